/// A drawing in the DOT language: every node pinned, every edge with its course.
struct DotGraph: Sendable {
  /// The name of every graph.
  static let name = "guanxi"

  var attributes: [DotAttribute] = []
  var nodeDefaults: [DotAttribute] = []
  var edgeDefaults: [DotAttribute] = []
  var nodes: [DotNode] = []
  var edges: [DotEdge] = []

  /// The text of the graph, a statement a line.
  var text: String {
    var text = DotText(capacity: 256 * (nodes.count + edges.count + 4))
    text.append("digraph \(DotGraph.name) {\n")
    for (subject, attributes) in [("graph", attributes), ("node", nodeDefaults), ("edge", edgeDefaults)] {
      text.append("  ")
      text.append(subject)
      write(attributes, to: &text)
    }
    for node in nodes {
      text.append("  ")
      text.append(node.name)
      write(node.allAttributes, to: &text)
    }
    for edge in edges {
      text.append("  ")
      text.append(edge.source)
      text.append(" -> ")
      text.append(edge.target)
      write(edge.attributes, to: &text)
    }
    text.append("}\n")
    return text.text
  }

  private func write(_ attributes: [DotAttribute], to text: inout DotText) {
    text.append(" [")
    for (place, attribute) in attributes.enumerated() {
      if place > 0 {
        text.append(UInt8(ascii: ","))
        text.append(UInt8(ascii: " "))
      }
      attribute.write(to: &text)
    }
    text.append("];\n")
  }
}
