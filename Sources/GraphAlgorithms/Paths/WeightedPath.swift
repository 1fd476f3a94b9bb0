/// A way through a topology: its nodes, the edges between them, and how long it is.
public struct WeightedPath: Sendable, Hashable {
  /// The nodes from the first to the last.
  public let nodes: [Int]
  /// The edges; one fewer than there are nodes.
  public let edges: [Int]
  /// The sum of the weights of the edges.
  public let length: Double
}
