/// What an index covers: one property of the nodes with one label, and whether no two of them may have the same value.
public struct IndexDefinition: Hashable, Sendable {
  /// The name of the label.
  public let label: String
  /// The name of the property key.
  public let key: String
  /// Whether the index is also a constraint: no two nodes with the label may have the same value.
  public let isUnique: Bool

  /// Describes an index.
  public init(label: String, key: String, isUnique: Bool = false) {
    self.label = label
    self.key = key
    self.isUnique = isUnique
  }
}
