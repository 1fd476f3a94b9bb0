internal import GuanxiEngine

/// What somebody wants to have imported: files, what their columns mean, and what to do with bad rows.
struct ImportRequest: Sendable {
  let files: UploadedFiles
  /// The text of the mapping; nil where the files have neo4j-admin headers.
  let mapping: String?
  /// Whether everything is checked and nothing changed.
  let isDryRun: Bool
  /// The most rows that may be bad and are left out.
  let skipBadRows: Int

  /// The most rows that may be left out.
  static let mostSkipped = 1_000_000
  /// The parts and parameters that say more than files do.
  static let options = ["dryRun", "skipBadRows"]

  /// Reads the parts of a body. An option is a parameter or a part.
  init(_ upload: Upload, _ exchange: Exchange) throws {
    try Self.check(upload, parts: ["files", "mapping"] + Self.options)
    func option(_ name: String) throws(Problem) -> String? {
      let parts = try upload.texts(name)
      guard parts.count + (exchange.query[name] == nil ? 0 : 1) <= 1 else {
        throw Problem(
          .badParameter, "'\(name)' is given twice.", "参数“\(name)”重复出现。", members: ["parameter": .text(name)])
      }
      return exchange.query[name] ?? parts.first
    }
    switch try option("dryRun") {
    case nil, "false": isDryRun = false
    case "true": isDryRun = true
    default:
      throw Problem(
        .badParameter, "'dryRun' must be true or false.", "参数“dryRun”应为 true 或 false。",
        members: ["parameter": "dryRun"])
    }
    guard let count = Int(try option("skipBadRows") ?? "0"), (0...Self.mostSkipped).contains(count) else {
      throw Problem(
        .badParameter, "'skipBadRows' must be a whole number from 0 to \(Self.mostSkipped).",
        "参数“skipBadRows”应为 0 到 \(Self.mostSkipped) 的整数。", members: ["parameter": "skipBadRows"])
    }
    skipBadRows = count
    let mappings = try upload.texts("mapping")
    guard mappings.count <= 1 else {
      throw Problem(.badRequest, "At most one mapping is taken.", "最多接受一个映射文件。", members: ["field": "mapping"])
    }
    // A browser sends an empty field where nothing was entered.
    mapping = mappings.first.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    files = try Self.files(upload)
  }

  /// What was entered on a page.
  init(files: UploadedFiles, mapping: String?, isDryRun: Bool, skipBadRows: Int) {
    (self.files, self.mapping, self.isDryRun, self.skipBadRows) = (files, mapping, isDryRun, skipBadRows)
  }

  /// The files of a body; a field for files in which nobody chose any has one without a name.
  static func files(_ upload: Upload) throws(Problem) -> UploadedFiles {
    var files: [(name: String, bytes: ArraySlice<UInt8>)] = []
    for part in upload.form.parts where part.name == "files" {
      guard let name = part.fileName else {
        throw Problem(
          .badRequest, "A part \"files\" has no file name. Send it as curl -F files=@people.csv does.",
          "部分“files”没有文件名。请按 curl -F files=@people.csv 的方式发送。", members: ["field": "files"])
      }
      if name.isEmpty, part.content.isEmpty { continue }
      files.append((name, part.content))
    }
    guard !files.isEmpty else {
      throw Problem(
        .badRequest, "Send at least one CSV file, in a part \"files\" with a file name.",
        "请至少发送一个 CSV 文件（名为“files”的部分，并带文件名）。", members: ["field": "files"])
    }
    do throws(GuanxiError) { return try UploadedFiles(files) } catch {
      guard case .usage(let message) = error else { throw Problem(error) }
      throw Problem(
        .badRequest, message, "文件名无效或重复：1 到 \(UploadedFiles.longestName) 字节，不含 / 和 \\，不以点开头。",
        members: ["field": "files"])
    }
  }

  /// Refuses a body with parts that nobody reads.
  static func check(_ upload: Upload, parts known: [String]) throws(Problem) {
    guard let unknown = upload.form.parts.first(where: { !known.contains($0.name) })?.name else { return }
    let hint = NearestName.find(unknown, among: known)
    throw Problem(
      .badRequest,
      "There is no part \"\(unknown)\" here. "
        + (hint.map { "Did you mean \"\($0)\"?" } ?? "The parts are: \(known.joined(separator: ", "))."),
      "此处没有部分“\(unknown)”。" + (hint.map { "是否想写“\($0)”？" } ?? "可用的部分：\(known.joined(separator: "、"))。"),
      members: ["field": .text(unknown)])
  }
}
