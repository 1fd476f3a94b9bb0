public import PropertyGraph

extension GraphDifference {
  /// Which node or relationship.
  public enum Subject: Hashable, Sendable {
    /// A node.
    case node(NodeID)
    /// A relationship.
    case relationship(RelationshipID)
  }

  /// What happened to it.
  public enum Effect: String, Hashable, Sendable {
    /// Only the later graph has it.
    case added
    /// Only the earlier graph has it.
    case removed
    /// Both have it, with other labels or properties.
    case changed
  }

  /// A property before and after; null where there was or is none.
  public struct PropertyChange: Hashable, Sendable {
    /// The name of the property.
    public let key: String
    /// The value in the earlier graph.
    public let old: Value
    /// The value in the later graph.
    public let new: Value
  }

  /// One node or relationship that is different.
  public struct Entry: Hashable, Sendable {
    /// Which one.
    public let subject: Subject
    /// What happened to it.
    public let effect: Effect
    /// What people call it: `Company "Acme Cloud"`, `"Acme Group" OWNS "Acme Cloud"`.
    public let title: String
    /// The labels that it has only in the later graph, sorted; of a changed node.
    public let addedLabels: [String]
    /// The labels that it has only in the earlier graph, sorted; of a changed node.
    public let removedLabels: [String]
    /// The properties that differ, sorted by key; of what was changed.
    public let properties: [PropertyChange]
  }
}

extension GraphDifference.Entry: CustomStringConvertible {
  /// The entry in one line.
  public var description: String {
    let labels = addedLabels.map { "+\($0)" } + removedLabels.map { "-\($0)" }
    let values = properties.map { "\($0.key): \($0.old) → \($0.new)" }
    let details = (labels + values).joined(separator: ", ")
    return "\(effect.rawValue) \(title)" + (details.isEmpty ? "" : " (\(details))")
  }
}
