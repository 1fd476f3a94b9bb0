public import PropertyGraph

/// One reason to believe that two people know each other.
public struct AcquaintanceReason: Sendable, Hashable {
  /// What kind of reason it is.
  public let kind: AcquaintanceKind
  /// How probable an introduction is for this reason alone, from 0 to 1.
  public let probability: Double
  /// The strength of the contacts; nil for the other kinds.
  public let tie: TieStrength?
  /// The company of former colleagues or of a shared board; nil for the other kinds.
  public let company: NodeID?
  /// The first day on which former colleagues worked together; nil where it is not known, and for the other kinds.
  public let from: CalendarDate?
  /// The first day on which former colleagues did not work together any more; nil for the other kinds.
  public let to: CalendarDate?
  /// The facts behind it, the latest contact first.
  public let facts: [Value]

  init(
    _ kind: AcquaintanceKind, _ probability: Double, tie: TieStrength? = nil, company: NodeID? = nil,
    from: CalendarDate? = nil, to: CalendarDate? = nil, facts: [Value]
  ) {
    self.kind = kind
    self.probability = Self.chance(probability)
    self.tie = tie
    self.company = company
    self.from = from
    self.to = to
    self.facts = facts
  }

  /// A number as a probability: from 0 to 1, 0 where it is none.
  static func chance(_ number: Double) -> Double { number.isNaN ? 0 : min(1, max(0, number)) }

  /// Contacts first, since what happened outranks what may be; then the more probable, then by kind, then by company.
  static func isBefore(_ a: AcquaintanceReason, _ b: AcquaintanceReason) -> Bool {
    if (a.kind == .contact) != (b.kind == .contact) { return a.kind == .contact }
    if a.probability != b.probability { return a.probability > b.probability }
    if a.kind != b.kind { return a.kind < b.kind }
    return (a.company?.rawValue ?? 0) < (b.company?.rawValue ?? 0)
  }
}
