/// What the schema knows of the nodes with one label.
public struct NodeRule: Sendable, Hashable {
  /// The label.
  public let label: String
  /// The properties that the schema understands; others are allowed.
  public let properties: [PropertyRule]

  /// Makes a rule.
  public init(_ label: String, _ properties: [PropertyRule] = []) {
    self.label = label
    self.properties = properties
  }
}
