import Foundation
import FoundationXML
import Interchange
import PropertyGraph
import TestSupport
import Testing

@Suite("Formats for other programs")
struct OtherFormatTests {
  @Test("GraphML and GEXF are well-formed whatever the text", arguments: [ExportFormat.graphml, .gexf], 1...5)
  func isWellFormed(format: ExportFormat, seed: UInt64) throws {
    var random = RandomGraph(seed: seed)
    let graph = try random.make()
    let folder = try TemporaryFolder()
    try GraphExporter(graph).write(format, to: folder.file("out"))
    let counter = ElementCounter()
    let parser = XMLParser(data: try Data(contentsOf: URL(fileURLWithPath: folder.file("out"))))
    parser.delegate = counter
    #expect(parser.parse(), "seed \(seed): \(String(describing: parser.parserError))")
    #expect(counter.counts["node"] == graph.nodeCount)
    #expect(counter.counts["edge"] == graph.relationshipCount)
  }

  @Test("JSON holds every node and relationship", arguments: 1...5)
  func writesJSON(seed: UInt64) throws {
    var random = RandomGraph(seed: seed)
    let graph = try random.make()
    let folder = try TemporaryFolder()
    try GraphExporter(graph).write(.json, to: folder.file("out.json"))
    let data = try Data(contentsOf: URL(fileURLWithPath: folder.file("out.json")))
    let document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: [[String: Any]]])
    #expect(document["nodes"]?.count == graph.nodeCount)
    #expect(document["relationships"]?.count == graph.relationshipCount)
    let first = try #require(document["nodes"]?.first?["properties"] as? [String: Any])
    #expect(Set(first.keys) == Set(graph.properties(of: NodeID(rawValue: 0)).keys))
  }

  @Test("openCypher statements create nodes, then relationships, and clean up")
  func writesStatements() throws {
    let graph = try load([
      "c.csv": "id:ID,name,x:double,n:long,d:date,:LABEL\nC1,O'Neil \\ co,1e20,-9223372036854775808,2025-01-02,a`b\n",
      "r.csv": ":START_ID,:END_ID,:TYPE\nC1,C1,OWNS\n",
    ]).graph
    let folder = try TemporaryFolder()
    try GraphExporter(graph).write(.cypher, to: folder.file("out.cypher"))
    let text = try String(contentsOfFile: folder.file("out.cypher"), encoding: .utf8)
    #expect(
      text == #"""
        UNWIND [{i: 0, p: {`d`: date('2025-01-02'), `id`: 'C1', `n`: (-9223372036854775807 - 1), `name`: 'O\'Neil \\ co', `x`: 1e20}}] AS row CREATE (n:`a``b`:`_Export`) SET n = row.p SET n.`_exportID` = row.i;
        UNWIND [{s: 0, t: 0, p: {}}] AS row MATCH (a:`_Export` {`_exportID`: row.s}), (b:`_Export` {`_exportID`: row.t}) CREATE (a)-[r:`OWNS`]->(b) SET r = row.p;
        MATCH (n:`_Export`) REMOVE n:`_Export` REMOVE n.`_exportID`;

        """#)
  }

  @Test("A file that cannot be written is an error, and nothing is left", arguments: ExportFormat.allCases)
  func refusesMissingFolders(format: ExportFormat) throws {
    let folder = try TemporaryFolder(["file": ""])
    #expect(throws: ExportError.self) { try GraphExporter(Graph()).write(format, to: folder.file("file/out")) }
    #expect(try folder.contents(of: ".").keys.sorted() == ["file"])
  }
}

/// Counts elements by name.
private final class ElementCounter: NSObject, XMLParserDelegate {
  var counts: [String: Int] = [:]

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    counts[name, default: 0] += 1
  }
}
