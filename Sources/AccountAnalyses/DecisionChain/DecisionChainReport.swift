internal import AccountModel
public import PropertyGraph

/// How far the decision chains of a group are won on the view's date: 决策链覆盖.
public struct DecisionChainReport: Sendable {
  /// The share of influence of a seat of which neither a role nor a figure is known.
  public static let weightWithoutRole = 0.5

  /// The group.
  public let scope: GroupScope
  /// One entry a company, the worst first: by what is proven, then by what is possible; those without a figure last.
  public let companies: [CompanyDecisionChain]
  /// The coverage over the seats of all recorded buying centers, each center once; where the group has none, over those of
  /// all derived chains; nil where there is no seat.
  public let total: Bounds?
  /// By company: the influence of its people, where a seat needed it.
  let influences: [NodeID: InfluenceReport]

  /// Reads the chains of a group. O(contacts + people), and the influence of each company with an unjudged seat.
  public init(
    _ scope: GroupScope, in view: GraphView, options: DecisionChainOptions = DecisionChainOptions()
  ) {
    self.init(scope, in: view, options: options, of: scope.companies)
  }

  /// Reads the chains of some companies of a group alone.
  init(_ scope: GroupScope, in view: GraphView, options: DecisionChainOptions, of wanted: [ScopedCompany]) {
    let workforce = Workforce(view, at: wanted.map(\.node))
    self.init(scope, in: view, options: options, of: wanted, workforce, .log(ContactLog(view, workforce)), [:])
  }

  /// Reads the chains of some companies of a group alone, from facts that were gathered before.
  ///
  /// - Parameter influences: by company: the influence of its people, where it is known.
  init(
    _ scope: GroupScope, in view: GraphView, options: DecisionChainOptions, of wanted: [ScopedCompany],
    from facts: GroupFacts, influences: [NodeID: InfluenceReport] = [:]
  ) {
    self.init(
      scope, in: view, options: options, of: wanted, facts.workforce, .gathered(facts.contacts), influences)
  }

  private init(
    _ scope: GroupScope, in view: GraphView, options: DecisionChainOptions, of wanted: [ScopedCompany],
    _ workforce: Workforce, _ source: ContactSource, _ influences: [NodeID: InfluenceReport]
  ) {
    let influence = InfluenceLookup(view, workforce, known: influences)
    let contacts = Self.contacts(source, of: Set(wanted.map(\.node)), view, workforce, options)
    let companies = wanted.map { company -> CompanyDecisionChain in
      let lookUp = { influence.score(of: $0, at: company.node) }
      let centers = BuyingCenters(of: [company.node], in: view)
      let finder = SeatFinder(view, workforce, influence: lookUp)
      var chains = centers.nodes.map { center in
        DecisionChain(
          center: center, name: NamedNode(center, in: view).displayName, seats: finder.seats(of: center),
          facts: centers.facts)
      }
      if chains.isEmpty, company.isFullyVisible {
        let derived = DerivedChain(view, workforce, contacts: contacts, influence: lookUp)
          .seats(
            of: company.node,
            employments: workforce.employments(at: company.node).filter { !workforce.isOurs($0.person) })
        if !derived.isEmpty { chains = [DecisionChain(center: nil, name: company.name, seats: derived, facts: [])] }
      }
      return CompanyDecisionChain(company: company.node, name: company.name, level: company.level, chains: chains)
    }
    self.scope = scope
    self.companies = companies.map { (company: $0, figure: $0.figure) }.sorted(by: Self.isWorse).map(\.company)
    total = Self.total(companies)
    self.influences = influence.reports
  }

  /// The total with the chains of some companies read anew on another view, of which nothing else differs.
  ///
  /// - Parameters:
  ///   - facts: those of the other view.
  ///   - influences: by company: the influence of its people in the other view, where it is known.
  func total(
    reading changed: [ScopedCompany], in view: GraphView, options: DecisionChainOptions, from facts: GroupFacts,
    influences: [NodeID: InfluenceReport]
  ) -> Bounds? {
    guard !changed.isEmpty else { return total }
    var chains = Dictionary(companies.map { ($0.company, $0) }) { first, _ in first }
    let anew = DecisionChainReport(
      scope, in: view, options: options, of: changed, from: facts, influences: influences)
    for company in anew.companies { chains[company.company] = company }
    return Self.total(scope.companies.compactMap { chains[$0.node] })
  }

  /// - Parameter companies: in the order of the group.
  private static func total(_ companies: [CompanyDecisionChain]) -> Bounds? {
    var seen: Set<NodeID> = []
    let recorded = companies.flatMap(\.chains).filter { $0.center.map { seen.insert($0).inserted } ?? false }
    let counted = recorded.isEmpty ? companies.flatMap(\.chains) : recorded
    return DecisionChain.figure(of: counted.flatMap(\.required))
  }

  /// What computed influence rests on, where a seat needed it; each fact once. O(these facts).
  public var sharedFacts: [Value] {
    influences.sorted { $0.key < $1.key }.flatMap(\.value.sharedFacts).eachOnce
  }

  /// The number of companies that have a recorded buying center.
  public var recordedCount: Int { companies.count { !$0.chains.isEmpty && !$0.isDerived } }

  /// Every recorded buying center of the group once, ascending; the derived chains where there is none.
  public var chains: [DecisionChain] {
    var seen: Set<NodeID> = []
    let all = companies.sorted { $0.company < $1.company }.flatMap(\.chains)
    let recorded = all.filter { $0.center.map { seen.insert($0).inserted } ?? false }
    return recorded.isEmpty ? all : recorded
  }

  private typealias Judged = (company: CompanyDecisionChain, figure: Bounds?)

  private static func isWorse(_ a: Judged, _ b: Judged) -> Bool {
    let (first, second) = (a.company.company, b.company.company)
    switch (a.figure, b.figure) {
    case (let left?, let right?):
      if left.lower != right.lower { return left.lower < right.lower }
      return left.upper != right.upper ? left.upper < right.upper : first < second
    case (_?, nil): return true
    case (nil, _?): return false
    case (nil, nil): return first < second
    }
  }

  /// By person of theirs, those who work at some companies at least: the contacts with ours in the window.
  private static func contacts(
    _ source: ContactSource, of companies: Set<NodeID>, _ view: GraphView, _ workforce: Workforce,
    _ options: DecisionChainOptions
  ) -> [NodeID: [Value]] {
    var contacts: [NodeID: [Value]] = [:]
    let start = try? view.asOf.adding(days: -Int64(max(0, options.windowDays)))
    source.forEach(with: EmployedPeople.of(workforce, at: companies.contains), after: start) { contact, _, theirs in
      for person in theirs { contacts[person, default: []].append(contact.fact) }
    }
    return contacts
  }
}

/// The computed influence of people, company by company and only where it is asked for.
private final class InfluenceLookup {
  private let view: GraphView
  private let workforce: Workforce
  private(set) var reports: [NodeID: InfluenceReport] = [:]
  private let known: [NodeID: InfluenceReport]

  /// - Parameter known: by company: what need not be computed.
  init(_ view: GraphView, _ workforce: Workforce, known: [NodeID: InfluenceReport]) {
    self.view = view
    self.workforce = workforce
    self.known = known
  }

  func score(of person: NodeID, at company: NodeID) -> Double? {
    if let report = reports[company] { return report[person]?.score }
    let report =
      known[company] ?? InfluenceReport(of: [company], in: view, workforce: workforce, options: InfluenceOptions())
    reports[company] = report
    return report[person]?.score
  }
}
