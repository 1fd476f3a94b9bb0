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
    var lines = ["digraph \(DotGraph.name) {"]
    lines.append(statement("graph", attributes))
    lines.append(statement("node", nodeDefaults))
    lines.append(statement("edge", edgeDefaults))
    lines.append(contentsOf: nodes.map { statement($0.name.text, $0.allAttributes) })
    lines.append(contentsOf: edges.map { statement("\($0.source.text) -> \($0.target.text)", $0.attributes) })
    lines.append("}")
    return lines.joined(separator: "\n") + "\n"
  }

  private func statement(_ subject: String, _ attributes: [DotAttribute]) -> String {
    "  \(subject) [\(attributes.map(\.text).joined(separator: ", "))];"
  }
}
