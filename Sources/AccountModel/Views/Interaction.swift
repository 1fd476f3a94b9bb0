public import PropertyGraph

/// A contact between people, as a view shows it.
public struct Interaction: AccountEntity {
  /// The view.
  public let view: GraphView
  /// The node.
  public let node: NodeID

  /// Reads a node as an interaction.
  public init(_ node: NodeID, in view: GraphView) {
    self.node = node
    self.view = view
  }

  /// What kind of contact it was.
  public var kind: InteractionKind? { text(AccountKey.kind).flatMap(InteractionKind.init) }
  /// The day on which it happened.
  public var date: CalendarDate? { date(AccountKey.at) }
  /// Who sought it.
  public var direction: ContactDirection? { text(AccountKey.direction).flatMap(ContactDirection.init) }
  /// How it went, from -1 to 1.
  public var sentiment: Double? { number("sentiment") }
  /// What it cost, in our currency.
  public var cost: Double? { number("cost") }
}
