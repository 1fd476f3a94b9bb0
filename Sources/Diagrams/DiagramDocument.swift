/// A diagram, ready to be drawn by Graphviz' engine `nop2`.
public struct DiagramDocument: Sendable, Hashable {
  /// The drawing in the DOT language, every position pinned; the same input gives the same bytes.
  public let dot: String
  /// The size of the page in points, margins included.
  public let size: Size
  /// The number of companies that stand in a summary box instead of one of their own.
  public let foldedCount: Int
  /// What the reader must know beside the picture: what is folded and what is not drawn; one sentence or more.
  public let caption: String
}
