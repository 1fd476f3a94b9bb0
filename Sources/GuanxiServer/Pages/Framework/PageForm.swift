/// What somebody entered into a form of a page: `application/x-www-form-urlencoded`, within bounds.
struct PageForm: Sendable {
  private var values: [String: [String]] = [:]

  /// The most fields of a form.
  static let most = 500
  /// The most bytes of one field.
  static let longest = 100_000

  /// Reads the body of a form.
  init(_ body: [UInt8]) throws(Problem) {
    guard let text = String(validating: body, as: UTF8.self) else { throw Self.unreadable }
    let parts = text.split(separator: "&")
    guard parts.count <= Self.most else { throw Self.unreadable }
    for part in parts {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = PercentEncoding.decoded(pair[0], isForm: true),
        let value = PercentEncoding.decoded(pair.count == 2 ? pair[1] : "", isForm: true, takesLines: true),
        value.utf8.count <= Self.longest
      else { throw Self.unreadable }
      values[name, default: []].append(value)
    }
  }

  /// Reads the fields of a form with files; the files are left out.
  init(_ upload: Upload) throws(Problem) {
    for part in upload.form.parts where part.fileName == nil {
      guard values[part.name] == nil else { continue }
      values[part.name] = try upload.texts(part.name)
    }
  }

  /// A form in which nothing was entered.
  init() {}

  /// What was entered into a field, without white space around it; empty where nothing was.
  subscript(name: String) -> String {
    let text = values[name]?.first ?? ""
    return String(
      text.trimmingPrefix(while: \.isWhitespace).reversed().trimmingPrefix(while: \.isWhitespace).reversed())
  }

  /// What was chosen in a field that takes several, as it came.
  func all(_ name: String) -> [String] { (values[name] ?? []).filter { !$0.isEmpty } }

  private static let unreadable = Problem(
    .badRequest, "The form cannot be read: it is too large or not percent-encoded UTF-8.",
    "无法读取表单：内容过大，或不是百分号编码的 UTF-8。")
}
