import Foundation
import QuerySyntax
import Testing

/// Texts that `make fuzz` found, and those with which it begins.
@Suite("Texts of the fuzzer")
struct FoundTextTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Checks/fuzz")

  private static func lines(of name: String) throws -> [String] {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8).split(separator: "\n").map(String.init)
  }

  @Test("Each text that was found is refused or printed and read as the same tree")
  func found() throws {
    for text in try Self.lines(of: "found.txt") {
      guard let statement = try? StatementParser.parse(text) else { continue }
      let printed = StatementPrinter.text(of: statement)
      #expect(try StatementParser.parse(printed) == statement, "\(text)\n\(printed)")
    }
  }

  @Test("Each text with which the fuzzer begins is a statement")
  func beginnings() throws {
    let texts = try Self.lines(of: "statements.txt")
    #expect(texts.count > 25)
    for text in texts {
      let statement = try StatementParser.parse(text)
      #expect(try StatementParser.parse(StatementPrinter.text(of: statement)) == statement, "\(text)")
    }
  }

  @Test(
    "Brackets are written where a tree would be another one without them",
    arguments: [
      "RETURN -(1[0]) AS x", "RETURN [(x IN l), 1] AS x", "RETURN [(x) IN l] AS x", "RETURN `any`(x IN l) AS x",
      "RETURN (x:A):B AS x", "RETURN (a < b) <= c AS x", "RETURN a < (b <= c) AS x", "RETURN ((a)-->()) < 1 AS x",
      "RETURN (x IS NULL)[0] AS x", "RETURN [x IN l WHERE (x:A) | (x)] AS x", "RETURN `count` {.a} AS x",
      "RETURN x IS :: LIST<INTEGER> AS y ORDER BY x IS :: STRING DESC", "RETURN a - (b - c) AS x",
      "RETURN (-a) ^ 2 AS x", "RETURN -(a ^ 2) AS x", "RETURN NOT (a = b) AND (NOT a) = b AS x",
      "RETURN a OR (b OR c) AS x", "RETURN [x IN l WHERE EXISTS { (x)-->(:A|B) } | 1] AS x",
      "RETURN [x IN l WHERE x:A | CASE x.y WHEN 1 THEN 2 END] AS x", "RETURN (a)-->() - 1 AS x",
    ])
  func brackets(_ text: String) throws {
    let statement = try StatementParser.parse(text)
    let printed = StatementPrinter.text(of: statement)
    #expect(try StatementParser.parse(printed) == statement, "\(printed)")
  }
}
