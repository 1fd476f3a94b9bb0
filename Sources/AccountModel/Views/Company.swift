public import PropertyGraph

/// A company as a view shows it.
public struct Company: AccountEntity {
  /// The view.
  public let view: GraphView
  /// The node.
  public let node: NodeID

  /// Reads a node as a company.
  public init(_ node: NodeID, in view: GraphView) {
    self.node = node
    self.view = view
  }

  /// The region.
  public var region: String? { text(AccountKey.region) }
  /// The industry.
  public var industry: String? { text(AccountKey.industry) }
  /// The currency of its amounts.
  public var currency: String? { text(AccountKey.currency) }
  /// Whose side it is on.
  public var side: AccountSide? { text(AccountKey.side).flatMap(AccountSide.init) }
  /// How much it matters, as judged on the view's date.
  public var tier: AccountTier? { assessed(AccountKey.tier).flatMap { AccountTier(rawValue: $0.plainText) } }
  /// What was given as our sales to it in twelve months, in its currency.
  public var givenSales: Double? { number(AccountKey.salesLast12Months) }

  /// What it could spend with us in a year, in its currency, as judged on the view's date.
  public var potential: Double? {
    switch assessed(AccountKey.potential) {
    case .integer(let value): Double(value)
    case .float(let value): value.isFinite ? value : nil
    default: nil
    }
  }

  /// A property as the assessment in force with the latest `from` gives it, else the company itself; nil where neither
  /// does.
  private func assessed(_ key: String) -> Value? {
    var best: (from: CalendarDate?, value: Value)?
    if let label = view.graph.label(AccountLabel.assessment), view.showsFully(node) {
      for incidence in view.incidences(of: node, AccountRelationship.about, .incoming)
      where view.graph.has(label, incidence.neighbor) && view.holds(incidence.neighbor) {
        let value = view.property(key, of: incidence.neighbor)
        let from = view.property(AccountKey.from, of: incidence.neighbor).calendarDate
        if !value.isNull, best == nil || Self.isEarlier(best?.from, from) { best = (from, value) }
      }
    }
    if let best { return best.value }
    let value = view.property(key, of: node)
    return value.isNull ? nil : value
  }

  private static func isEarlier(_ a: CalendarDate?, _ b: CalendarDate?) -> Bool {
    guard let b else { return false }
    return a.map { $0 < b } ?? true
  }
}
