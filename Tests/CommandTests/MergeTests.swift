import TestSupport
import Testing

@Suite("Merging records from the command line")
struct MergeTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let graph = try TemporaryFolder(["companies.csv": CompanyFiles.three, "owns.csv": CompanyFiles.owns("a,b,0.6")])
    _ = try BuiltCommand.run(
      ["snapshot", "save", "--graph", graph.path, "--to", "g.guanxi", "--name", "may"], in: folder.path)
    for statement in [
      "CREATE (:Person {id: 'P-1', name: 'Qvexina Zolthaber', email: 'qv@zolthaber.example'})",
      "CREATE (:Person:Champion {id: 'P-2', name: 'ZOLTHABER, Qvexina', phone: '13800001717'})",
      """
      MATCH (p:Person {id: 'P-1'}), (q:Person {id: 'P-2'}), (c:Company {id: 'a'})
        CREATE (p)-[:WORKS_AT {title: 'Head'}]->(c), (q)-[:WORKS_AT {title: 'Head'}]->(c),
        (q)-[:DIRECTOR_OF]->(c), (q)-[:KNOWS {since: date('2020-01-01')}]->(p)
      """,
    ] {
      let outcome = try BuiltCommand.run(["query", statement, "--graph", "g.guanxi", "--write"], in: folder.path)
      try #require(outcome.code == 0, "\(outcome.errors)")
    }
  }

  private func guanxi(_ words: String...) throws -> BuiltCommand.Outcome {
    try BuiltCommand.run(words, in: folder.path)
  }

  private func query(_ statement: String) throws -> String {
    try guanxi("query", statement, "--graph", "g.guanxi", "--format", "plain").text
  }

  /// Everything in the graph, with the numbers of nodes and relationships.
  private func everything() throws -> [String] {
    [
      try query("MATCH (n) RETURN id(n), labels(n), properties(n) ORDER BY id(n)"),
      try query("MATCH (a)-[r]->(b) RETURN id(a), id(r), type(r), properties(r), id(b) ORDER BY id(r)"),
    ]
  }

  @Test("The report names the pair that the merge then unites")
  func found() throws {
    let text = try guanxi(
      "report", "duplicates", "--graph", "g.guanxi", "--as-of", "2026-06-30", "--minimum", "15", "--format", "csv"
    ).text
    #expect(text.contains("nameReordered, sameEmployer"))
    #expect(text.contains("tiedToEachOther"))
  }

  @Test("A dry run shows conflicts first, in the language of the caller, and changes nothing")
  func dryRun() throws {
    let before = try everything()
    let english = try guanxi("merge", "g.guanxi", "P-1", "P-2", "--dry-run", "--language", "en").text
    #expect(
      english == """
        ZOLTHABER, Qvexina (P-2) is merged into Qvexina Zolthaber (P-1).
          id: P-1 stays, P-2 is written down
          name: Qvexina Zolthaber stays, ZOLTHABER, Qvexina is written down
          phone: 13800001717 is taken over
          label Champion is added
          relationships: 1 moved, 1 united with equal ones, 1 between the two written down
        Nothing was changed.

        """)
    let chinese = try guanxi("merge", "g.guanxi", "P-1", "P-2", "--dry-run", "--language", "zh-Hans").text
    #expect(chinese.contains("合并到") && chinese.hasSuffix("未作任何更改。\n"))
    #expect(try everything() == before)
  }

  @Test("Merged and separated again, the graph is what it was, numbers too; the log has both")
  func roundTrip() throws {
    let before = try everything()
    let merged = try guanxi("merge", "g.guanxi", "P-1", "P-2", "--take", "name", "--language", "en")
    #expect(merged.code == 0, "\(merged.errors)")
    #expect(
      try query("MATCH (p:Person)-[r:WORKS_AT|DIRECTOR_OF]->(c) RETURN p.id, p.name, type(r) AS t ORDER BY t")
        == "p.id, p.name, t\n'P-1', 'ZOLTHABER, Qvexina', 'DIRECTOR_OF'\n'P-1', 'ZOLTHABER, Qvexina', 'WORKS_AT'\n")
    #expect(try guanxi("verify", "g.guanxi").code == 0)
    let separated = try guanxi("unmerge", "g.guanxi", "P-2", "--language", "en")
    #expect(separated.code == 0, "\(separated.errors)")
    #expect(separated.text.contains("relationships given back: 3"))
    #expect(try everything() == before)
    #expect(try guanxi("verify", "g.guanxi").code == 0)
  }

  @Test("What came to the kept record stays with it and is named")
  func later() throws {
    _ = try guanxi("merge", "g.guanxi", "P-1", "P-2")
    _ = try guanxi(
      "query", "MATCH (p:Person {id: 'P-1'}), (c:Company {id: 'b'}) CREATE (p)-[:SERVES]->(c) SET p.phone = '1'",
      "--graph", "g.guanxi", "--write")
    let text = try guanxi("unmerge", "g.guanxi", "P-2", "--language", "en").text
    #expect(text.contains("added since, stays with Qvexina Zolthaber (P-1)"))
    #expect(text.contains("changed since, stays with Qvexina Zolthaber (P-1): phone"))
    #expect(try query("MATCH (p:Person)-[:SERVES]->() RETURN p.id AS id") == "id\n'P-1'\n")
  }

  @Test("Forgetting a person reaches the records that were merged into theirs")
  func forgotten() throws {
    _ = try guanxi("merge", "g.guanxi", "P-1", "P-2")
    let outcome = try guanxi("person", "erase", "g.guanxi", "P-1", "--also", "Zolthaber", "--also", "Qvexina")
    #expect(outcome.code == 0, "\(outcome.errors)")
    for word in ["zolthaber", "qvexina", "13800001717"] {
      let files = try folder.contents(of: ".").filter {
        String(decoding: $1, as: UTF8.self).lowercased().contains(word)
      }
      #expect(files.isEmpty, "\(word): \(files.keys.sorted())")
    }
    #expect(try query("MATCH (n) WHERE n:Person OR n:MergedRecord RETURN count(n) AS n") == "n\n0\n")
  }

  @Test(
    "Wrong usage ends with code 2 and the reason",
    arguments: [
      (["merge", "g.guanxi", "P-1", "P-1"], "cannot be merged with itself"),
      (["merge", "g.guanxi", "P-1", "nobody"], "There is no record with the id or name \"nobody\"."),
      (["merge", "g.guanxi", "P-1", "a"], "are not two people or two companies"),
      (["merge", "g.guanxi", "P-1", "P-2", "--take", "fax"], "has no property \"fax\""),
      (["unmerge", "g.guanxi", "P-2"], "There is no record with the id or name \"P-2\"."),
      (["merge", "none.guanxi", "P-1", "P-2"], "none.guanxi: there is no such file."),
    ])
  func wrongUsage(words: [String], message: String) throws {
    let outcome = try BuiltCommand.run(words + ["--language", "en"], in: folder.path)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }
}
