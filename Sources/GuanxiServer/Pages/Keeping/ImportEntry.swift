internal import GuanxiEngine

/// What somebody entered on the page of imports, and what came of it.
struct ImportEntry: Sendable {
  var mapping = ""
  var skipBadRows = "0"
  /// The files at hand: those that were just sent, else those of the step before.
  private(set) var files: UploadedFiles?
  /// The text by which the files are found in the next step.
  private(set) var key: String?
  private(set) var outcome: ImportOutcome?
  private(set) var isDryRun = true
  var problem: Problem?

  /// Reads the form, and keeps the files for the next step.
  mutating func read(_ exchange: Exchange, _ graph: String) async throws {
    let (form, kept, second) = (exchange.form, exchange.server.keptUploads, exchange.now.epochSecond)
    mapping = form["mapping"]
    skipBadRows = form["skipBadRows"].isEmpty ? "0" : form["skipBadRows"]
    let owner = exchange.session?.formToken ?? exchange.caller.map { "token \($0.id)" } ?? ""
    if let upload = exchange.upload {
      if let text = try upload.texts("mappingFile").first, !text.isEmpty { mapping = text }
      if upload.form.parts.contains(where: { $0.name == "files" && !($0.fileName ?? "").isEmpty }) {
        let sent = try await exchange.compute { try ImportRequest.files(upload) }
        kept.forget(form["kept"])
        (files, key) = (sent, kept.keep(sent, for: owner, graph: graph, at: second))
        return
      }
    }
    files = kept.files(form["kept"], of: owner, graph: graph, at: second)
    key = files == nil ? nil : form["kept"]
  }

  /// The files; a problem where nobody chose any.
  func chosen() throws(Problem) -> UploadedFiles {
    guard let files else {
      throw Problem(
        .badRequest, "Choose the CSV files. Those of an earlier step are kept for \(KeptUploads.seconds / 60) minutes.",
        "请选择 CSV 文件。上一步的文件仅保留 \(KeptUploads.seconds / 60) 分钟。")
    }
    return files
  }

  /// Checks the files, or loads them.
  mutating func carryOut(_ exchange: Exchange, isDryRun: Bool) async throws {
    self.isDryRun = isDryRun
    guard let skipped = Int(skipBadRows), (0...ImportRequest.mostSkipped).contains(skipped) else {
      throw Problem(
        .badRequest, "The number of bad rows to leave out is from 0 to \(ImportRequest.mostSkipped).",
        "可跳过的错误行数应为 0 到 \(ImportRequest.mostSkipped)。")
    }
    let request = ImportRequest(
      files: try chosen(), mapping: mapping.isEmpty ? nil : mapping, isDryRun: isDryRun, skipBadRows: skipped)
    let outcome = try await ImportOutcome.of(request, exchange)
    self.outcome = outcome
    if outcome.isLoaded, let key {
      exchange.server.keptUploads.forget(key)
      (files, self.key) = (nil, nil)
    }
  }
}
