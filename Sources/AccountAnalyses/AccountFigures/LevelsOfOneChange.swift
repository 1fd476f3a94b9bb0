internal import AccountModel
package import PropertyGraph

/// The figures that losses are counted in, on views that differ from that of known figures by one person alone.
package struct LevelsOfOneChange {
  private let figures: AccountFigures
  private let view: GraphView
  private let coverage: CoverageWithoutOne
  private let health: HealthWithoutOne
  /// By person: the positions of the companies in whose chains they have a seat.
  private let seats: [NodeID: Set<Int>]
  /// Whether the group has a recorded buying center, so that derived chains do not count.
  private let isRecorded: Bool
  /// The positions of the companies whose chains count: those with a recorded buying center, else with a seat of weight.
  private let counted: Set<Int>

  /// - Parameter view: that of the figures.
  package init(_ figures: AccountFigures, in view: GraphView) {
    self.figures = figures
    self.view = view
    isRecorded = figures.chains.recordedCount > 0
    coverage = CoverageWithoutOne(figures.coverage, figures.contacts)
    health = figures.healthFacts.withoutOne
    var seats: [NodeID: Set<Int>] = [:]
    var counted: Set<Int> = []
    for company in figures.chains.companies {
      guard let place = figures.scope.position(of: company.company) else { continue }
      for person in company.chains.flatMap(\.seats).compactMap(\.person) { seats[person, default: []].insert(place) }
      if isRecorded ? !company.isDerived && !company.chains.isEmpty : company.figure != nil {
        counted.insert(place)
      }
    }
    self.seats = seats
    self.counted = counted
  }

  /// The figures on the view that hides a person.
  ///
  /// O(departments + leaders + contacts with the companies that the person can change), and the decision chains with a
  /// recorded buying center among these.
  package func levels(without person: NodeID) -> AccountLevels {
    let count = coverage.count(without: person)
    let companies = Double(figures.coverage.total.companies)
    let hidden = view.hiding([person])
    // Hiding somebody leaves the influence of people of other units as it was.
    let total = chains(
      changing: person, in: hidden, from: figures.facts.without(person, in: hidden, from: view),
      influences: figures.chains.influences.filter { $0.value[person] == nil })
    return AccountLevels(
      coverage: companies > 0 ? Double(count.covered) / companies : nil,
      contact: companies > 0 ? Double(count.coveredByContact) / companies : nil, chain: total?.lower,
      health: health.levels(without: person, key: total?.scaled(by: 100)))
  }

  /// The figures on a view in which nothing but the contacts of a person and their part in purchases differs.
  /// O(people + contacts), and the decision chains of the companies that the person has to do with.
  package func levels(changing person: NodeID, in changed: GraphView) -> AccountLevels {
    let facts = GroupFacts(figures.scope, in: changed)
    let total = chains(changing: person, in: changed, from: facts, influences: [:])
    let tally = figures.coverage.total(in: changed, from: facts)
    return AccountLevels(
      coverage: tally.share, contact: tally.contactShare, chain: total?.lower,
      health: HealthFacts(figures.scope, in: changed, from: facts).levels(
        of: Array(figures.scope.companies.indices), key: total?.scaled(by: 100)))
  }

  /// The decision-chain coverage on a changed view, as far as it is proven.
  private func chains(
    changing person: NodeID, in changed: GraphView, from facts: @autoclosure () -> GroupFacts,
    influences: @autoclosure () -> [NodeID: InfluenceReport]
  ) -> Bounds? {
    let places = places(of: person)
    // A derived chain proves nothing, so that one that counts and stays as it is stands for all.
    let read = isRecorded ? places.filter(counted.contains) : counted.isSubset(of: places) ? places : []
    guard !read.isEmpty else { return figures.chains.total }
    return figures.chains.total(
      reading: read.map { figures.scope.companies[$0] }, in: changed,
      options: DecisionChainOptions(windowDays: figures.coverage.options.windowDays), from: facts(),
      influences: influences())
  }

  /// The positions of the companies whose chains a person can change, as far as these prove something: those where they
  /// work, have a seat or hold a post, and where somebody reports to them or leads them; ascending.
  private func places(of person: NodeID) -> [Int] {
    var places = Set(figures.contacts.places[person] ?? []).union(seats[person] ?? [])
    func neighbors(_ node: NodeID, _ type: String, _ direction: Direction) -> [NodeID] {
      view.graph.relationshipType(type).map { view.graph.incidences(of: node, $0, direction).map(\.neighbor) } ?? []
    }
    for post in neighbors(person, AccountRelationship.holds, .outgoing) {
      places.formUnion(neighbors(post, AccountRelationship.isIn, .outgoing).compactMap(figures.scope.position))
    }
    for other in neighbors(person, AccountRelationship.reportsTo, .either) {
      places.formUnion(figures.contacts.places[other] ?? [])
    }
    return places.sorted()
  }
}
