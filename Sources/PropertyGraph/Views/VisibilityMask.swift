/// What a caller may see of a graph.
public struct VisibilityMask: Sendable {
  /// How much of one node a caller sees.
  public enum Level: Sendable, Hashable {
    /// The node, its properties and its relationships to other visible nodes.
    case full
    /// The node and its structural relationships; whatever else is known of it is hidden, so that an answer about it is
    /// "unknown", never "no".
    case outline
    /// Nothing: the node is as if it did not exist.
    case none
  }

  private let hidden: Set<NodeID>
  private let outlined: Set<NodeID>
  private let structuralTypes: Set<String>

  /// A mask that hides nothing.
  public static let everything = VisibilityMask(hidden: [], outlined: [], structuralTypes: [])

  /// Makes a mask.
  ///
  /// - Parameters:
  ///   - hidden: nodes of which nothing is seen.
  ///   - outlined: nodes of which only the outline is seen.
  ///   - structuralTypes: the relationship types that belong to an outline.
  public init(hidden: Set<NodeID>, outlined: Set<NodeID>, structuralTypes: Set<String>) {
    self.hidden = hidden
    self.outlined = outlined
    self.structuralTypes = structuralTypes
  }

  /// The mask with more nodes hidden: the rest of the graph looks as if they had been deleted.
  public func hiding(_ nodes: Set<NodeID>) -> VisibilityMask {
    VisibilityMask(hidden: hidden.union(nodes), outlined: outlined, structuralTypes: structuralTypes)
  }

  /// Whether nothing is hidden.
  public var hidesNothing: Bool { hidden.isEmpty && outlined.isEmpty }

  /// How much of a node is seen.
  public func level(of node: NodeID) -> Level {
    hidden.contains(node) ? .none : (outlined.contains(node) ? .outline : .full)
  }

  /// Whether a relationship type belongs to an outline.
  func isStructural(_ type: String) -> Bool { structuralTypes.contains(type) }
}
