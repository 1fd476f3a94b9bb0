import Foundation
import Interchange
import PropertyGraph
import TestSupport
import Testing

@Suite("Mapping files turn any CSV into a graph")
struct MappingTests {
  private static let mapping = """
    files:
      - path: "*.txt"
        delimiter: ";"
        empty-words: [NA]
        skip-when-empty: [Mail]
        nodes:
          - labels: [Person, Contact]
            key: email
            properties:
              email: Mail
              name: { template: "{First} {Last}" }
              born: { column: Born, type: date, format: "d.M.yyyy", plausible: { min: 1920-01-01, max: 2010-12-31 } }
              status: { column: S, map: { "1": active, "0": left }, default: active }
              source: { constant: crm }
          - labels: [Company]
            key: name
            properties:
              name: Firm
            skip-when-empty: [Firm]
        relationships:
          - type: WORKS_AT
            from: { label: Person, key: email, column: Mail }
            to: { label: Company, key: name, column: Firm }
            skip-when-empty: [Firm]
            properties:
              level: { column: Level, type: int }
              tags: { column: Tags, type: "string[]", separator: "|" }
    """

  private static let rows = """
    Mail;First;Last;Born;S;Firm;Level;Tags
    li@a.example;Lei;Li;1.2.1980;1;Muheng;2;a|b
    wang@a.example;Fang;Wang;28.11.1870;0;Muheng;NA;
    ;No;Mail;;;;;
    li@a.example;Lei;Lee;;NA;Yunpu;1;

    """

  @Test("Several nodes and relationships come out of one row, and rows with one key are one node")
  func mapsRows() throws {
    let folder = try TemporaryFolder(["map.yaml": Self.mapping, "people.txt": Self.rows])
    let result = try MappingImporter().load(mapping: folder.file("map.yaml"))
    let graph = result.graph
    #expect(graph.statistics.labels.map(\.count) == [2, 2, 2])
    let li = try #require(graph.nodes(labeled: "Person", where: "email", equals: "li@a.example").first)
    #expect(
      graph.properties(of: li) == [
        "email": "li@a.example", "name": "Lei Li", "born": try .date(CalendarDate(parsing: "1980-02-01")),
        "status": "active", "source": "crm",
      ])
    #expect(graph.labelNames(of: li) == ["Contact", "Person"])
    let jobs = graph.incidences(of: li, graph.relationshipType("WORKS_AT"), .outgoing)
    #expect(jobs.map { graph.property("name", of: $0.neighbor) } == ["Muheng", "Yunpu"])
    #expect(graph.properties(of: jobs[0].relationship) == ["level": 2, "tags": .list(["a", "b"])])
    let warnings = result.report.warnings.map { $0.description.replacing(folder.path + "/", with: "") }
    #expect(
      warnings == [
        "people.txt:3:4 (Born): warning: \"28.11.1870\" is not plausible: it is less than 1920-01-01. "
          + "Check it, or the plausible range in the mapping.",
        "people.txt:5:2 (First): warning: \"Lei\" differs from \"Lei Li\" in line 2, which is kept. Correct one of them.",
      ])
  }

  @Test("GB 18030 is read, and broken bytes are named with their line")
  func readsGB18030() throws {
    let mapping = """
      files:
        - path: a.csv
          encoding: gb18030
          nodes:
            - { labels: [公司], key: 编号, properties: { 编号: 编号, 名称: 名称 } }
      """
    // "编号,名称", then "1,沐衡", in GB 18030.
    let header: [UInt8] = [0xB1, 0xE0, 0xBA, 0xC5, 0x2C, 0xC3, 0xFB, 0xB3, 0xC6, 0x0A]
    let row: [UInt8] = [0x31, 0x2C, 0xE3, 0xE5, 0xBA, 0xE2, 0x0A]
    let folder = try TemporaryFolder(["map.yaml": mapping])
    try folder.write(header + row, to: "a.csv")
    let graph = try MappingImporter().load(mapping: folder.file("map.yaml")).graph
    #expect(graph.properties(of: NodeID(rawValue: 0)) == ["编号": "1", "名称": "沐衡"])
    try folder.write(header + row + [0x32, 0x2C, 0xFF, 0xFF, 0x0A], to: "a.csv")
    let found = try problems(in: folder) { () throws(ImportError) in
      _ = try MappingImporter().load(mapping: folder.file("map.yaml"))
    }
    #expect(found[0].hasPrefix("a.csv:3: holds bytes that are not gb18030"))
  }

  @Test(
    "Bad rows are refused with line and column",
    arguments: [
      (
        "x@a.example;A;B;30.2.2000;1;;;",
        "people.txt:2:4 (Born): \"30.2.2000\" is not a date or time of the form d.M.yyyy"
      ),
      ("x@a.example;A;B;;1;Firm;high;", "people.txt:2:7 (Level): \"high\" is not a number"),
      ("x@a.example;A;B", "people.txt:2: has 3 field(s) where the header has 8"),
    ])
  func refusesRows(row: String, message: String) throws {
    let header = Self.rows.prefix { $0 != "\n" }
    let folder = try TemporaryFolder(["map.yaml": Self.mapping, "people.txt": "\(header)\n\(row)\n"])
    let found = try problems(in: folder) { () throws(ImportError) in
      _ = try MappingImporter().load(mapping: folder.file("map.yaml"))
    }
    #expect(found.count == 1)
    #expect(found[0].hasPrefix(message), "\(found)")
  }

  @Test("An end that no row describes is refused, and left out where bad rows may be skipped")
  func refusesUnknownEnds() throws {
    let mapping = """
      files:
        - { path: n.csv, nodes: { labels: N, key: id, properties: { id: { column: id, type: int } } } }
        - path: r.csv
          relationships:
            type: R
            from: { label: N, key: id, column: a }
            to: { label: N, key: id, column: b }
      """
    let folder = try TemporaryFolder(["m.yaml": mapping, "n.csv": "id\n1\n2\n", "r.csv": "a,b\n1,02\n1,9\n"])
    let found = try problems(in: folder) { () throws(ImportError) in
      _ = try MappingImporter().load(mapping: folder.file("m.yaml"))
    }
    #expect(found == ["r.csv:3:2 (b): \"9\" is not the id of any N. Add the node or correct the value."])
    var options = ImportOptions()
    options.skipBadRows = 1
    let result = try MappingImporter(options: options).load(mapping: folder.file("m.yaml"))
    #expect(result.graph.relationshipCount == 1)
    #expect(result.files.map(\.skippedRows) == [0, 1])
  }

  @Test(
    "Typing errors in a mapping are found with their line",
    arguments: [
      ("key: email", "kye: email", "map.yaml:8: \"kye\" is not known in nodes. Did you mean \"key\"?"),
      ("type: date", "type: dat", "map.yaml:12: \"dat\" is not a known type. Did you mean \"date\"?"),
      ("d.M.yyyy", "D.M.yyyy", "map.yaml:12: \"D.M.yyyy\" is not a pattern of dates"),
      ("column: Born", "column: Brn", "map.yaml:12: \"Brn\" is not a column of people.txt. Did you mean \"Born\"?"),
      (
        "label: Company", "label: Compny",
        "\"Compny.name\" is not the first label and key of any nodes in this mapping. Did you mean \"Company.name\"?"
      ),
      ("min: 1920-01-01", "min: 1920-02-31", "map.yaml:12: \"1920-02-31\" is not a date of the calendar"),
      ("key: email", "key: mail", "map.yaml:8: \"mail\" is not one of the properties. Did you mean \"email\"?"),
      ("*.txt", "*.text", "names no file in"),
      ("labels: [Person, Contact]", "labels: []", "has nodes without a label. Name at least one"),
      (
        "{ constant: crm }", "{ constat: crm }",
        "map.yaml:14: \"constat\" is not known in a value. Did you mean \"constant\"?"
      ),
      ("empty-words: [NA]", "empty-words: [NA", "is not well-formed YAML"),
      ("{First} {Last}", "{First} {Last", "map.yaml:11: \"{First} {Last\" has a brace that is not closed"),
      ("delimiter: \";\"", "delimiter: \"ab\"", "map.yaml:3: \"ab\" is not a delimiter"),
    ])
  func findsTypos(right: String, wrong: String, message: String) throws {
    let text = try #require(Self.mapping.ranges(of: right).first).lowerBound
    var mapping = Self.mapping
    mapping.replaceSubrange(text..<mapping.index(text, offsetBy: right.count), with: wrong)
    let folder = try TemporaryFolder(["map.yaml": mapping, "people.txt": Self.rows])
    let found = try problems(in: folder) { () throws(ImportError) in
      _ = try MappingImporter().load(mapping: folder.file("map.yaml"))
    }
    #expect(found.contains { $0.contains(message) }, "\(found)")
  }
}
