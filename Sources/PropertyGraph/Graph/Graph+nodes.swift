extension Graph {
  /// All nodes, ascending by id.
  public var nodes: NodeSequence { NodeSequence(source: .all(parts.labelSetOfNode)) }

  /// The nodes that bear a label, ascending by id; none where the label is nil.
  public func nodes(labeled label: LabelID?) -> NodeSequence {
    guard let label, Int(label.rawValue) < parts.nodesByLabel.count else { return NodeSequence(source: .nothing) }
    return NodeSequence(source: .members(parts.nodesByLabel[Int(label.rawValue)]))
  }

  /// The nodes that bear the label of that name, ascending by id.
  public func nodes(labeled name: String) -> NodeSequence { nodes(labeled: label(name)) }

  /// The number of nodes that bear a label. O(1).
  public func nodeCount(labeled label: LabelID?) -> Int {
    guard let label, Int(label.rawValue) < parts.nodesByLabel.count else { return 0 }
    return parts.nodesByLabel[Int(label.rawValue)].count
  }

  /// Whether the node exists. O(1).
  public func contains(_ node: NodeID) -> Bool {
    node.index < parts.labelSetOfNode.count && parts.labelSetOfNode[node.index] != Self.deletedNode
  }

  /// The node's labels, in the order of their first use in the graph; none where the node does not exist.
  public func labels(of node: NodeID) -> [LabelID] {
    contains(node) ? parts.labelSets[parts.labelSetOfNode[node.index]] : []
  }

  /// The names of the node's labels, sorted.
  public func labelNames(of node: NodeID) -> [String] { labels(of: node).map(name(of:)).sorted() }

  /// Whether the node bears the label. O(1).
  public func has(_ label: LabelID?, _ node: NodeID) -> Bool {
    guard let label, Int(label.rawValue) < parts.nodesByLabel.count else { return false }
    return parts.nodesByLabel[Int(label.rawValue)].contains(node.rawValue)
  }

  /// A property of a node, or null. O(1).
  public func property(_ key: PropertyKeyID?, of node: NodeID) -> Value {
    guard let key else { return .null }
    return parts.nodeProperties.value(key, of: node.rawValue, strings: parts.strings)
  }

  /// A property of a node by the key's name, or null. O(1) after a dictionary look-up.
  public func property(_ name: String, of node: NodeID) -> Value { property(propertyKey(name), of: node) }

  /// The keys for which the node has a value, in the order of their first use in the graph.
  public func propertyKeys(of node: NodeID) -> [PropertyKeyID] { parts.nodeProperties.keys(of: node.rawValue) }

  /// All properties of a node by name.
  public func properties(of node: NodeID) -> [String: Value] {
    var result: [String: Value] = [:]
    for key in propertyKeys(of: node) { result[name(of: key)] = property(key, of: node) }
    return result
  }
}
