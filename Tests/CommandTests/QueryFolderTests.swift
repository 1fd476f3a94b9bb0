import Foundation
import TestSupport
import Testing

/// A script of `queries/`, and what `queries/README.md` says of it.
struct QueryFile: CustomTestStringConvertible {
  static let folder = URL(fileURLWithPath: Sample.folder).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("queries")
  static let all = files()

  let name: String
  let comments: [String]

  var testDescription: String { name }
  var path: String { Self.folder.appendingPathComponent(name).path }

  /// The values that the script states for its parameters.
  var parameters: [String] {
    comments.filter { $0.hasPrefix("Parameter: ") }.flatMap { ["--param", String($0.dropFirst(11))] }
  }

  /// The row of the table in the README.
  func row(rows: Int) -> String {
    let audience = comments.first { $0.hasPrefix("For: ") }?.dropFirst(5) ?? ""
    return "| [`\(name)`](\(name)) | \(comments[0])<br>\(comments[1]) | \(audience) | \(rows) |"
  }

  func rows() throws -> (rows: Int, outcome: BuiltCommand.Outcome) {
    // The build for debugging takes seconds for some, and a busy machine many times longer.
    let outcome = try BuiltCommand.run(
      ["query", "--file", path, "--format", "jsonl", "--language", "en", "--limit", "time=3600"] + parameters
        + Sample.asOf)
    return (outcome.text.split(separator: "\n").count, outcome)
  }

  private static func files() -> [QueryFile] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".cypher") }.sorted().map { name in
      let text = (try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)) ?? ""
      let lines = text.split(separator: "\n").prefix { $0.hasPrefix("// ") }
      return QueryFile(name: name, comments: lines.map { String($0.dropFirst(3)) })
    }
  }
}

@Suite("queries/")
struct QueryFolderTests {
  private static let isRecording = ProcessInfo.processInfo.environment["GUANXI_UPDATE_REFERENCE"] == "1"
  private static let readme = QueryFile.folder.appendingPathComponent("README.md")

  @Test(
    "Each script runs on the sample and gives as many rows as the README says", .enabled(if: !isRecording),
    arguments: QueryFile.all)
  func scripts(_ file: QueryFile) throws {
    let (rows, outcome) = try file.rows()
    #expect(outcome.code == 0, "\(outcome.errors)")
    // Nothing is doubtful; a script may ask for the first few alone, and is told that there are more.
    #expect(outcome.errors.split(separator: "\n").allSatisfy { $0.hasSuffix("not listed; ask for more with top.") })
    let listed = try String(contentsOf: Self.readme, encoding: .utf8).split(separator: "\n").map(String.init)
    #expect(listed.contains(file.row(rows: rows)), "\(file.name) has \(rows) rows")
  }

  @Test("There are thirty, each says in English and Chinese what it answers, and most have rows")
  func folder() throws {
    #expect(QueryFile.all.count >= 30)
    for file in QueryFile.all {
      #expect(file.comments.count >= 3, "\(file.name)")
      #expect(file.comments[1].unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
      #expect(file.comments[2].hasPrefix("For: "))
    }
    let listed = try String(contentsOf: Self.readme, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix("| [") }
    #expect(listed.count == QueryFile.all.count)
    #expect(listed.filter { $0.hasSuffix("| 0 |") }.count <= 3)
  }

  @Test("The table of the README is written anew", .enabled(if: isRecording))
  func record() throws {
    let lines = try String(contentsOf: Self.readme, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    let rows = try QueryFile.all.map { $0.row(rows: try $0.rows().rows) }
    let head = lines.prefix { !$0.hasPrefix("| [") }.map(String.init)
    let tail = lines.drop { !$0.hasPrefix("| [") }.drop { $0.hasPrefix("| [") }.map(String.init)
    try (head + rows + tail).joined(separator: "\n").write(to: Self.readme, atomically: true, encoding: .utf8)
  }
}
