import Diagrams

/// A document read back from its DOT.
struct DrawnTree {
  let nodes: [PlacedNode]
  let edges: [DotStatement]
  /// The lines that are no statement.
  let unreadLines: [String]

  init(_ document: DiagramDocument) {
    let lines = document.dot.split(separator: "\n")
    let statements = lines.compactMap { DotStatement($0) }
    unreadLines = lines.filter { DotStatement($0) == nil }.map(String.init)
    let defaults = statements.first { $0.subject == "node" }?.attributes ?? [:]
    nodes = statements.filter { !$0.subject.contains("->") }.compactMap { PlacedNode($0, defaults: defaults) }
    edges = statements.filter { $0.subject.contains("->") }
  }

  /// The name boxes and status strips of companies and summaries.
  var boxes: [PlacedNode] {
    nodes.filter { node in ["company_", "folded_", "status_"].contains { node.name.hasPrefix($0) } }
  }

  var companies: [PlacedNode] { nodes.filter { $0.name.hasPrefix("company_") } }

  var summaries: [PlacedNode] { nodes.filter { $0.name.hasPrefix("folded_") } }

  /// What a screen reader says of a node.
  func title(of name: String) -> String? { nodes.first { $0.name == name }?.attributes["title"] }

  /// The text of all nodes of a kind, a line each.
  func lines(_ kind: String) -> [String] { nodes.filter { $0.name.hasPrefix(kind) }.flatMap(\.lines) }

  /// The first two nodes that overlap, by a sweep from left to right.
  var overlap: (PlacedNode, PlacedNode)? {
    let sorted = nodes.sorted { ($0.left, $0.name) < ($1.left, $1.name) }
    var open: [PlacedNode] = []
    for node in sorted {
      open.removeAll { $0.right <= node.left }
      if let other = open.first(where: { $0.overlaps(node) }) { return (other, node) }
      open.append(node)
    }
    return nil
  }
}
