internal import AccountModel
public import PropertyGraph

/// Every figure of a customer group on one view, each computed once.
public struct AccountFigures: Sendable {
  /// The group.
  public let scope: GroupScope
  /// The coverage.
  public let coverage: CoverageReport
  /// The decision chains.
  public let chains: DecisionChainReport
  /// The health of the relationship.
  public let health: RelationshipHealthReport
  /// Our people and theirs, and how they are tied.
  package let network: AccountNetwork
  /// The fragmentation D_F of the network, from 0 to 1; nil for fewer than two people, and for a network beyond bounds.
  public let fragmentation: Double?
  /// The positions in the group of the companies where contacts of the window rest on one of theirs alone.
  public let singleThreaded: [Int]
  /// The effective number of pairs that carry the contacts of the window; nil where there are none.
  public let effectiveThreads: Double?
  /// The champions in the recorded buying centers, each once, ascending.
  public let champions: [NodeID]

  let facts: GroupFacts
  let healthFacts: HealthFacts
  var workforce: Workforce { facts.workforce }
  var contacts: GroupContacts { facts.contacts }
  /// The contacts of the window by company, and all of them.
  let threads: (companies: [ContactThreads], total: ContactThreads)

  /// Computes the figures. O(people + contacts), the influence of unjudged seats, and the fragmentation.
  public init(of parent: NodeID, in view: GraphView, options: CoverageOptions = CoverageOptions()) {
    self.init(of: parent, in: view, options: options, isNetworkMeasured: true)
  }

  /// - Parameter isNetworkMeasured: whether the fragmentation is wanted, which takes longest.
  init(of parent: NodeID, in view: GraphView, options: CoverageOptions, isNetworkMeasured: Bool) {
    let scope = GroupScope(of: parent, in: view)
    let facts = GroupFacts(scope, in: view)
    self.scope = scope
    self.facts = facts
    // Half of the work is the chains, which need nothing of the rest.
    let chainsBeside = BesideWork(steps: Self.stepsOfChains(facts)) {
      DecisionChainReport(
        scope, in: view, options: DecisionChainOptions(windowDays: options.windowDays), of: scope.companies,
        from: facts)
    }
    coverage = CoverageReport(scope, in: view, options: options, from: facts)
    healthFacts = HealthFacts(scope, in: view, from: facts)
    network = AccountNetwork(
      scope, in: view, workforce: facts.workforce, contacts: facts.contacts,
      centers: BuyingCenters(of: scope.companies.map(\.node), in: view).nodes)
    fragmentation = isNetworkMeasured ? network.fragmentation : nil
    let contacts = facts.contacts
    let threads = ContactThreads.of(
      contacts.within(days: Int64(max(0, options.windowDays)), of: view.asOf), contacts,
      companies: scope.companies.count)
    self.threads = threads
    singleThreaded = threads.companies.indices.filter { threads.companies[$0].isSingleThreaded }
    effectiveThreads = threads.total.effective
    let chains = chainsBeside.result()
    self.chains = chains
    health = RelationshipHealthReport(scope, healthFacts, chains)
    champions = Set(chains.chains.flatMap(\.seats).filter(\.isChampion).compactMap(\.person)).sorted()
  }

  /// About what the chains take: some hundred steps for each person and each contact.
  private static func stepsOfChains(_ facts: GroupFacts) -> Int {
    100 * (facts.contacts.people.count + facts.contacts.entries.count)
  }

  /// The best step on Altify's scale among the group's chains.
  public var status: AltifyStatus { chains.chains.map(\.status).max() ?? .noMap }

  /// The number of vacant seats that count.
  public var vacantSeats: Int { chains.chains.flatMap(\.required).count(where: \.isVacant) }
}
