internal import AccountModel
public import PropertyGraph

/// Which product lines the companies of a group buy: 品类渗透.
public struct CategoryPenetrationReport: Sendable {
  /// The product lines of one company.
  public struct Entry: Sendable, Hashable {
    /// The lines that it buys, ascending by id.
    public let active: [NodeID]
    /// The number of lines that it could buy, those of which that is not known included.
    public let feasible: Int
    /// The number of feasible lines of which it is not known whether it buys them, or whether it could.
    public let unknown: Int
    /// The contracts, orders and invoices behind ``active``.
    public let evidence: [NodeID]

    /// The share of feasible lines that it buys, 0 to 1: also the lower bound; nil where nothing is feasible.
    public var share: Double? { feasible == 0 ? nil : Double(active.count) / Double(feasible) }
    /// The share if it bought all unknown lines, 0 to 1.
    public var upperShare: Double? { feasible == 0 ? nil : Double(active.count + unknown) / Double(feasible) }
  }

  /// The group.
  public let scope: GroupScope
  /// The product lines that are sold on the view's date, ascending by id.
  public let lines: [NodeID]
  /// One entry for each company of `scope.companies`.
  public let entries: [Entry]

  /// Counts cells of company × product line.
  ///
  /// A cell is active where a contract in force, or an order or invoice of the last `windowDays` days, is with the company
  /// and of the line. It is feasible unless the line names `industries` and the company's industry is another.
  public init(_ scope: GroupScope, in view: GraphView, windowDays: Int = 365) {
    let lines = view.nodes(labeled: AccountLabel.product).filter(view.holds)
    let start = try? view.asOf.adding(days: -Int64(max(0, windowDays)))
    let industries = lines.map { Self.industries(of: $0, in: view) }
    let known = Set(lines)
    self.scope = scope
    self.lines = lines
    entries = scope.companies.map { company in
      guard company.isFullyVisible else {
        return Entry(active: [], feasible: lines.count, unknown: lines.count, evidence: [])
      }
      let bought = Self.bought(by: company.node, in: view, after: start)
      let active = Set(bought.flatMap(\.lines)).intersection(known)
      let industry = Company(company.node, in: view).industry
      var feasible = 0
      var unknown = 0
      for (line, wanted) in zip(lines, industries) {
        if active.contains(line) || wanted.isEmpty {
          feasible += 1
        } else if let industry {
          if wanted.contains(industry) { feasible += 1 }
        } else {
          feasible += 1
          unknown += 1
        }
      }
      return Entry(
        active: active.sorted(), feasible: feasible, unknown: unknown,
        evidence: bought.filter { !active.isDisjoint(with: $0.lines) }.map(\.record))
    }
  }

  /// The number of active cells.
  public var activeCells: Int { entries.reduce(0) { $0 + $1.active.count } }
  /// The number of feasible cells.
  public var feasibleCells: Int { entries.reduce(0) { $0 + $1.feasible } }
  /// The number of feasible cells of which it is not known whether they are active.
  public var unknownCells: Int { entries.reduce(0) { $0 + $1.unknown } }
  /// The share of feasible cells that are active, 0 to 1: also the lower bound; nil where nothing is feasible.
  public var share: Double? { feasibleCells == 0 ? nil : Double(activeCells) / Double(feasibleCells) }
  /// The share if all unknown cells were active, 0 to 1.
  public var upperShare: Double? {
    feasibleCells == 0 ? nil : Double(activeCells + unknownCells) / Double(feasibleCells)
  }
  /// The lines that some company of the group buys, ascending by id.
  public var activeLines: [NodeID] { Set(entries.flatMap(\.active)).sorted() }

  private static func industries(of line: NodeID, in view: GraphView) -> Set<String> {
    guard case .list(let items) = view.property(AccountKey.industries, of: line) else { return [] }
    return Set(items.map(\.plainText))
  }

  private static func bought(
    by company: NodeID, in view: GraphView, after start: CalendarDate?
  ) -> [(record: NodeID, lines: [NodeID])] {
    let business = BusinessRecords(view)
    return view.incidences(of: company, AccountRelationship.with, .incoming).map(\.neighbor).compactMap { record in
      let isBooked = business.isOrder(record) || business.isInvoice(record)
      let isRecent =
        business.bookedOn(record).map { date in date <= view.asOf && (start.map { date > $0 } ?? true) } ?? false
      guard business.isContractInForce(record) || (isBooked && isRecent) else { return nil }
      let lines = view.incidences(of: record, AccountRelationship.ofProduct, .outgoing).map(\.neighbor)
      return lines.isEmpty ? nil : (record, lines)
    }
  }
}
