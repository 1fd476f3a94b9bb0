public import PropertyGraph

/// A customer group as it is drawn: its companies, their coverage and the holdings among them.
public struct CustomerTreeModel: Sendable, Hashable {
  /// The name of the group, usually that of its parent company.
  public var name: String
  /// The day on which all of it held.
  public var asOf: CalendarDate
  /// The companies in drawing order; each but one has a parent among them.
  public var companies: [Company]
  /// The holdings that are no edge of the tree.
  public var otherHoldings: [Holding]
  /// The days before `asOf` in which a contact counts; nil where that is not known.
  public var windowDays: Int?
  /// The share of the potential that lies with covered companies, from its lower to its upper bound; nil where it is
  /// not known.
  public var weightedShare: ClosedRange<Double>?

  /// Creates a model.
  public init(
    name: String, asOf: CalendarDate, companies: [Company], otherHoldings: [Holding] = [],
    windowDays: Int? = nil, weightedShare: ClosedRange<Double>? = nil
  ) {
    self.name = name
    self.asOf = asOf
    self.companies = companies
    self.otherHoldings = otherHoldings
    self.windowDays = windowDays
    self.weightedShare = weightedShare
  }
}
