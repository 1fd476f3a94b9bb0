import PropertyGraph

/// Writes a graph as openCypher statements, one a line, each for up to 500 nodes or relationships.
///
/// Nodes bear the label `_Export` and the property `_exportID` until the last statement takes both away; on an engine
/// with many nodes, create an index on them before the statements of the relationships.
struct CypherExport {
  private let graph: Graph

  private static let batch = 500

  init(_ graph: Graph) {
    self.graph = graph
  }

  func write(to writer: TextWriter) {
    var nodesByLabels: [[String]: [NodeID]] = [:]
    for node in graph.nodes { nodesByLabels[graph.labelNames(of: node), default: []].append(node) }
    for (labels, nodes) in nodesByLabels.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let suffix = (labels + ["_Export"]).map { ":" + CypherText.name($0) }.joined()
      writeBatches(nodes, writer, end: "CREATE (n\(suffix)) SET n = row.p SET n.`_exportID` = row.i") { node in
        "{i: \(node.rawValue), p: \(CypherText.map(graph.properties(of: node)))}"
      }
    }
    for type in graph.relationshipTypes.map(graph.name(of:)).sorted() {
      let relationships = Array(graph.relationships(ofType: graph.relationshipType(type)))
      let end =
        "MATCH (a:`_Export` {`_exportID`: row.s}), (b:`_Export` {`_exportID`: row.t}) "
        + "CREATE (a)-[r:\(CypherText.name(type))]->(b) SET r = row.p"
      writeBatches(relationships, writer, end: end) { relationship in
        let ends = graph.endpoints(of: relationship)
        return "{s: \(ends?.source.rawValue ?? 0), t: \(ends?.target.rawValue ?? 0), "
          + "p: \(CypherText.map(graph.properties(of: relationship)))}"
      }
    }
    writer.write("MATCH (n:`_Export`) REMOVE n:`_Export` REMOVE n.`_exportID`;\n")
  }

  private func writeBatches<Entity>(
    _ entities: [Entity], _ writer: TextWriter, end: String, row: (Entity) -> String
  ) {
    for start in stride(from: 0, to: entities.count, by: Self.batch) {
      let rows = entities[start..<min(start + Self.batch, entities.count)]
      writer.write("UNWIND [" + rows.map(row).joined(separator: ", ") + "] AS row \(end);\n")
    }
  }
}
