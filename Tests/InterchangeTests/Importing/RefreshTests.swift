import Interchange
import PropertyGraph
import TestSupport
import Testing

@Suite("Bringing a graph up to date from files")
struct RefreshTests {
  private static let people = "id:ID(Person),name,title,:LABEL\nP-1,Li,Buyer,Person\nP-2,Wang,,Person\n"
  private static let knows = ":START_ID(Person),:END_ID(Person),since:int,from:date,:TYPE\nP-1,P-2,3,2026-01-01,KNOWS\n"

  private func load(_ files: [String: String], into graph: Graph) throws -> ImportResult {
    let folder = try TemporaryFolder(files)
    var options = ImportOptions()
    options.isRefresh = true
    return try CSVImporter(options: options).load(files.keys.sorted().map(folder.file), into: graph)
  }

  private func world() throws -> Graph {
    try load(["people.csv": Self.people, "knows.csv": Self.knows], into: Graph()).graph
  }

  private func person(_ id: String, in graph: Graph) throws -> NodeID {
    try #require(graph.nodes(labeled: "Person", where: "id", equals: .string(id)).first)
  }

  @Test("The same files again change nothing")
  func same() throws {
    let graph = try world()
    let again = try load(["people.csv": Self.people, "knows.csv": Self.knows], into: graph)
    #expect(again.changes.isEmpty)
    #expect(again.graph.nodeCount == 2 && again.graph.relationshipCount == 1)
  }

  @Test("A row refreshes what it says and leaves the rest; labels are added")
  func refreshed() throws {
    let graph = try world()
    let rows = "id:ID(Person),name,title,:LABEL\nP-1,Li Lei,,Person;Contact\nP-3,Zhao,Head,Person\n"
    let after = try load(["people.csv": rows], into: graph).graph
    let li = try person("P-1", in: after)
    #expect(after.nodeCount == 3)
    #expect(after.properties(of: li) == ["id": "P-1", "name": "Li Lei", "title": "Buyer"])
    #expect(after.labelNames(of: li).sorted() == ["Contact", "Person"])
    #expect(try person("P-1", in: graph) == li)
  }

  @Test("A relationship is refreshed where the day from which it holds is the same, else there is one more")
  func relationships() throws {
    let graph = try world()
    let rows =
      ":START_ID(Person),:END_ID(Person),since:int,from:date,:TYPE\nP-1,P-2,7,2026-01-01,KNOWS\n"
      + "P-1,P-2,1,2026-06-01,KNOWS\nP-2,P-1,1,2026-06-01,KNOWS\n"
    let after = try load(["people.csv": Self.people, "knows.csv": rows], into: graph).graph
    let since = after.relationships.map { after.property("since", of: $0).plainText }.sorted()
    #expect(since == ["1", "1", "7"])
  }

  @Test("Ends of a mapping may be nodes that no file describes, where a unique key names them")
  func ends() throws {
    let folder = try TemporaryFolder(["calls.csv": "who,whom\nP-1,P-2\nP-2,P-9\n"])
    var options = ImportOptions()
    (options.isRefresh, options.skipBadRows) = (true, 1)
    func mapping(_ label: String) -> String {
      "files:\n  - path: calls.csv\n    relationships: { type: CALLED, from: { label: \(label), key: id, column: who }, "
        + "to: { label: \(label), key: id, column: whom } }\n"
    }
    let importer = MappingImporter(options: options)
    let files = [folder.file("calls.csv")]
    let result = try importer.load(mappingText: mapping("Person"), named: "m", files: files, into: world())
    #expect(result.relationshipCount == 1 && result.report.badRowCount == 1)
    #expect(result.report.errors.first?.value == "P-9")
    #expect(throws: ImportError.self) {
      try importer.load(mappingText: mapping("Company"), named: "m", files: files, into: world())
    }
  }

  @Test("A mapping that would have files read again and again is refused")
  func effort() throws {
    let folder = try TemporaryFolder(["a.csv": "id\n1\n"])
    let entry = "  - path: a.csv\n    nodes: { labels: [A], key: id, properties: { id: id } }\n"
    func load(_ entries: String) throws -> ImportResult {
      try MappingImporter().load(mappingText: "files:\n" + entries, named: "m", files: [folder.file("a.csv")])
    }
    #expect(try load(String(repeating: entry, count: 20)).graph.nodeCount == 1)
    #expect(throws: ImportError.self) { try load(String(repeating: entry, count: 21)) }
    #expect(throws: ImportError.self) { try load(entry.replacing("a.csv", with: "\"*a*a*a*a*a\"")) }
  }
}
