internal import AccountModel
internal import GraphAlgorithms
internal import Procedures
public import PropertyGraph

/// What an account hangs on and by what it is losing, the worst first: 薄弱环节.
public struct WeakLinkReport: Sendable {
  /// The group.
  public let scope: GroupScope
  /// The links: by falling severity, then by falling weight, then by subject.
  public let links: [WeakLink]
  /// The effective number of pairs that carry the contacts of the window; nil where there are none.
  public let effectiveThreads: Double?
  /// How many more subjects were found whose loss was not computed.
  public let notComputed: Int
  /// Whether the network was small enough for its fragmentation to be computed.
  public let isFragmentationComputed: Bool
  /// The companies with business and without a contact in the window, in the order of the tree.
  public let withoutContact: [NodeID]

  /// The most steps of a walk that fragmentation may take for all links together.
  private static let fragmentationBudget = 400_000_000

  /// Looks for the weak links of a group.
  ///
  /// What is suspicious is found in time near linear in people, ties and contacts; then the loss is computed for the
  /// subjects that promise most, ``WeakLinkOptions/mostLosses`` at most, each by the figures of the group anew.
  public init(of parent: NodeID, in view: GraphView, options: WeakLinkOptions = WeakLinkOptions()) {
    let facts = WeakLinkFacts(of: parent, in: view, options: options)
    let findings =
      StructureSearch.findings(facts) + ConcentrationSearch.findings(facts) + DecaySearch.findings(facts)
      + OppositionSearch.findings(facts)
    let subjects = Dictionary(grouping: findings, by: \.subject).sorted { a, b in
      let promises = [a, b].map { $0.value.map(\.promise).max() ?? 0 }
      return promises[0] != promises[1] ? promises[0] > promises[1] : a.key < b.key
    }
    let walked = Int(view.graph.nextNodeID.rawValue) / 10 + facts.figures.contacts.entries.count + facts.network.count
    let computed = subjects.prefix(options.losses(walkingOver: walked))
    let structural = computed.count { $0.value.contains { $0.kind.family == .structure } }
    let network = facts.network
    let work = network.count * (network.count + network.topology.edgeCount)
    let isMeasured =
      network.count <= AccountNetwork.mostForFragmentation && work * (structural + 1) <= Self.fragmentationBudget
    let nearest = NearestColleague(facts, isNetworkMeasured: isMeasured && structural > 0)
    let losses = WeakLinkLosses(facts, nearest)
    let steps = WeakLinkSteps(facts, nearest)
    links = computed.compactMap { subject, findings in
      WeakLink(subject, findings, facts, losses, steps, isMeasured: isMeasured)
    }.sorted(by: Self.isBefore)
    scope = facts.scope
    effectiveThreads = facts.figures.effectiveThreads
    notComputed = subjects.count - computed.count
    isFragmentationComputed = isMeasured
    withoutContact = facts.scope.companies.indices.filter {
      facts.figures.coverage.companies[$0].hasBusiness == true && facts.figures.threads.companies[$0].contacts == 0
    }.map { facts.scope.companies[$0].node }
  }

  /// The links about a person, company, post or buying center.
  public func links(about subject: NodeID) -> [WeakLink] { links.filter { $0.subject == subject } }

  private static func isBefore(_ a: WeakLink, _ b: WeakLink) -> Bool {
    if a.severity != b.severity { return a.severity > b.severity }
    return a.weight != b.weight ? a.weight > b.weight : a.subject < b.subject
  }
}

extension WeakLink {
  private static let evidenceLimit = 30

  /// Several findings about one subject become one link; the one with the largest loss gives it its figures.
  init?(
    _ subject: NodeID, _ findings: [WeakLinkFinding], _ facts: WeakLinkFacts, _ losses: WeakLinkLosses,
    _ steps: WeakLinkSteps, isMeasured: Bool
  ) {
    let isStructural = findings.contains { $0.kind.family == .structure }
    var best: (stake: WeakLinkFinding.Stake, result: WeakLinkLosses.Result)?
    var fragmentation: Double?
    var seen: Set<WeakLinkFinding.Stake> = []
    for finding in findings where seen.insert(finding.stake).inserted {
      guard let result = losses.loss(finding.stake, isMeasured: isMeasured && isStructural) else { continue }
      fragmentation = fragmentation ?? result.fragmentation
      if best.map({ result.loss.largest > $0.result.loss.largest }) ?? true { best = (finding.stake, result) }
    }
    guard let best else { return nil }
    let first = findings.filter { $0.stake == best.stake } + findings.filter { $0.stake != best.stake }
    var kinds: [Kind] = []
    for finding in first where !kinds.contains(finding.kind) { kinds.append(finding.kind) }
    var endangered: [NodeID] = []
    for node in first.flatMap(\.endangered) where !endangered.contains(node) { endangered.append(node) }
    var evidence: Set<Value> = []
    self.subject = subject
    name = facts.name(subject)
    self.kinds = kinds
    self.endangered = endangered
    loss = best.result.loss
    basis = best.result.basis
    self.fragmentation = fragmentation
    severity = Severity(points: best.result.loss.largest)
    self.evidence = Array(
      first.flatMap(\.evidence).filter { evidence.insert($0).inserted }.prefix(Self.evidenceLimit))
    let step = steps.step(subject, kinds, endangered, best.result)
    self.step = step.text
    colleague = step.colleague
  }
}
