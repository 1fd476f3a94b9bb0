public import AccountModel
internal import GraphAlgorithms
public import PropertyGraph

/// Whom to win next at a customer's: who reaches most of the unit, and whose next contact adds most for each hour.
public struct WhomToWinReport: Sendable {
  /// How long one contact of a kind takes.
  public struct Estimate: Sendable, Hashable {
    /// The kind.
    public let kind: InteractionKind
    /// The hours of one contact; more than 0.
    public let hours: Double
    /// The contacts from whose durations it is estimated; empty where it is assumed.
    public let facts: [Value]
  }

  /// The most that the people of a unit times the number of key people can be; above that these are not sought.
  public static let largestSearch = 3_000

  /// The least probability of an introduction between two of the unit over which word gets round.
  public static let leastTie = 0.2

  /// The group.
  public let scope: GroupScope
  /// The decision-chain coverage as it is, in points of 100; nil where no seat is known.
  public let coverage: Bounds?
  /// The decision-chain coverage after all steps, in points of 100; nil where no seat is known.
  public let coverageAfter: Bounds?
  /// The steps in the order in which to take them, each with the best way in.
  public let steps: [WinningStep]
  /// Whether the unit has so many people that those who reach most are not sought.
  public let isUnitTooLarge: Bool
  /// The people of the unit, ascending.
  public let unit: [NodeID]
  /// Those who together reach most of the unit, ascending; empty where the unit is too large or nobody knows anybody.
  public let keyPeople: [NodeID]
  /// How much of the unit these reach, from 0 to 1: Σ 1/d over its people, those of the set counting 1, over their number;
  /// nil where there are none.
  public let reach: Double?
  /// The ties over which these reach the unit.
  public let reachFacts: [Value]
  /// The required seats of the chains, of whose influence the gains are shares.
  public let seatFacts: [Value]
  /// The required seats that nobody holds.
  public let vacantSeats: Int
  /// The kinds of contact that the steps take, by name.
  public let estimates: [Estimate]
  /// What computed influence rests on, where a seat needed it.
  public let sharedFacts: [Value]

  /// Looks for whom to win. O(facts), the decision chains, and KPP-POS on the unit.
  public init(_ scope: GroupScope, in view: GraphView, options: WhomToWinOptions = WhomToWinOptions()) {
    let workforce = Workforce(view)
    let report = DecisionChainReport(scope, in: view, options: options.chains)
    let chains =
      options.isGroup
      ? report.chains : report.companies.first { $0.company == scope.parent }?.chains ?? []
    let hours = ContactHours(view, workforce, fallback: max(1.0 / 60, options.hours))
    let plan = WinningPlan(for: chains, count: options.steps, hours: hours)
    let network = AcquaintanceNetwork(AcquaintanceFinder(view, workforce))
    let ways = Introductions(network, from: network.ours, to: []).best(toAnyOf: plan.steps.map { [$0.person] })
    let companies = options.isGroup ? Set(scope.companies.map(\.node)) : [scope.parent]
    let staff = workforce.employments.filter { companies.contains($0.company) && !workforce.isOurs($0.person) }
    let seated = chains.flatMap(\.seats).compactMap(\.person)
    let unit = NodeNumbering(Set(staff.map(\.person) + seated).sorted())
    let (ties, facts) = network.unit(unit, least: Self.leastTie)
    let choice = Self.keyPeople(options.keyPeople, ties)
    self.scope = scope
    coverage = DecisionChain.figure(of: chains.flatMap(\.required))?.scaled(by: 100)
    coverageAfter = plan.coverageAfter
    steps = zip(plan.steps, ways).map { $0.reached(by: $1) }
    self.unit = unit.nodes
    isUnitTooLarge = Self.isTooLarge(unit.count, options.keyPeople)
    keyPeople = choice?.nodes.map { unit.nodes[$0] } ?? []
    reach = choice?.value
    reachFacts = choice == nil ? [] : facts
    seatFacts = chains.flatMap { $0.facts + $0.required.flatMap(\.facts) }.eachOnce
    vacantSeats = chains.flatMap(\.required).count(where: \.isVacant)
    estimates = Set(plan.steps.map(\.kind)).sorted { $0.rawValue < $1.rawValue }.map {
      Estimate(kind: $0, hours: hours.hours(of: $0), facts: hours.facts(of: $0))
    }
    sharedFacts = chains.flatMap(\.required).contains { $0.influenceSource == .computed } ? report.sharedFacts : []
  }

  static func isTooLarge(_ people: Int, _ count: Int) -> Bool {
    people.multipliedReportingOverflow(by: max(1, count)).overflow || people * max(1, count) > largestSearch
  }

  /// KPP-POS, over all sets where these are few; nil where nobody of the unit knows anybody, or the unit is too large.
  private static func keyPeople(_ count: Int, _ unit: Topology) -> KeyPlayers.Choice? {
    guard unit.edgeCount > 0, !isTooLarge(unit.nodeCount, count) else { return nil }
    let sets = (0..<min(count, unit.nodeCount)).reduce(1.0) { $0 * Double(unit.nodeCount - $1) / Double($1 + 1) }
    return KeyPlayers.positive(
      count: count, in: unit, isExhaustive: sets * Double(unit.nodeCount) <= 200_000)
  }
}
