import Foundation
import TestSupport
import Testing

@Suite("Writing to a graph file through its change log")
struct WritingTests {
  /// A graph file with a snapshot of three companies.
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let graph = try TemporaryFolder(["companies.csv": CompanyFiles.three, "owns.csv": CompanyFiles.owns("a,b,0.6")])
    let saved = try BuiltCommand.run(
      ["snapshot", "save", "--graph", graph.path, "--to", "g.guanxi", "--name", "may"], in: folder.path)
    try #require(saved.code == 0, "\(saved.errors)")
  }

  private func guanxi(_ words: String...) throws -> BuiltCommand.Outcome {
    try BuiltCommand.run(words, in: folder.path)
  }

  private func write(_ statement: String) throws -> BuiltCommand.Outcome {
    try guanxi("query", statement, "--graph", "g.guanxi", "--write")
  }

  private func companies(_ options: String...) throws -> String {
    try BuiltCommand.run(
      ["query", "MATCH (c:Company) RETURN count(c) AS n", "--graph", "g.guanxi", "--format", "plain"] + options,
      in: folder.path
    ).text
  }

  @Test("What a statement writes is there afterwards, as a version; earlier ones can be asked")
  func written() throws {
    #expect(try write("CREATE (:Company {id: 'd', name: 'Delta'})").errors.hasSuffix("Version 1 of g.guanxi.\n"))
    #expect(
      try write("MATCH (c:Company {id: 'd'}) SET c.name = 'Delta Ltd'").errors.hasSuffix("Version 2 of g.guanxi.\n"))
    #expect(try companies() == "n\n4\n")
    #expect(try companies("--at-version", "0") == "n\n3\n")
    let named = try guanxi(
      "query", "MATCH (c:Company {id: 'd'}) RETURN c.name AS n", "--graph", "g.guanxi", "--at-version", "1", "--format",
      "plain")
    #expect(named.text == "n\n'Delta'\n")
    let log = try guanxi("log", "g.guanxi").text.split(separator: "\n")
    #expect(log.count == 2)
    #expect(log[1].hasPrefix("2  ") && log[1].hasSuffix("  1 step"))
    #expect(!folder.has("g.guanxi-writer"))
  }

  @Test("A statement asks for a version itself, and cannot change it")
  func useVersion() throws {
    for name in ["d", "e"] { _ = try write("CREATE (:Company {id: '\(name)'})") }
    func count(_ use: String) throws -> BuiltCommand.Outcome {
      try guanxi(
        "query", "\(use) MATCH (c:Company) RETURN count(c) AS n", "--graph", "g.guanxi", "--format", "plain", "--param",
        "v=1")
    }
    #expect(try count("USE AT VERSION 0").text == "n\n3\n")
    #expect(try count("USE GRAPH g AT VERSION $v AS OF date('2026-06-30')").text == "n\n4\n")
    #expect(try count("USE AT VERSION '2999-01-01'").text == "n\n5\n")
    let unknown = try count("USE AT VERSION 9")
    #expect(unknown.code == 2)
    #expect(unknown.errors.contains("There are the versions 0 to 2."))
    #expect(try count("USE AT VERSION 'soon'").errors.contains("That is no version."))
    let past = try write("USE AT VERSION 0 CREATE (:Company {id: 'x'})")
    #expect(past.code == 2)
    #expect(past.errors.contains("An earlier version cannot be changed."))
    let csv = try guanxi("query", "USE AT VERSION 0 RETURN 1", "--graph", "g.guanxi", "--format", "plain")
    #expect(csv.text == "1\n1\n")
  }

  @Test("A script is written as a whole or not at all")
  func atomic() throws {
    let script = "CREATE (:Company {id: 'd'})\nMATCH (c:Company {id: 'd'}) RETURN 1 / 0 AS x\n"
    try folder.write(Array(script.utf8), to: "script.txt")
    #expect(try guanxi("query", "--file", "script.txt", "--graph", "g.guanxi", "--write").code == 1)
    #expect(try companies() == "n\n3\n")
  }

  @Test("Only a graph file can be written to, and only its newest version")
  func refused() throws {
    let csv = try guanxi("query", "CREATE (:Company)", "--graph", ".", "--write")
    #expect(csv.code == 2)
    #expect(csv.errors.contains("guanxi import . --to NAME.guanxi"))
    let old = try guanxi("query", "CREATE (:Company)", "--graph", "g.guanxi", "--write", "--at-version", "0")
    #expect(old.code == 2)
    #expect(old.errors.contains("newest version only"))
    let bad = try guanxi("query", "RETURN 1", "--graph", "g.guanxi", "--at-version", "yesterday")
    #expect(bad.code == 2)
    #expect(bad.errors.contains("\"yesterday\" is no version"))
    let missing = try guanxi("query", "RETURN 1", "--graph", "g.guanxi", "--at-version", "7")
    #expect(missing.code == 2)
  }

  @Test("A snapshot that is saved later becomes the newest version")
  func savedLater() throws {
    _ = try write("CREATE (:Company {id: 'd'})")
    let graph = try TemporaryFolder(["companies.csv": CompanyFiles.three, "owns.csv": CompanyFiles.owns("a,b,0.6")])
    let saved = try guanxi("snapshot", "save", "--graph", graph.path, "--to", "g.guanxi", "--name", "june")
    #expect(saved.code == 0, "\(saved.errors)")
    #expect(try companies() == "n\n3\n")
    #expect(try companies("--at-version", "1") == "n\n4\n")
    #expect(try guanxi("snapshot", "delete", "g.guanxi", "june").text.contains("has lost its name"))
    #expect(try companies() == "n\n3\n")
    #expect(try guanxi("verify", "g.guanxi").code == 0)
  }

  @Test("A backup is restored as it was at a version")
  func backedUp() throws {
    for name in ["d", "e", "f"] { _ = try write("CREATE (:Company {id: '\(name)'})") }
    let backup = try guanxi("backup", "g.guanxi", "--to", "copy.guanxi")
    #expect(backup.code == 0, "\(backup.errors)")
    #expect(backup.text.contains("all intact"))
    #expect(try guanxi("backup", "g.guanxi", "--to", "copy.guanxi").code == 2)
    let restored = try guanxi("restore", "copy.guanxi", "--to", "early.guanxi", "--at-version", "1")
    #expect(restored.code == 0, "\(restored.errors)")
    let count = try guanxi(
      "query", "MATCH (c:Company) RETURN count(c) AS n", "--graph", "early.guanxi", "--format", "plain")
    #expect(count.text == "n\n4\n")
  }

  @Test("Upgrading says from which format to which")
  func upgraded() throws {
    #expect(try guanxi("upgrade", "g.guanxi").text == "g.guanxi has the newest format, 2.\n")
  }

  @Test("The shell writes each statement at once, and a transaction at its end")
  func shell() throws {
    let script = """
      CREATE (:Company {id: 'd'})
      :begin
      CREATE (:Company {id: 'e'})
      CREATE (:Company {id: 'f'})
      :commit
      :begin
      CREATE (:Company {id: 'g'})
      :rollback

      """
    let outcome = try BuiltCommand.run(
      "/bin/sh", ["-c", "printf '%s' \"$SCRIPT\" | \"$GUANXI\" shell --graph g.guanxi --write"], in: folder.path,
      environment: ["SCRIPT": script, "GUANXI": BuiltCommand.path, "HOME": folder.path])
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(try companies() == "n\n6\n")
    #expect(try companies("--at-version", "1") == "n\n4\n")
    #expect(try guanxi("log", "g.guanxi").text.split(separator: "\n").count == 2)
  }
}
