public import PropertyGraph

/// One step of an introduction: somebody makes us known to somebody.
public struct IntroductionHop: Sendable, Hashable {
  /// Who makes us known.
  public let from: NodeID
  /// To whom.
  public let to: NodeID
  /// Why we believe that they can, the strongest reason first; that one counts.
  public let reasons: [AcquaintanceReason]
  /// The relationship that says that the two are in conflict; nil where none does. It is a warning and does not count.
  public let conflict: RelationshipID?

  /// The employments that make one of the two ours: a contact between ours and theirs counts as seen from us.
  public let ownPosts: [Value]

  /// How probable the step is, from 0 to 1: that of the strongest reason.
  public var probability: Double { reasons.first?.probability ?? 0 }

  /// The facts behind the step.
  public var facts: [Value] {
    (reasons.flatMap(\.facts) + (conflict.map { [.relationship($0)] } ?? []) + ownPosts).eachOnce
  }
}

/// A way over acquaintances to somebody.
public struct IntroductionPath: Sendable, Hashable {
  /// The people from the first to the last.
  public let people: [NodeID]
  /// The steps between them; one fewer than there are people.
  public let hops: [IntroductionHop]

  /// How probable it is that all steps succeed, from 0 to 1: the product of their probabilities.
  public var probability: Double { hops.reduce(1) { $0 * $1.probability } }

  /// The facts behind the way.
  public var facts: [Value] { hops.flatMap(\.facts).eachOnce }
}
