public import PropertyGraph

/// Somebody of either side with their level, and whom of the other side they meet.
public struct RankedPerson: Sendable, Hashable {
  /// How somebody is matched by people of the other side.
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// Somebody of the same level or near it met them.
    case matched
    /// Only people of levels further away met them.
    case mismatched
    /// Nobody of a known level met them.
    case unmatched
  }

  /// Whom of the other side somebody met.
  public struct Counterpart: Sendable, Hashable {
    /// Who.
    public let person: NodeID
    /// The highest level of their posts; 1 is the top.
    public let level: Int
    /// The strength of the relationship of the two.
    public let tie: TieStrength
    /// The meetings of the window, the latest first.
    public let meetings: [Value]
  }

  /// Who.
  public let person: NodeID
  /// Whether they are ours.
  public let isOurs: Bool
  /// The company of the highest post.
  public let company: NodeID
  /// The highest level of their posts; 1 is the top.
  public let level: Int
  /// The employment that says so.
  public let post: RelationshipID
  /// Those within the tolerance who met them, by falling strength.
  public let matches: [Counterpart]
  /// Those further away who met them, by falling strength.
  public let others: [Counterpart]
  /// Who of ours could meet somebody of theirs that nobody of a like level met; nil where there is nobody, and for ours.
  public let proposal: Proposal?

  /// Somebody of ours who could meet somebody of theirs.
  public struct Proposal: Sendable, Hashable {
    /// Who.
    public let person: NodeID
    /// Their level; 1 is the top.
    public let level: Int
    /// What ties them to the account: that they serve it, else a contact.
    public let facts: [Value]
  }

  /// How they are matched.
  public var state: State { !matches.isEmpty ? .matched : others.isEmpty ? .unmatched : .mismatched }
}
