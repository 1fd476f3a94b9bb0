/// How probable it is that one person introduces us to another, by the reason for which we believe it.
public struct AcquaintanceOptions: Sendable, Hashable {
  /// The most people of one occasion, board or staff that make their members known to each other.
  public static let largestCircle = 50

  /// How strong a relationship is, from its contacts; the probability is a hundredth of it.
  public var formula: StrengthFormula
  /// The probability over a reporting line.
  public var reportingLine: Double
  /// The probability between two who are recorded as knowing each other.
  public var knows: Double
  /// The probability between former colleagues.
  public var formerColleagues: Double
  /// The probability between members of one board.
  public var sharedBoard: Double

  /// Chooses probabilities, from 0, which leaves the reason out, to 1.
  public init(
    formula: StrengthFormula = StrengthFormula(), reportingLine: Double = 0.3, knows: Double = 0.2,
    formerColleagues: Double = 0.15, sharedBoard: Double = 0.1
  ) {
    self.formula = formula
    self.reportingLine = reportingLine
    self.knows = knows
    self.formerColleagues = formerColleagues
    self.sharedBoard = sharedBoard
  }
}
