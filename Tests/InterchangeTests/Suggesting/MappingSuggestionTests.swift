import Foundation
import Interchange
import PropertyGraph
import TestSupport
import Testing

@Suite("A first mapping is guessed from unknown files")
struct MappingSuggestionTests {
  @Test("Ids, types, references and words for nothing are found")
  func suggests() throws {
    let folder = try TemporaryFolder([
      "companies.csv": "code;name;founded;parent_code\nA1;Muheng;2001-02-03;\nA2;Yunpu;2010-05-06;A1\n",
      "people.csv": "email,name,company_code,age\nli@a.example,Li Lei,A1,40\nwang@a.example,Wang Fang,A2,NA\n",
    ])
    let text = try MappingSuggestion.text(for: [folder.file("companies.csv"), folder.file("people.csv")])
    #expect(text.contains("delimiter: \";\""))
    #expect(text.contains("empty-words: [\"NA\"]"))
    let graph = try MappingImporter().load(mappingText: text, named: "m.yaml", folder: folder.path).graph
    #expect(graph.statistics.labels.map(\.name) == ["Company", "Person"])
    #expect(graph.statistics.relationshipTypes.map { "\($0.name) \($0.count)" } == ["COMPANY_CODE 2", "PARENT_CODE 1"])
    let li = try #require(graph.nodes(labeled: "Person", where: "email", equals: "li@a.example").first)
    #expect(graph.property("age", of: li) == 40)
    let muheng = try #require(graph.nodes(labeled: "Company", where: "code", equals: "A1").first)
    #expect(graph.property("founded", of: muheng) == .date(try CalendarDate(parsing: "2001-02-03")))
  }

  @Test("A Chinese file in GB 18030 is recognised")
  func suggestsForGB18030() throws {
    let folder = try TemporaryFolder()
    // "编号,名称" and two rows "1,沐衡" and "2,云浦" in GB 18030.
    try folder.write(
      [0xB1, 0xE0, 0xBA, 0xC5, 0x2C, 0xC3, 0xFB, 0xB3, 0xC6, 0x0A, 0x31, 0x2C, 0xE3, 0xE5, 0xBA, 0xE2, 0x0A]
        + [0x32, 0x2C, 0xD4, 0xC6, 0xC6, 0xD6, 0x0A], to: "客户.csv")
    let text = try MappingSuggestion.text(for: [folder.file("客户.csv")])
    #expect(text.contains("encoding: gb18030"))
    let graph = try MappingImporter().load(mappingText: text, named: "m.yaml", folder: folder.path).graph
    #expect(graph.nodes(labeled: "客户").map { graph.property("名称", of: $0) } == ["沐衡", "云浦"])
  }

  @Test("Ends that nothing describes become nodes")
  func suggestsPairs() throws {
    let folder = try TemporaryFolder(["mail.csv": "from,to,at\na,b,2025/1/2\nb,c,2025/11/12\n"])
    let text = try MappingSuggestion.text(for: [folder.file("mail.csv")])
    let graph = try MappingImporter().load(mappingText: text, named: "m.yaml", folder: folder.path).graph
    #expect(graph.nodeCount == 3)
    let dates = graph.relationships.map { graph.property("at", of: $0) }
    #expect(dates == [.date(try CalendarDate(parsing: "2025-01-02")), .date(try CalendarDate(parsing: "2025-11-12"))])
  }

  @Test("The mapping for the mail of Enron loads as it is", .enabled(if: TestData.has("enron")))
  func suggestsForEnron() throws {
    let folder = "\(TestData.shared)/enron"
    let text = try MappingSuggestion.text(for: ["\(folder)/edges.csv", "\(folder)/vertices.csv"])
    let graph = try MappingImporter().load(mappingText: text, named: "m.yaml", folder: folder).graph
    #expect(graph.nodeCount == 184)
    #expect(graph.relationshipCount == 125_409)
  }

  @Test("The mapping for Krackhardt's managers loads as it is", .enabled(if: TestData.has("krackhardt")))
  func suggestsForKrackhardt() throws {
    let folder = "\(TestData.shared)/krackhardt"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".csv") }.sorted()
    let text = try MappingSuggestion.text(for: files.map { "\(folder)/\($0)" })
    let graph = try MappingImporter().load(mappingText: text, named: "m.yaml", folder: folder).graph
    // Each of the three networks has its own list of the 21 managers; 20 of them report to somebody.
    #expect(graph.nodeCount == 3 * 21)
    #expect(graph.relationshipCount(ofType: graph.relationshipType("HT_REPORTS_EDGES")) == 20)
  }
}
