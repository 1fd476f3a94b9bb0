import Foundation
import QuerySyntax
import TestSupport
import Testing

/// The queries of the openCypher TCK, which is not part of the package.
@Suite("Every query of the conformance suite is read", .enabled(if: TestData.has("../tck/features")))
struct ConformanceQueriesTests {
  /// The queries of a feature file, with the error that reading or binding them must end in.
  private static func queries(in file: URL) throws -> [(text: String, error: String?)] {
    var found: [(text: String, error: String?)] = []
    var block: [String]?
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false) {
      let trimmed = line.trimmingCharacters(in: .whitespaces)
      if trimmed == "\"\"\"" {
        if let text = block { found.append((text.joined(separator: "\n"), nil)) }
        block = block == nil ? [] : nil
      } else if block != nil {
        block?.append(String(line))
      } else if let detail = trimmed.split(separator: ": ").last, trimmed.contains("should be raised at compile time") {
        if !found.isEmpty { found[found.count - 1].error = String(detail) }
      }
    }
    return found.filter { !$0.text.contains("<") || !$0.text.contains(">") || !isOutline($0.text) }
  }

  /// Whether the text has a gap that examples fill in.
  private static func isOutline(_ text: String) -> Bool { text.contains(/<[a-zA-Z0-9]+>/) }

  @Test("Printed and read again it is the same tree")
  func roundTrip() throws {
    let root = URL(fileURLWithPath: TestData.shared).appendingPathComponent("../tck/features")
    let files =
      FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
    var count = 0
    for file in files.sorted(by: { $0.path < $1.path }) where file.pathExtension == "feature" {
      for (text, error) in try Self.queries(in: file) {
        count += 1
        do {
          let statement = try StatementParser.parse(text)
          let printed = StatementPrinter.text(of: statement)
          #expect(throws: Never.self, "\(printed)") { try StatementParser.parse(printed) }
          #expect((try? StatementParser.parse(printed)) == statement, "\(text)")
        } catch let found {
          #expect(found.detail.rawValue == error, "\(file.lastPathComponent): \(text)\n\(found)")
        }
      }
    }
    #expect(count > 1_500)
  }
}
