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
  /// One line on the group as a whole, such as the covered share with its bounds; may be empty.
  public var summary: String

  /// Creates a model.
  public init(
    name: String, asOf: CalendarDate, companies: [Company], otherHoldings: [Holding] = [], summary: String = ""
  ) {
    self.name = name
    self.asOf = asOf
    self.companies = companies
    self.otherHoldings = otherHoldings
    self.summary = summary
  }
}
