import GuanxiEngine
import TestSupport
import Testing

/// An example of the documentation: a fenced block, and the fenced result after it where there is one.
struct DocumentedExample: CustomTestStringConvertible {
  static let page = "docs/query-language.md"
  static let all = read(RecordedText.lines(page))

  /// The line on which the block begins, from 1.
  let line: Int
  /// What stands after the language: parameters, such as `days=90`.
  let parameters: [String]
  let text: String
  /// Where in the page the shown result stands.
  let result: Range<Int>?
  let shown: String

  var testDescription: String { "\(Self.page):\(line)" }

  /// The blocks marked `cypher` or `guanxi`.
  static func read(_ lines: [String]) -> [DocumentedExample] {
    var examples: [DocumentedExample] = []
    var position = 0
    while position < lines.count {
      let mark = lines[position]
      guard mark.hasPrefix("```"), let end = lines[(position + 1)...].firstIndex(of: "```") else {
        position += 1
        continue
      }
      let words = mark.dropFirst(3).split(separator: " ").map(String.init)
      if let language = words.first, ["cypher", "guanxi"].contains(language) {
        let result = resultBlock(after: end, in: lines)
        examples.append(
          DocumentedExample(
            line: position + 1, parameters: Array(words.dropFirst()),
            text: lines[(position + 1)..<end].joined(separator: "\n"), result: result,
            shown: result.map { lines[$0].joined(separator: "\n") } ?? ""))
      }
      position = end + 1
    }
    return examples
  }

  private static func resultBlock(after end: Int, in lines: [String]) -> Range<Int>? {
    var start = end + 1
    while start < lines.count, lines[start].isEmpty { start += 1 }
    guard start < lines.count, lines[start] == "```text",
      let close = lines[(start + 1)...].firstIndex(of: "```")
    else { return nil }
    return (start + 1)..<close
  }

  /// What the command shows of it on the sample graph, and the warnings.
  func run() throws -> (text: String, warnings: [String]) {
    let now = try #require(ZonedDateTime(epochSecond: 1_782_811_800, zone: .utc))
    let asOf = try QueryFixture.today()
    let writer = QueryWriter(asOf: asOf, language: .english)
    var (text, warnings) = ("", [String]())
    _ = try QueryScript(script: self.text).run(
      on: try SampleWorld.medicalDevices.get(), named: "medical-devices", asOf: asOf,
      parameters: try QueryParameters.values(parameters), now: now, seed: 1, limits: .withoutTime, mayWrite: true,
      language: .english,
      drawing: QueryDrawing(maker: DiagramMaker(executable: BuiltCommand.path))
    ) { result in
      warnings += result.warnings.map(\.message)
      text += writer.text(of: result, as: .table)
      if let plan = result.plan { text += plan + "\n" }
      if let changed = result.counters.text(.english) { text += changed + "\n" }
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0.reversed().drop { $0 == " " }.reversed())
    }
    return (lines.joined(separator: "\n").trimmingNewlines, warnings)
  }
}

extension String {
  fileprivate var trimmingNewlines: String {
    String(drop { $0 == "\n" }.reversed().drop { $0 == "\n" }.reversed())
  }
}
