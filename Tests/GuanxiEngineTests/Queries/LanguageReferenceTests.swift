import Foundation
import GuanxiEngine
import Testing

@Suite("The reference of the query language")
struct LanguageReferenceTests {
  /// The statements of docs/query-language.md, in their order.
  static let examples: [String] = {
    let file = URL(fileURLWithPath: SampleWorld.folder).deletingLastPathComponent()
      .appendingPathComponent("docs/query-language.md")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.components(separatedBy: "```cypher\n").dropFirst().compactMap {
      $0.components(separatedBy: "\n```").first
    }
  }()

  @Test("Every example runs on the sample, and those that read find something", arguments: examples)
  func examplesRun(_ example: String) throws {
    let result = try QueryFixture.run(example, on: try SampleWorld.medicalDevices.get())
    if result.isReadOnly, !example.hasPrefix("EXPLAIN"), example != "SHOW INDEXES" {
      #expect(!result.rows.isEmpty)
    } else if !result.isReadOnly, !example.contains("REMOVE") {
      #expect(!result.changes.isEmpty)
    }
  }

  @Test("There are examples, also of analysis lines")
  func examplesAreFound() {
    #expect(Self.examples.count > 25)
    #expect(Self.examples.contains { $0.hasPrefix("COVERAGE OF") })
  }
}
