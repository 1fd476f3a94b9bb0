import PropertyGraph

/// Writes a graph as GraphML 1.0: labels in the attribute `labels`, types in the attribute `label` of edges.
struct GraphMLExport {
  private let graph: Graph

  init(_ graph: Graph) {
    self.graph = graph
  }

  func write(to writer: TextWriter) {
    let nodeAttributes = AttributeTable(nodesOf: graph).attributes
    let edgeAttributes = AttributeTable(relationshipsOf: graph).attributes
    writer.write(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <key id="labels" for="node" attr.name="labels" attr.type="string"/>
      <key id="label" for="edge" attr.name="label" attr.type="string"/>

      """)
    declare(nodeAttributes, "node", writer)
    declare(edgeAttributes, "edge", writer)
    writer.write("<graph id=\"G\" edgedefault=\"directed\">\n")
    for node in graph.nodes {
      let labels = graph.labelNames(of: node).map { ":" + $0 }.joined()
      writer.write("<node id=\"n\(node.rawValue)\"><data key=\"labels\">\(XMLText.escaped(labels))</data>")
      write(nodeAttributes, "node", writer) { graph.property($0, of: node) }
      writer.write("</node>\n")
    }
    for relationship in graph.relationships {
      guard let ends = graph.endpoints(of: relationship), let type = graph.type(of: relationship) else { continue }
      writer.write("<edge id=\"e\(relationship.rawValue)\" source=\"n\(ends.source.rawValue)\"")
      writer.write(" target=\"n\(ends.target.rawValue)\"><data key=\"label\">")
      writer.write(XMLText.escaped(graph.name(of: type)) + "</data>")
      write(edgeAttributes, "edge", writer) { graph.property($0, of: relationship) }
      writer.write("</edge>\n")
    }
    writer.write("</graph>\n</graphml>\n")
  }

  private func declare(_ attributes: [AttributeTable.Attribute], _ element: String, _ writer: TextWriter) {
    for (number, attribute) in attributes.enumerated() {
      writer.write(
        "<key id=\"\(element)\(number)\" for=\"\(element)\" attr.name=\"\(XMLText.escaped(attribute.name))\"")
      writer.write(" attr.type=\"\(attribute.type)\"/>\n")
    }
  }

  private func write(
    _ attributes: [AttributeTable.Attribute], _ element: String, _ writer: TextWriter,
    value: (PropertyKeyID?) -> Value
  ) {
    for (number, attribute) in attributes.enumerated() {
      let value = value(attribute.key)
      if value.isNull { continue }
      writer.write("<data key=\"\(element)\(number)\">\(XMLText.escaped(AttributeTable.text(value)))</data>")
    }
  }
}
