/// What the schema knows of the relationships of one type.
public struct RelationshipRule: Sendable, Hashable {
  /// The type.
  public let type: String
  /// The labels of which the source bears one; empty where any will do.
  public let sources: [String]
  /// The labels of which the target bears one; empty where any will do.
  public let targets: [String]
  /// The properties that the schema understands; others are allowed.
  public let properties: [PropertyRule]

  /// Makes a rule.
  public init(_ type: String, from sources: [String], to targets: [String], _ properties: [PropertyRule] = []) {
    self.type = type
    self.sources = sources
    self.targets = targets
    self.properties = properties
  }
}
