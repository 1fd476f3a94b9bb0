import PropertyGraph

/// Writes a graph as GEXF 1.3: labels in the attribute `labels`, types as the kind and label of edges.
struct GEXFExport {
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
      <gexf xmlns="http://gexf.net/1.3" version="1.3">
      <graph mode="static" defaultedgetype="directed">
      <attributes class="node">
      <attribute id="labels" title="labels" type="string"/>

      """)
    declare(nodeAttributes, writer)
    writer.write("</attributes>\n<attributes class=\"edge\">\n")
    declare(edgeAttributes, writer)
    writer.write("</attributes>\n<nodes>\n")
    let name = graph.propertyKey("name")
    for node in graph.nodes {
      let label = graph.string(name, of: node) ?? node.description
      let labels = graph.labelNames(of: node).map { ":" + $0 }.joined()
      writer.write("<node id=\"\(node.rawValue)\" label=\"\(XMLText.escaped(label))\"><attvalues>")
      writer.write("<attvalue for=\"labels\" value=\"\(XMLText.escaped(labels))\"/>")
      write(nodeAttributes, writer) { graph.property($0, of: node) }
      writer.write("</attvalues></node>\n")
    }
    writer.write("</nodes>\n<edges>\n")
    for relationship in graph.relationships {
      guard let ends = graph.endpoints(of: relationship), let type = graph.type(of: relationship) else { continue }
      let kind = XMLText.escaped(graph.name(of: type))
      writer.write("<edge id=\"\(relationship.rawValue)\" source=\"\(ends.source.rawValue)\"")
      writer.write(" target=\"\(ends.target.rawValue)\" kind=\"\(kind)\" label=\"\(kind)\"><attvalues>")
      write(edgeAttributes, writer) { graph.property($0, of: relationship) }
      writer.write("</attvalues></edge>\n")
    }
    writer.write("</edges>\n</graph>\n</gexf>\n")
  }

  private func declare(_ attributes: [AttributeTable.Attribute], _ writer: TextWriter) {
    for (number, attribute) in attributes.enumerated() {
      writer.write("<attribute id=\"\(number)\" title=\"\(XMLText.escaped(attribute.name))\"")
      writer.write(" type=\"\(attribute.type)\"/>\n")
    }
  }

  private func write(
    _ attributes: [AttributeTable.Attribute], _ writer: TextWriter, value: (PropertyKeyID?) -> Value
  ) {
    for (number, attribute) in attributes.enumerated() {
      let value = value(attribute.key)
      if value.isNull { continue }
      writer.write("<attvalue for=\"\(number)\" value=\"\(XMLText.escaped(AttributeTable.text(value)))\"/>")
    }
  }
}
