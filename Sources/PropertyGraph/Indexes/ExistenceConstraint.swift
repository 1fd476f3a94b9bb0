/// A property that every node with a label must have.
public struct ExistenceConstraint: Hashable, Sendable {
  /// The name of the label.
  public let label: String
  /// The name of the property key.
  public let key: String

  /// Describes a constraint.
  public init(label: String, key: String) {
    self.label = label
    self.key = key
  }
}
