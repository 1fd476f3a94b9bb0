internal import AccountModel
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

  /// Looks for the weak links of a group.
  ///
  /// What is suspicious is found in time near linear in people, ties and contacts; then the loss is computed for the
  /// subjects that promise most, ``WeakLinkOptions/mostLosses`` at most, from what the figures of the group rest on.
  public init(of parent: NodeID, in view: GraphView, options: WeakLinkOptions = WeakLinkOptions()) {
    let search = WeakLinkSearch(of: parent, in: view, options: options)
    let facts = search.facts
    let isMeasured = search.isNetworkMeasurable
    let nearest = NearestColleague(facts)
    let losses = WeakLinkLosses(facts, nearest, AddedFragmentation(search))
    let steps = WeakLinkSteps(facts, nearest)
    links = search.computed.compactMap { subject, findings in
      WeakLink(subject, findings, facts, losses, steps, isMeasured: isMeasured)
    }.sorted(by: Self.isBefore)
    scope = facts.scope
    effectiveThreads = facts.figures.effectiveThreads
    notComputed = search.subjectCount - search.computed.count
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
    let (best, fragmentation) = losses.largest(of: findings, isMeasured: isMeasured && isStructural)
    guard let best else { return nil }
    let first = WeakLinkFinding.ordered(findings, first: best.stake)
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
