/// How weak links are looked for.
public struct WeakLinkOptions: Sendable, Hashable {
  /// The days without contact after which a relationship is going cold.
  public var coldDays = 30
  /// The coverage that losses are counted in.
  public var coverage = CoverageOptions()
  /// The most links for which the loss is computed; those that promise most come first.
  public var mostLosses = 60
  /// The most facts that may be walked over for all losses together; in a large group fewer losses are computed, but
  /// ``fewestLosses`` at least.
  public var mostFactsWalked = 2_000_000

  /// The defaults of the report.
  public init() {}

  /// The losses that are computed in any group.
  public static let fewestLosses = 5

  /// The number of losses to compute where each takes a walk over so many facts.
  func losses(walkingOver facts: Int) -> Int {
    min(max(0, mostLosses), max(Self.fewestLosses, mostFactsWalked / max(1, facts)))
  }

  /// The days over which strength is compared.
  static let fallDays: Int64 = 90
  /// The days for which a champion who left is remembered.
  static let leftDays: Int64 = 365
  /// The fewest people that a person must part from us to count as a cut person.
  static let fewestCutOff = 2
  /// The influence from which on opposition counts.
  static let power = 70.0
  /// The influence and the support of a champion.
  static let champion = (influence: 60.0, support: 0.5)
  /// The share and the number of contacts from which on one of ours holds too many.
  static let concentration = (share: 0.8, contacts: 5)
}
