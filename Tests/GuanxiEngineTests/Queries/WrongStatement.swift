import GuanxiEngine
import Testing

/// A statement that a user got wrong, and what was answered.
struct WrongStatement: CustomTestStringConvertible {
  static let page = "Tests/GuanxiEngineTests/Queries/wrong-statements.txt"
  static let all = read(RecordedText.lines(page))

  let line: Int
  let statement: String
  let english: String
  let chinese: String

  var testDescription: String { "line \(line): \(statement.prefix(40))" }

  /// Each begins with a line `###`; lines `---` part the statement, the English message and the Chinese one.
  static func read(_ lines: [String]) -> [WrongStatement] {
    let starts = lines.indices.filter { lines[$0] == "###" }
    return starts.enumerated().map { index, start in
      let end = index + 1 < starts.count ? starts[index + 1] : lines.count
      let parts = lines[(start + 1)..<end].split(separator: "---", omittingEmptySubsequences: false)
        .map { $0.joined(separator: "\n") }
      let part = { (number: Int) in
        String((parts.count > number ? parts[number] : "").reversed().drop { $0 == "\n" }.reversed())
      }
      return WrongStatement(line: start + 1, statement: part(0), english: part(1), chinese: part(2))
    }
  }

  /// The error, or the warnings, in both languages.
  func answer() throws -> (english: String, chinese: String) {
    do {
      let result = try QueryFixture.run(statement, on: try SampleWorld.medicalDevices.get())
      let warnings = result.warnings
      return (
        warnings.map { "Warning: \($0.message)" }.joined(separator: "\n"),
        warnings.map { "警告：\($0.chinese)" }.joined(separator: "\n")
      )
    } catch let error as QueryError {
      return (error.description, error.chineseDescription)
    }
  }
}
