public import PropertyGraph

/// One company of a group.
public struct ScopedCompany: Sendable, Hashable {
  /// Why the company belongs to the group.
  public enum Basis: String, Sendable, Hashable {
    /// It is the one that was asked about.
    case parent
    /// The companies of the group together hold more than half of its votes.
    case votes
    /// It declares itself a subsidiary of one of them.
    case declaration
    /// Both.
    case votesAndDeclaration
  }

  /// A holding of one company of the group in this one.
  public struct Holding: Sendable, Hashable {
    /// The company that holds it.
    public let owner: NodeID
    /// The share of capital, else of votes; nil where none is recorded.
    public let share: Double?
    /// The relationship that says so.
    public let relationship: RelationshipID
    /// Whether the drawn tree uses it; the other holdings are drawn as extra edges.
    public let isInTree: Bool
  }

  /// The company.
  public let node: NodeID
  /// Its name, else its id.
  public let name: String
  /// Its depth in the drawn tree; the parent has 0.
  public let level: Int
  /// The company that it hangs below in the drawn tree; nil for the parent.
  public let treeParent: NodeID?
  /// The share that the tree parent holds; nil where none is recorded.
  public let treeShare: Double?
  /// The relationship by which it hangs in the tree: a holding or a declaration; nil for the parent.
  public let treeRelationship: RelationshipID?
  /// All holdings of the group in it, by falling share, then by owner.
  public let directHoldings: [Holding]
  /// The share of its votes that the group holds, from 0 to 1.
  public let votes: Double
  /// What the parent owns of it directly and through others, from 0 to 1; nil where it is not known.
  public let integratedOwnership: Double?
  /// Why it belongs to the group.
  public let basis: Basis
  /// Whether the caller sees all of it, not only its outline.
  public let isFullyVisible: Bool
}
