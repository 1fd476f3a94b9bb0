internal import Foundation
internal import GuanxiEngine

/// The fields of a small JSON object that a request has as its body.
struct BodyFields: Sendable {
  private let fields: [String: Value]
  private let example: String

  /// The most letters of a name.
  static let longestWord = 200
  /// The most letters of a text.
  static let longestText = 2_000
  /// The schema of a name: one line.
  static let word: JSON = [
    "type": "string", "minLength": 1, "maxLength": .integer(longestWord),
    "pattern": #"^[^\u0000-\u001F\u007F-\u009F]+$"#,
  ]
  /// The schema of a text.
  static let text: JSON = ["type": "string", "maxLength": .integer(longestText)]

  /// Reads the body of a request.
  ///
  /// - Parameters:
  ///   - exchange: the request.
  ///   - known: the names of the fields that there are.
  ///   - example: a body as it may be, for messages.
  init(_ exchange: Exchange, known: [String], example: String) async throws {
    guard MediaType.of(exchange.request) == "application/json" else {
      throw MediaType.unsupported(["application/json"])
    }
    self.example = example
    guard let fields = try? JSONDecoder().decode([String: JSONValueInput].self, from: Data(await exchange.body()))
    else {
      throw Problem(.badRequest, "The body must be an object such as \(example).", "请求体应为对象，形如 \(example)。")
    }
    self.fields = fields.mapValues(\.value)
    guard let unknown = fields.keys.sorted().first(where: { !known.contains($0) }) else { return }
    let hint = NearestName.find(unknown, among: known)
    throw Problem(
      .badRequest,
      "There is no field \"\(unknown)\" here. "
        + (hint.map { "Did you mean \"\($0)\"?" } ?? "The fields are: \(known.joined(separator: ", "))."),
      "此处没有字段“\(unknown)”。" + (hint.map { "是否想写“\($0)”？" } ?? "可用的字段：\(known.joined(separator: "、"))。"),
      members: ["field": .text(unknown)])
  }

  /// A text of several lines; nil where it is not given.
  func text(_ name: String) throws(Problem) -> String? {
    switch fields[name] {
    case nil: return nil
    case .string(let text)? where text.unicodeScalars.count <= Self.longestText: return text
    default:
      throw wrong(
        name, "must be a text of at most \(Self.longestText) letters", "应为最多 \(Self.longestText) 个字符的文本")
    }
  }

  /// A text on one line that is not empty; nil where it is not given.
  func word(_ name: String) throws(Problem) -> String? {
    switch fields[name] {
    case nil: return nil
    case .string(let text)? where Self.isWord(text): return text
    default:
      throw wrong(
        name, "must be a text of 1 to \(Self.longestWord) letters on one line",
        "应为 1 到 \(Self.longestWord) 个字符的单行文本")
    }
  }

  /// Texts on one line each; none where the field is not given.
  func words(_ name: String, most: Int) throws(Problem) -> [String] {
    switch fields[name] {
    case nil: return []
    case .list(let items)? where items.count <= most:
      let words = items.compactMap { if case .string(let text) = $0, Self.isWord(text) { text } else { nil } }
      if words.count == items.count { return words }
    default: break
    }
    throw wrong(
      name, "must be a list of at most \(most) texts of 1 to \(Self.longestWord) letters",
      "应为列表，最多 \(most) 个文本，每个 1 到 \(Self.longestWord) 个字符")
  }

  /// The problem that a field is missing.
  func missing(_ name: String) -> Problem { wrong(name, "is missing: \(example)", "缺失：\(example)") }

  /// The problem that a field is wrong.
  func wrong(_ name: String, _ english: String, _ chinese: String) -> Problem {
    Problem(.badRequest, "'\(name)' \(english).", "字段“\(name)”\(chinese)。", members: ["field": .text(name)])
  }

  /// Whether a text is a name: not empty, on one line, not too long.
  static func isWord(_ text: String) -> Bool {
    (1...longestWord).contains(text.unicodeScalars.count) && !text.allSatisfy(\.isWhitespace)
      && !text.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }
}
