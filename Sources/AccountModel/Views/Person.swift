public import PropertyGraph

/// A person as a view shows them.
public struct Person: AccountEntity {
  /// The view.
  public let view: GraphView
  /// The node.
  public let node: NodeID

  /// Reads a node as a person.
  public init(_ node: NodeID, in view: GraphView) {
    self.node = node
    self.view = view
  }

  /// The address of their mail.
  public var email: String? { text("email") }
  /// Whether they are still there.
  public var status: PersonStatus? { text(AccountKey.status).flatMap(PersonStatus.init) }
}
