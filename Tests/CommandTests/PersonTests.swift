import Foundation
import TestSupport
import Testing

@Suite("Personal data from the command line")
struct PersonTests {
  private let folder: TemporaryFolder

  /// A graph file in whose log a person is created, renamed, and mentioned in notes of visits.
  init() throws {
    folder = try TemporaryFolder()
    let graph = try TemporaryFolder(["companies.csv": CompanyFiles.three, "owns.csv": CompanyFiles.owns("a,b,0.6")])
    _ = try BuiltCommand.run(
      ["snapshot", "save", "--graph", graph.path, "--to", "g.guanxi", "--name", "may"], in: folder.path)
    for statement in [
      "CREATE (:Person {id: 'P-1', name: 'Qvexina Zolthaber', email: 'qv@zolthaber.example', phone: '+86 138 0000 1717'})",
      "CREATE (:Person {id: 'P-2', name: 'Han Meimei'})",
      """
      MATCH (p:Person {id: 'P-1'}), (c:Company {id: 'a'}) CREATE (p)-[:WORKS_AT {title: 'Head'}]->(c),
        (p)-[:ATTENDED]->(:Interaction {id: 'I-1', kind: 'visit', at: date('2022-05-01'),
        notes: 'Qvexina Zolthaber (13800001717) wants a demo'}), (:Interaction {id: 'I-2', kind: 'call',
        at: date('2026-05-01'), notes: 'with Han Meimei on QVEXINA ZOLTHABER'})
      """,
      "MATCH (p:Person {id: 'P-1'}) SET p.name = 'Qvexina Marrowind'",
    ] {
      let outcome = try BuiltCommand.run(
        ["query", statement, "--graph", "g.guanxi", "--write"], in: folder.path)
      try #require(outcome.code == 0, "\(outcome.errors)")
    }
  }

  private func guanxi(_ words: String...) throws -> BuiltCommand.Outcome {
    try BuiltCommand.run(words, in: folder.path)
  }

  private func query(_ statement: String, _ file: String = "g.guanxi") throws -> String {
    try guanxi("query", statement, "--graph", file, "--format", "plain").text
  }

  @Test("An export has every fact: what holds, what held, and where others mention the person")
  func exported() throws {
    let json = try guanxi("person", "export", "g.guanxi", "Qvexina Marrowind").text
    for part in [
      "qv@zolthaber.example", "Qvexina Zolthaber", "WORKS_AT", "Head", "wants a demo", "QVEXINA ZOLTHABER",
      "\"history\"",
    ] {
      #expect(json.contains(part), "\(part)")
    }
    let csv = try guanxi("person", "export", "g.guanxi", "P-1", "--format", "csv").text
    #expect(csv.hasPrefix("section,subject,key,value,sequence,time,actor\r\n"))
    #expect(csv.contains("person,Qvexina Marrowind,email,qv@zolthaber.example,,,\r\n"))
    #expect(!csv.contains("P-2"))
  }

  @Test("A dry run says what would be forgotten and changes nothing")
  func dryRun() throws {
    let text = try guanxi("person", "erase", "g.guanxi", "P-1", "--dry-run").text
    #expect(text.contains("Qvexina Zolthaber") && text.contains("13800001717") && text.contains("wants a demo"))
    #expect(text.hasSuffix("Nothing was changed.\n"))
    #expect(try query("MATCH (p:Person) RETURN count(p) AS n") == "n\n2\n")
  }

  @Test("Erasing leaves nothing in any file, also after a restore from an older backup")
  func erased() throws {
    #expect(try guanxi("backup", "g.guanxi", "--to", "old.guanxi").code == 0)
    let outcome = try guanxi("person", "erase", "g.guanxi", "P-1", "--also", "Qvexina")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.text == "Forgotten. 3 records of the change log and 0 snapshots were rewritten.\n")
    #expect(try query("MATCH (p:Person) RETURN p.name AS n") == "n\n'Han Meimei'\n")
    #expect(
      try query("MATCH (i:Interaction) RETURN i.notes AS n ORDER BY i.id")
        == "n\n'[erased] ([erased]) wants a demo'\n'with Han Meimei on [erased]'\n")
    for word in ["zolthaber", "marrowind", "qvexina", "1717"] {
      #expect(try folder.files(with: word).allSatisfy { $0.hasPrefix("old.guanxi") }, "\(word)")
    }
    let restored = try guanxi("restore", "old.guanxi", "--to", "new.guanxi")
    #expect(restored.code == 0, "\(restored.errors)")
    #expect(restored.text.contains("Forgotten again"))
    #expect(try query("MATCH (p:Person) RETURN p.name AS n", "new.guanxi") == "n\n'Han Meimei'\n")
    for word in ["zolthaber", "marrowind", "1717"] {
      #expect(try folder.files(with: word).allSatisfy { $0.hasPrefix("old.guanxi") }, "\(word)")
    }
    #expect(try guanxi("verify", "new.guanxi").code == 0)
    #expect(try guanxi("person", "reapply", "new.guanxi").text == "Nobody is to be forgotten again.\n")
  }

  @Test("A backup from before another import is not forgotten in silently: who it may be cannot be told by number")
  func otherImport() throws {
    #expect(try guanxi("backup", "g.guanxi", "--to", "old.guanxi").code == 0)
    let graph = try TemporaryFolder(["companies.csv": CompanyFiles.three, "owns.csv": CompanyFiles.owns("a,b,0.6")])
    #expect(try guanxi("snapshot", "save", "--graph", graph.path, "--to", "g.guanxi", "--name", "june").code == 0)
    _ = try guanxi("query", "CREATE (:Person {id: 'P-9', name: 'Li Lei'})", "--graph", "g.guanxi", "--write")
    #expect(try guanxi("person", "erase", "g.guanxi", "P-9").code == 0)
    let restored = try guanxi("restore", "old.guanxi", "--to", "new.guanxi")
    #expect(restored.code == 0, "\(restored.errors)")
    #expect(restored.text.contains("Beware: the ledger has 1 more"))
    #expect(try query("MATCH (p:Person) RETURN count(p) AS n", "new.guanxi") == "n\n2\n")
  }

  @Test("A person who was deleted before is forgotten by the number of the node")
  func deletedBefore() throws {
    let number = try query("MATCH (p:Person {id: 'P-1'}) RETURN id(p) AS n").split(separator: "\n")[1]
    _ = try guanxi("query", "MATCH (p:Person {id: 'P-1'}) DETACH DELETE p", "--graph", "g.guanxi", "--write")
    #expect(try guanxi("person", "erase", "g.guanxi", "P-1").code == 2)
    #expect(try guanxi("person", "erase", "g.guanxi", "#\(number)").code == 0)
    #expect(try folder.files(with: "zolthaber") == [])
  }

  @Test("Anonymising keeps who works where")
  func anonymised() throws {
    #expect(try guanxi("person", "anonymise", "g.guanxi", "P-1", "--also", "Qvexina").code == 0)
    #expect(
      try query("MATCH (p:Person)-[:WORKS_AT]->(c) RETURN p.name STARTS WITH 'anonymous-' AS n, c.id AS c")
        == "n, c\ntrue, 'a'\n")
    #expect(try folder.files(with: "zolthaber") == [])
    #expect(try folder.files(with: "qvexina") == [])
  }

  @Test("Interactions that are older than the rule of retention are forgotten")
  func retention() throws {
    let outcome = try guanxi("person", "retention", "g.guanxi", "--months", "36", "--as-of", "2026-06-30")
    #expect(outcome.text.hasPrefix("1 interaction before 2023-06-30. Forgotten."), "\(outcome.errors)")
    #expect(try query("MATCH (i:Interaction) RETURN i.id AS n") == "n\n'I-2'\n")
    #expect(try folder.files(with: "wants a demo") == [])
    let again = try guanxi("person", "retention", "g.guanxi", "--months", "36", "--as-of", "2026-06-30")
    #expect(again.text == "There is no interaction before 2023-06-30.\n")
  }
}
