/// Many relationships of one type, their properties in columns.
public struct RelationshipBatch: Sendable {
  /// The id of each relationship: ascending, and free in the graph.
  public let ids: [RelationshipID]
  /// The name of the type that every relationship of the batch has.
  public let type: String
  /// Where each relationship begins; as many as there are ids.
  public let sources: [NodeID]
  /// Where each relationship ends; as many as there are ids.
  public let targets: [NodeID]
  /// The properties, at most one column a key.
  public let columns: [PropertyColumn]

  /// Makes a batch.
  public init(
    ids: [RelationshipID], type: String, sources: [NodeID], targets: [NodeID], columns: [PropertyColumn]
  ) {
    self.ids = ids
    self.type = type
    self.sources = sources
    self.targets = targets
    self.columns = columns
  }
}
