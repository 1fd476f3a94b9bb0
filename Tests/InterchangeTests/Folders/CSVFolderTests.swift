import Interchange
import PropertyGraph
import TestSupport
import Testing

@Suite("Folders of CSV files with neo4j-admin headers")
struct CSVFolderTests {
  @Test("Nodes and relationships are joined through their ids")
  func joinsRelationships() throws {
    let result = try load([
      "companies.csv": "id:ID(Company),name,:LABEL\nC1,Muheng,Company\nC2,Yunpu,Company;Listed\n",
      "people.csv": "id:ID(Person),name,:LABEL\nC1,Li Lei,Person\n",
      "works_at.csv": ":START_ID(Person),:END_ID(Company),level:int,:TYPE\nC1,C2,3,WORKS_AT\n",
    ])
    let graph = result.graph
    #expect(graph.nodeCount == 3)
    let li = try #require(graph.nodes(labeled: "Person", where: "id", equals: "C1").first)
    let job = try #require(graph.incidences(of: li, graph.relationshipType("WORKS_AT"), .outgoing).first)
    #expect(graph.property("name", of: job.neighbor) == "Yunpu")
    #expect(graph.labelNames(of: job.neighbor) == ["Company", "Listed"])
    #expect(graph.property("level", of: job.relationship) == 3)
    #expect(graph.indexDefinitions.contains(IndexDefinition(label: "Company", key: "id", isUnique: true)))
    #expect(result.files.map(\.nodes) == [2, 1, 0])
    #expect(result.relationshipCount == 1)
  }

  @Test(
    "Every type of column is read",
    arguments: [
      ("string", "a b", Value.string("a b")), ("char", "客", "客"), ("byte", "-128", -128), ("short", "32767", 32767),
      ("int", "2147483647", 2_147_483_647), ("long", "-9223372036854775808", .integer(Int.min)), ("double", "1.5", 1.5),
      ("float", "-0.1", -0.1), ("double", "1e400", .null), ("double", "-Infinity", .float(-.infinity)),
      ("boolean", "TRUE", true), ("date", "2025-02-28", try .date(CalendarDate(parsing: "2025-02-28"))),
      ("localtime", "14:30", try .localTime(LocalTime(parsing: "14:30"))),
      ("time", "14:30+08:00", try .time(OffsetTime(parsing: "14:30+08:00"))),
      ("localdatetime", "2025-02-28T14:30:05.25", try .localDateTime(LocalDateTime(parsing: "2025-02-28T14:30:05.25"))),
      (
        "datetime", "2025-02-28T14:30[Asia/Shanghai]",
        try .dateTime(ZonedDateTime(parsing: "2025-02-28T14:30[Asia/Shanghai]"))
      ),
      ("duration", "P1Y2M3DT4H", try .duration(CalendarDuration(parsing: "P1Y2M3DT4H"))),
      ("string[]", "a;b;", .list(["a", "b", ""])), ("long[]", "1;2", .list([1, 2])), ("string[]", "\"\"", .list([])),
      ("string[]{escape:backslash}", #"a\;b;c\\"#, .list(["a;b", #"c\"#])),
    ])
  func readsTypes(type: String, text: String, expected: Value) throws {
    let files = ["n.csv": "id:ID,x:\(type),:LABEL\n1,\(text),N\n"]
    if expected.isNull {
      #expect(throws: ImportError.self) { try load(files) }
    } else {
      let graph = try load(files).graph
      #expect(graph.property("x", of: NodeID(rawValue: 0)) == expected)
    }
  }

  @Test("Quotes, line breaks of all kinds and a byte order mark are understood")
  func readsCSVForms() throws {
    let text = "\u{FEFF}id:ID,a,b,:LABEL\r\n1,\"x, \"\"y\"\"\nz\",,N\r\n\r\n2,\"\",\"q\",N\r3,a\"b,c,N"
    let graph = try load(["n.csv": text]).graph
    let nodes = (0..<3).map { NodeID(rawValue: $0) }
    #expect(nodes.map { graph.property("a", of: $0) } == ["x, \"y\"\nz", "", "a\"b"])
    #expect(nodes.map { graph.property("b", of: $0) } == [.null, "q", "c"])
  }

  @Test("A header may stand in a file of its own")
  func readsHeaderFiles() throws {
    let graph = try load(["people-header.csv": "id:ID,name,:LABEL\n", "people.csv": "1,Li Lei,Person\n"]).graph
    #expect(graph.property("name", of: NodeID(rawValue: 0)) == "Li Lei")
  }

  @Test("Ids of a numeric id space are the same however they are written")
  func comparesNumericIDs() throws {
    let graph = try load([
      "n.csv": "id:ID(N){id-type:long},:LABEL\n007,N\n", "r.csv": ":START_ID(N),:END_ID(N),:TYPE\n7,+7,KNOWS\n",
    ]).graph
    #expect(graph.relationshipCount == 1)
    #expect(graph.property("id", of: NodeID(rawValue: 0)) == 7)
  }

  @Test("Columns of one name hold values of several types")
  func mergesColumns() throws {
    let graph = try load(["n.csv": "id:ID,x:long,x:string,:LABEL\n1,5,,N\n2,,five,N\n"]).graph
    #expect(graph.property("x", of: NodeID(rawValue: 0)) == 5)
    #expect(graph.property("x", of: NodeID(rawValue: 1)) == "five")
    let found = try problems(["n.csv": "id:ID,x:long,x:string,:LABEL\n1,5,five,N\n"])
    #expect(found[0].hasPrefix("n.csv:2: has more than one value for x"))
  }

  @Test("Numbers are read to the last bit")
  func readsNumbersExactly() throws {
    var text = "id:ID,x:double,:LABEL\n"
    var expected: [Double] = []
    var state: UInt64 = 20_260_630
    for row in 0..<2_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let number = row % 2 == 0 ? Double(bitPattern: state) : Double(Int64(bitPattern: state) >> 20) / 1_000
      guard number.isFinite else { continue }
      expected.append(number)
      text += "\(expected.count),\(number),N\n"
    }
    let graph = try load(["n.csv": text]).graph
    let key = graph.propertyKey("x")
    #expect(graph.nodes.map { graph.property(key, of: $0) } == expected.map(Value.float))
  }

  @Test("The sample graphs load without a problem", arguments: ["medical-devices", "krackhardt-managers"])
  func loadsSamples(name: String) throws {
    let result = try GraphFolder.load(TestData.graph(name))
    #expect(result.report.problems.isEmpty)
    #expect(result.graph.nodeCount > 20)
  }
}
