import PropertyGraph

/// Writes a graph as one JSON document: `{"nodes": [...], "relationships": [...]}`, one entry a line.
struct JSONExport {
  private let graph: Graph

  init(_ graph: Graph) {
    self.graph = graph
  }

  func write(to writer: TextWriter) {
    writer.write("{\"nodes\":[")
    var separator = "\n"
    for node in graph.nodes {
      let labels = graph.labelNames(of: node).map(JSONText.string).joined(separator: ",")
      writer.write("\(separator){\"id\":\(node.rawValue),\"labels\":[\(labels)],")
      writer.write("\"properties\":\(JSONText.object(graph.properties(of: node)))}")
      separator = ",\n"
    }
    writer.write("\n],\"relationships\":[")
    separator = "\n"
    for relationship in graph.relationships {
      guard let ends = graph.endpoints(of: relationship), let type = graph.type(of: relationship) else { continue }
      writer.write("\(separator){\"id\":\(relationship.rawValue),\"type\":\(JSONText.string(graph.name(of: type))),")
      writer.write("\"source\":\(ends.source.rawValue),\"target\":\(ends.target.rawValue),")
      writer.write("\"properties\":\(JSONText.object(graph.properties(of: relationship)))}")
      separator = ",\n"
    }
    writer.write("\n]}\n")
  }
}
