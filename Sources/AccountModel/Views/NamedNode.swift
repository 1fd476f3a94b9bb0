public import PropertyGraph

/// A node of any label, read for its name.
public struct NamedNode: AccountEntity {
  /// The view.
  public let view: GraphView
  /// The node.
  public let node: NodeID

  /// Reads a node for its name.
  public init(_ node: NodeID, in view: GraphView) {
    self.node = node
    self.view = view
  }
}
