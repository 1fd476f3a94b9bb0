public import PropertyGraph

/// Two records that may be of one person or company.
public struct DuplicateCandidate: Sendable, Hashable {
  /// What the records are of.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A person.
    case person
    /// A company.
    case company
  }

  /// What the records are of.
  public let kind: Kind
  /// The record with more relationships, of equal ones the older: the one to keep.
  public let first: NodeID
  /// The other one.
  public let second: NodeID
  /// What speaks for it and against it, in the order of the kinds.
  public let factors: [DuplicateFactor]
  /// How sure it is, from 0 to 100.
  public let score: Double

  /// Weighs what is known.
  ///
  /// Score = 100·(1 − Π(1 − w))·Πc: each independent sign leaves 1 − w of the doubt, a noisy-or (Pearl 1988, section
  /// 4.3.2), and each thing that speaks against leaves the part c of what is said.
  init(_ kind: Kind, _ first: NodeID, _ second: NodeID, _ factors: [DuplicateFactor]) {
    var doubt = 1.0
    var rest = 1.0
    for factor in factors {
      let weight = kind == .company ? factor.kind.companyWeight : factor.kind.weight
      if factor.kind.isAgainst { rest *= weight } else { doubt *= 1 - weight }
    }
    self.kind = kind
    self.first = first
    self.second = second
    self.factors = factors
    score = 100 * (1 - doubt) * rest
  }
}
