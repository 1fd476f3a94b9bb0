/// The labels, relationship types and properties that the analyses understand.
///
/// A graph may hold others too: they are kept and left alone.
public struct AccountSchema: Sendable, Hashable {
  /// The labels.
  public let nodes: [NodeRule]
  /// The relationship types.
  public let relationships: [RelationshipRule]

  /// Makes a schema.
  public init(nodes: [NodeRule], relationships: [RelationshipRule]) {
    self.nodes = nodes
    self.relationships = relationships
  }

  /// The schema of key accounts.
  public static let standard = AccountSchema(nodes: standardNodes, relationships: standardRelationships)

  /// The rule for a label.
  public func node(_ label: String) -> NodeRule? { nodes.first { $0.label == label } }

  /// The rule for a relationship type.
  public func relationship(_ type: String) -> RelationshipRule? { relationships.first { $0.type == type } }
}
