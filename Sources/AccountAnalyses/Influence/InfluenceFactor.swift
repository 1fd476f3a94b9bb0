public import PropertyGraph

/// One reason for a score of influence.
public struct InfluenceFactor: Sendable, Hashable {
  /// The kinds of reasons.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The part in a purchase.
    case role
    /// The place in the line of command.
    case rank
    /// Who is named by whom: the ties of influence and advice.
    case network
    /// Who writes to and meets whom.
    case communication
  }

  /// What one signal shows.
  public struct Part: Sendable, Hashable {
    /// The signal.
    public let signal: InfluenceSignal
    /// From 0 to 100.
    public let value: Double
    /// The share of the signal among those of the factor that are known; all add up to 1.
    public let weight: Double
  }

  /// The kind.
  public let kind: Kind
  /// From 0 to 100; nil where it is not known.
  public let value: Double?
  /// The share of the factor among those that are known; 0 where it is not.
  public let weight: Double
  /// The signals that are known, whose mean by weight the value is; none for the role.
  public let parts: [Part]
  /// The person's own facts behind the factor; what it rests on besides is in the report's shared facts.
  public let facts: [Value]

  /// What the factor adds to the score; nil where it is not known.
  public var contribution: Double? { value.map { $0 * weight } }
}
