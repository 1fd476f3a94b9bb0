public import GraphStore
public import PropertyGraph

/// Every fact that a graph file has on one person, now and before.
public struct PersonRecord: Sendable {
  /// The person.
  public let node: NodeID
  /// The graph as it is now.
  public let graph: Graph
  /// Everything that was ever recorded of the person and of relationships with them, in order.
  public let history: [NodeEvent]
  /// Where texts of others mention the person: the thing that bears the text, its property, and the text.
  public let mentions: [Mention]

  /// A text that mentions a person.
  public struct Mention: Hashable, Sendable {
    /// The node or relationship that bears the text.
    public let subject: Value
    /// The property.
    public let key: String
    /// The text.
    public let text: String
  }

  /// What the person is called, in the words that are looked for.
  public let words: [String]
}
