import Foundation
import TestSupport
import Testing

@Suite("The audit log from the command line")
struct AuditTests {
  private let folder: TemporaryFolder

  /// A data folder whose graph has two people, and an audit log.
  init() throws {
    folder = try TemporaryFolder()
    let files = try TemporaryFolder(["companies.csv": CompanyFiles.three, "owns.csv": CompanyFiles.owns("a,b,0.6")])
    try succeed("import", files.path, "--to", "g.guanxi")
    try succeed("audit", "start")
    try succeed(
      "query", "CREATE (:Person {id: 'P-1', name: 'Qvexina Zolthaber', phone: '13800001717'}), (:Person {id: 'P-2'})",
      "--graph", "g.guanxi", "--write")
  }

  private func guanxi(_ words: [String]) throws -> BuiltCommand.Outcome { try BuiltCommand.run(words, in: folder.path) }

  @discardableResult
  private func succeed(_ words: String...) throws -> String {
    let outcome = try guanxi(words)
    try #require(outcome.code == 0, "\(words): \(outcome.errors)")
    return outcome.text
  }

  /// Action, graph, subject and rows of every entry from one on.
  private func entries(from sequence: Int) throws -> [String] {
    try succeed("audit", "list", "--from", "\(sequence)", "--limit", "1000").split(separator: "\n").map { line in
      line.split(separator: "  ").dropFirst(3).joined(separator: " | ")
    }
  }

  @Test("What is done with whole graphs of a data folder is recorded")
  func graphs() throws {
    try succeed("graphs", "create", "acme")
    try succeed("graphs", "copy", "g", "h")
    try succeed("graphs", "rename", "h", "i")
    try succeed("graphs", "drop", "i")
    try succeed("graphs", "undrop", "i", "--as", "j")
    try succeed("graphs", "purge")
    #expect(try guanxi(["graphs", "drop", "nobody"]).code != 0)
    #expect(
      try entries(from: 3) == [
        "graph create | acme", "graph copy | g | to h", "graph rename | h | to i", "graph drop | i",
        "graph undrop | i | as j", "graph purge | dropped 30 or more days ago", "graph drop | nobody",
        "withdrawn | nobody | graph drop ",
      ])
  }

  @Test("What is read and changed in a data folder is recorded without anybody's data, and verified")
  func recorded() throws {
    try succeed("query", "MATCH (p:Person {name: 'Qvexina Zolthaber'}) RETURN p.phone", "--graph", "g.guanxi")
    try succeed("query", "MATCH (p:Person) RETURN p", "--graph", "g.guanxi", "--format", "jsonl")
    try succeed("report", "coverage", "a", "--graph", "g.guanxi", "--window", "90")
    try succeed("merge", "g.guanxi", "P-1", "P-2", "--dry-run")
    try succeed("merge", "g.guanxi", "P-1", "P-2")
    try succeed("unmerge", "g.guanxi", "P-2")
    try succeed("person", "export", "g.guanxi", "Qvexina Zolthaber")
    try succeed("backup", "g.guanxi", "--to", "b.guanxi")
    try succeed("export", "--graph", "g.guanxi", "--format", "json", "--to", "g.json")
    try succeed("person", "erase", "g.guanxi", "P-1")
    for name in ["b.guanxi", "g.json"] { try FileManager.default.removeItem(atPath: folder.file(name)) }
    let said = try entries(from: 1)
    let expected = [
      "begin", "change | g | CREATE (:Person {id: ?, name: ?, _1: ?}), (:Person {id: ?}) | 2 steps",
      "query | g | MATCH (_1:Person {name: ?}) RETURN _1.phone | 1 row",
      "query | g | MATCH (_1:Person) RETURN _1", "answered | g | MATCH (_1:Person) RETURN _1 | 2 rows",
      "report | g | account.coverage account=? window=? | 2 rows", "preview | g | merge #3 #4", "merge | g | #3 #4",
      "unmerge | g | #3 #4", "person export | g | #3 | ", "backup | g", "export | g | json | ", "person erase | g | #3",
    ]
    #expect(said.count == expected.count, "\(said)")
    for (said, expected) in zip(said, expected) { #expect(said.hasPrefix(expected)) }
    let verified = try succeed("audit", "verify")
    #expect(verified.hasPrefix("13 entries are as written. Note the end elsewhere: 13:"))
    let end = try #require(verified.split(whereSeparator: \.isWhitespace).last.map(String.init))
    #expect(try succeed("audit", "verify", "--expect", end) == verified)
    for word in ["zolthaber", "qvexina", "1717"] { #expect(try folder.files(with: word) == [], "\(word)") }
    for (name, bytes) in try folder.contents(of: ".") {
      #expect(bytes.range(of: Data("13800001717".utf8)) == nil, "\(name)")
    }
  }

  @Test("A change that is refused is withdrawn, one of a transaction that is rolled back too")
  func withdrawn() throws {
    let script = "CREATE (:Person {name: 'Han Meimei'});\nRETURN 1 % 0;\n"
    let outcome = try guanxi(["query", script.replacing("\n", with: " "), "--graph", "g.guanxi", "--write"])
    #expect(outcome.code == 2)
    try folder.write(Array(script.utf8), to: "s.txt")
    #expect(try guanxi(["query", "--file", "s.txt", "--graph", "g.guanxi", "--write"]).code == 1)
    let statement = "CREATE (:Person {name: ?})"
    #expect(try entries(from: 3) == ["change | g | \(statement) | 1 step", "withdrawn | g | \(statement)"])
    #expect(try guanxi(["merge", "g.guanxi", "P-1", "P-9"]).code == 2)
    #expect(try entries(from: 5) == [""])
  }

  @Test("A log is found by its option too, and where it cannot be written nothing is read or changed")
  func option() throws {
    try succeed("query", "RETURN 1 AS n", "--graph", "g.guanxi", "--audit", "own.sqlite")
    #expect(try succeed("audit", "list", "--file", "own.sqlite", "--json").contains("\"subject\":\"RETURN ? AS _1\""))
    try folder.write(Array("no log".utf8), to: "own.sqlite")
    for command in [["person", "export", "g.guanxi", "P-1"], ["person", "erase", "g.guanxi", "P-1"]] {
      let outcome = try guanxi(command + ["--audit", "own.sqlite"])
      #expect(outcome.code == 3 && outcome.text.isEmpty && outcome.errors.contains("own.sqlite"))
    }
    let count = try succeed(
      "query", "MATCH (p:Person) RETURN count(p) AS n", "--graph", "g.guanxi", "--format", "plain")
    #expect(count == "n\n2\n")
  }

  @Test("A log that somebody changed says which entry, and ends with 3")
  func changed() throws {
    _ = try succeed("query", "RETURN 1 AS n", "--graph", "g.guanxi")
    _ = try BuiltCommand.run(
      "/usr/bin/sqlite3",
      [
        folder.file("server.sqlite"),
        "DROP TRIGGER audit_entry_keeps; UPDATE audit_entry SET actor = 'nobody' WHERE sequence = 2",
      ], in: folder.path, environment: [:])
    let outcome = try guanxi(["audit", "verify"])
    #expect(outcome.code == 3 && outcome.errors.hasPrefix("Entry 2 was changed. The 1 before it"))
    #expect(try guanxi(["audit", "verify", "--language", "zh-Hans"]).errors.hasPrefix("第 2 条记录已被更改"))
  }

  @Test("Wrong numbers, ends and folders are refused with what to do")
  func refusals() throws {
    for words in [["list", "--limit", "0"], ["verify", "--expect", "1:2"], ["list", "--file", "none.sqlite"]] {
      let outcome = try guanxi(["audit"] + words)
      #expect(outcome.code == 2 && !outcome.errors.isEmpty, "\(words)")
    }
    #expect(try guanxi(["audit", "list", "--from", "1", "--limit", "1"]).errors == "There are more: --from 2.\n")
  }
}
