internal import AccountModel
package import PropertyGraph

/// The figures of a group that losses are counted in, each as far as it is proven; nil where it is not known.
package struct AccountLevels: Sendable, Hashable {
  /// The coverage, from 0 to 1.
  package let coverage: Double?
  /// The coverage by contact, from 0 to 1.
  package let contact: Double?
  /// The decision-chain coverage, from 0 to 1.
  package let chain: Double?
  /// The health, from 0 to 100.
  package let health: Double?

  /// Those among all figures.
  package init(_ figures: AccountFigures) {
    coverage = AccountFigure.coverage.value(in: figures)
    contact = AccountFigure.contactCoverage.value(in: figures)
    chain = AccountFigure.decisionChain.value(in: figures)
    health = AccountFigure.health.value(in: figures)
  }

  /// The figures on a view that differs from that of known figures by one person alone. O(people + contacts), and the
  /// decision chains of the companies that the person has to do with.
  package init(without person: NodeID, _ figures: AccountFigures, in view: GraphView, options: CoverageOptions) {
    self.init(without: person, figures, in: view, options: options, from: GroupFacts(figures.scope, in: view))
  }

  /// The same from the facts of that view, gathered before.
  init(
    without person: NodeID, _ figures: AccountFigures, in view: GraphView, options: CoverageOptions,
    from facts: GroupFacts
  ) {
    let scope = figures.scope
    let isHidden = !view.contains(person)
    // Hiding somebody leaves the influence of people of other units as it was.
    let influences = isHidden ? figures.chains.influences.filter { $0.value[person] == nil } : [:]
    let total = figures.chains.total(
      reading: Self.companies(of: person, figures, in: view, options: options), in: view,
      options: DecisionChainOptions(windowDays: options.windowDays), from: facts, influences: influences)
    let levels = HealthFacts(scope, in: view, from: facts).levels(
      of: Array(scope.companies.indices), key: total?.scaled(by: 100))
    let tally =
      options == figures.coverage.options
      ? figures.coverage.total(in: view, from: facts)
      : CoverageReport(scope, in: view, options: options, from: facts).total
    coverage = tally.share
    contact = tally.contactShare
    chain = total?.lower
    health = levels.isUnknown ? nil : levels.health.lower
  }

  /// The companies whose chains a person can change: those where they work, have a seat or hold a post, where somebody
  /// reports to them or leads them, and where one of ours is in contact with somebody while the chain is derived.
  private static func companies(
    of person: NodeID, _ figures: AccountFigures, in view: GraphView, options: CoverageOptions
  ) -> [ScopedCompany] {
    var places = Set(figures.contacts.places[person] ?? [])
    for company in figures.chains.companies
    where company.chains.contains(where: { $0.seats.contains { $0.person == person } }) {
      if let place = figures.scope.position(of: company.company) { places.insert(place) }
    }
    let graph = view.graph
    func neighbors(_ node: NodeID, _ type: String, _ direction: Direction) -> [NodeID] {
      graph.relationshipType(type).map { graph.incidences(of: node, $0, direction).map(\.neighbor) } ?? []
    }
    for post in neighbors(person, AccountRelationship.holds, .outgoing) {
      places.formUnion(neighbors(post, AccountRelationship.isIn, .outgoing).compactMap(figures.scope.position))
    }
    for other in neighbors(person, AccountRelationship.reportsTo, .either) {
      places.formUnion(figures.contacts.places[other] ?? [])
    }
    if figures.workforce.isOurs(person) {
      for entry in figures.contacts.within(days: Int64(max(0, options.windowDays)), of: view.asOf)
      where entry.ours.contains(person) {
        for other in entry.theirs { places.formUnion(figures.contacts.places[other] ?? []) }
      }
    }
    return places.sorted().map { figures.scope.companies[$0] }
  }
}
