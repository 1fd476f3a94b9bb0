/// Many nodes with the same labels, their properties in columns.
public struct NodeBatch: Sendable {
  /// The id of each node: ascending, and free in the graph.
  public let ids: [NodeID]
  /// The names of the labels that every node of the batch bears.
  public let labels: [String]
  /// The properties, at most one column a key.
  public let columns: [PropertyColumn]

  /// Makes a batch.
  public init(ids: [NodeID], labels: [String], columns: [PropertyColumn]) {
    self.ids = ids
    self.labels = labels
    self.columns = columns
  }
}
