internal import AccountModel
public import PropertyGraph

/// How well the companies of a group are covered on one date: 子公司覆盖率.
public struct CoverageReport: Sendable {
  /// The group.
  public let scope: GroupScope
  /// What was asked for.
  public let options: CoverageOptions
  /// The date.
  public let asOf: CalendarDate
  /// The first day of the window.
  public let windowStart: CalendarDate
  /// The first and the last day of the contacts on record; nil where there are none.
  public let recorded: ClosedRange<CalendarDate>?
  /// Whether contacts are on record for the whole window; where not, companies below the threshold are unknown.
  public let isWindowRecorded: Bool
  /// One entry for each company of `scope.companies`, in that order.
  public let companies: [CompanyCoverage]
  /// The whole group.
  public let total: CoverageTally
  /// By position in ``companies``: the company together with all companies below it in the drawn tree.
  public let subtrees: [CoverageTally]

  /// Measures the coverage of a group on the view's date.
  ///
  /// O(companies + people + their contacts), and a look at the day of every contact.
  public init(_ scope: GroupScope, in view: GraphView, options: CoverageOptions = CoverageOptions()) {
    let workforce = Workforce(view, at: scope.companies.map(\.node))
    self.init(
      scope, in: view, options: options, workforce, .log(ContactLog(view, workforce)), RecordedDays(view).days)
  }

  /// Measures the coverage from facts that were gathered before.
  init(_ scope: GroupScope, in view: GraphView, options: CoverageOptions, from facts: GroupFacts) {
    self.init(scope, in: view, options: options, facts.workforce, .gathered(facts.contacts), facts.recorded)
  }

  /// The whole group on another view of which nothing but people and contacts differs from that of this report.
  ///
  /// - Parameter facts: those of the other view.
  func total(in view: GraphView, from facts: GroupFacts) -> CoverageTally {
    var people = CoverageFacts(scope, view)
    people.addPeople(facts.workforce)
    let start = try? view.asOf.adding(days: -Int64(max(0, options.windowDays)))
    people.addContacts(.gathered(facts.contacts), facts.workforce, after: start)
    let isRecorded = Self.isRecorded(after: start, facts.recorded, options)
    let companies = companies.indices.map { index in
      people.coverage(at: index, options, isWindowRecorded: isRecorded, known: self.companies[index])
    }
    return Self.rollUp(companies, scope, options.threshold).first ?? CoverageTally()
  }

  private init(
    _ scope: GroupScope, in view: GraphView, options: CoverageOptions, _ workforce: Workforce,
    _ contacts: ContactSource, _ recorded: ClosedRange<CalendarDate>?
  ) {
    var facts = CoverageFacts(scope, view)
    facts.addPeople(workforce)
    let start = try? view.asOf.adding(days: -Int64(max(0, options.windowDays)))
    facts.addContacts(contacts, workforce, after: start)
    let ledger = SalesLedger(view)
    let isRecorded = Self.isRecorded(after: start, recorded, options)
    let companies = scope.companies.indices.map { index in
      facts.coverage(at: index, options, isWindowRecorded: isRecorded, ledger)
    }
    self.scope = scope
    self.options = options
    asOf = view.asOf
    windowStart = start.flatMap { try? $0.adding(days: 1) } ?? view.asOf
    self.recorded = recorded
    isWindowRecorded = isRecorded
    self.companies = companies
    subtrees = Self.rollUp(companies, scope, options.threshold)
    total = subtrees.first ?? CoverageTally()
  }

  /// The companies that are not covered, by falling white space, unknown white space last, then by id.
  ///
  /// Where the amounts have several currencies, those of one currency stand together.
  public var whiteSpace: [CompanyCoverage] {
    companies.filter { $0.state == .gap }.sorted { a, b in
      switch (a.whiteSpace, b.whiteSpace) {
      case (let left?, let right?):
        let currencies = (a.currency ?? "", b.currency ?? "")
        if currencies.0 != currencies.1 { return currencies.0 < currencies.1 }
        return left != right ? left > right : a.node < b.node
      case (_?, nil): return true
      case (nil, _?): return false
      case (nil, nil): return a.node < b.node
      }
    }
  }

  /// The coverage of the parts into which a property splits the group, by the property's value, unknown last.
  public func breakdown(by key: (CompanyCoverage) -> Value) -> [(key: Value, tally: CoverageTally)] {
    var tallies: [Value: CoverageTally] = [:]
    for company in companies {
      tallies[key(company), default: CoverageTally()].add(company, threshold: options.threshold)
    }
    return tallies.sorted { $0.key.ordered(against: $1.key) == .ascending }.map { (key: $0.key, tally: $0.value) }
  }

  /// Whether the window lies within the period for which contacts are on record.
  private static func isRecorded(
    after start: CalendarDate?, _ recorded: ClosedRange<CalendarDate>?, _ options: CoverageOptions
  ) -> Bool {
    guard let start, let first = options.recordsFrom ?? recorded?.lowerBound,
      let windowStart = try? start.adding(days: 1)
    else { return false }
    if let last = recorded?.upperBound, windowStart > last { return false }
    return first <= windowStart
  }

  private static func rollUp(
    _ companies: [CompanyCoverage], _ scope: GroupScope, _ threshold: CoverageRung
  ) -> [CoverageTally] {
    var tallies = companies.map { company in
      var tally = CoverageTally()
      tally.add(company, threshold: threshold)
      return tally
    }
    for index in tallies.indices.reversed() {
      guard let parent = scope.companies[index].treeParent.flatMap(scope.position) else { continue }
      tallies[parent].add(tallies[index])
    }
    return tallies
  }
}
