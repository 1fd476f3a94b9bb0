import PropertyGraph

/// The nodes that a graph has already, found by label, key and the text of the key's value.
final class ExistingNodes {
  private struct Subject: Hashable {
    let label: String
    let key: String
  }

  private let graph: Graph
  private var known: [Subject: [String: NodeID]] = [:]

  init(_ graph: Graph) { self.graph = graph }

  /// The node; nil where there is none. The first question about a label and key is O(nodes with the label), others are O(1).
  func node(label: String, key: String, text: String) -> NodeID? {
    let subject = Subject(label: label, key: key)
    if let nodes = known[subject] { return nodes[text] }
    var nodes: [String: NodeID] = [:]
    if graph.label(label) != nil, let symbol = graph.propertyKey(key) {
      for node in graph.nodes(labeled: label) {
        let value = graph.property(symbol, of: node)
        if !value.isNull, nodes[value.plainText] == nil { nodes[value.plainText] = node }
      }
    }
    known[subject] = nodes
    return nodes[text]
  }
}
