public import PropertyGraph

extension CustomerTreeModel {
  /// A holding that is no edge of the tree: a second owner, a cross-holding.
  public struct Holding: Sendable, Hashable {
    /// The company that holds the share.
    public var owner: NodeID
    /// The company that is held.
    public var held: NodeID
    /// The share, from 0 to 1; nil where it is not known.
    public var share: Double?

    /// Creates a holding.
    public init(owner: NodeID, held: NodeID, share: Double?) {
      self.owner = owner
      self.held = held
      self.share = share
    }
  }
}
