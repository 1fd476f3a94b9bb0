import TestSupport
import Testing

@Suite("Unusual files that are legal")
struct UnusualFileTests {
  private func load(_ files: [String: String], _ options: [String] = []) throws -> (
    TemporaryFolder, BuiltCommand.Outcome
  ) {
    let folder = try TemporaryFolder(files)
    return (folder, try BuiltCommand.run(["import", folder.path, "--to", folder.file("g.guanxi")] + options))
  }

  @Test("Holdings that go round load without a word")
  func holdingCircle() throws {
    let (_, outcome) = try load([
      "companies.csv": CompanyFiles.three, "owns.csv": CompanyFiles.owns("a,b,0.6", "b,a,0.1"),
    ])
    #expect(outcome.code == 0)
    #expect(outcome.text.contains("Loaded 3 nodes and 2 relationships into "))
    #expect(outcome.text.contains(": no problems."))
    #expect(outcome.errors.isEmpty)
  }

  @Test("A closed loop of 100 % holdings is warned of, and its members have no integrated ownership")
  func closedLoop() throws {
    let (folder, outcome) = try load([
      "companies.csv": CompanyFiles.three, "owns.csv": CompanyFiles.owns("a,b,1", "b,a,1", "b,c,0.6"),
    ])
    #expect(outcome.code == 0)
    let sentence = "losed loop of 100 % holdings has no outside owner"
    #expect(outcome.errors.contains("/owns.csv:2 (share): warning: a c\(sentence): Acme → Beta → Acme. If somebody "))
    #expect(outcome.text.contains(": 1 warning."))
    let graph = ["--graph", folder.file("g.guanxi")]
    let table = try BuiltCommand.run(["report", "scope", "a"] + graph).text
    #expect(table.contains("* A c\(sentence), so integrated ownership is left open: Acme → Beta → Acme"))
    let rows = try BuiltCommand.run(["report", "scope", "a", "--format", "csv"] + graph).text.split(separator: "\r\n")
    let column = try #require(rows.first?.split(separator: ",").firstIndex(of: "integratedOwnership"))
    let owned = rows.dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false)[column] }
    #expect(owned == ["", "", "0.6"])
  }

  @Test("Windows line ends, quotes, commas and line breaks in a name")
  func windowsFile() throws {
    let text = CompanyFiles.header + "a,\"Acme \"\"The Best\"\", Inc.\",Company\nb,\"two\nlines\",Company\n"
    let (folder, outcome) = try load(["companies.csv": text.replacing("\n", with: "\r\n")])
    #expect(outcome.code == 0)
    let report = try BuiltCommand.run(
      ["report", "scope", "Acme \"The Best\", Inc.", "--format", "csv", "--graph", folder.file("g.guanxi")])
    #expect(report.text.contains("\"Acme \"\"The Best\"\", Inc.\""))
  }

  @Test("Bad rows are left out where that is allowed, and said")
  func skippedRows() throws {
    let (_, outcome) = try load(
      ["companies.csv": CompanyFiles.three, "owns.csv": CompanyFiles.owns("a,b,0.6", "a,zz,0.6")],
      ["--skip-bad-rows", "1"])
    #expect(outcome.code == 0)
    #expect(outcome.text.contains("/owns.csv: 1 relationship, 1 row left out\n"))
    #expect(outcome.text.contains(": 1 bad row left out.\n"))
    #expect(outcome.errors.contains("/owns.csv:3:2 "))
  }

  @Test("Two imports within a second are two snapshots")
  func sameSecond() throws {
    let folder = try TemporaryFolder(["companies.csv": CompanyFiles.three])
    for _ in 0..<3 {
      #expect(try BuiltCommand.run(["import", "companies.csv", "--to", "g.guanxi"], in: folder.path).code == 0)
    }
    let list = try BuiltCommand.run(["snapshot", "list", "g.guanxi"], in: folder.path).text
    #expect(list.split(separator: "\n").count == 3)
  }
}
