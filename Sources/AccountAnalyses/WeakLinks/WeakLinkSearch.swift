internal import GraphAlgorithms
internal import PropertyGraph

/// What is suspicious in a group, before any loss is known.
struct WeakLinkSearch {
  let facts: WeakLinkFacts
  /// The subjects whose loss is computed, with what was found about each: those that promise most, the most first.
  let computed: [(subject: NodeID, findings: [WeakLinkFinding])]
  /// The number of all subjects.
  let subjectCount: Int

  /// The most steps of a walk that fragmentation may take for all links together.
  private static let fragmentationBudget = 400_000_000

  /// Searches a group. O(people + ties + contacts), nearly.
  init(of parent: NodeID, in view: GraphView, options: WeakLinkOptions) {
    let facts = WeakLinkFacts(of: parent, in: view, options: options)
    let findings =
      StructureSearch.findings(facts) + ConcentrationSearch.findings(facts) + DecaySearch.findings(facts)
      + OppositionSearch.findings(facts)
    let promises = Dictionary(grouping: findings, by: \.subject).mapValues { found in
      (findings: found, promise: found.map(\.promise).max() ?? 0)
    }
    let subjects = promises.sorted { a, b in
      a.value.promise != b.value.promise ? a.value.promise > b.value.promise : a.key < b.key
    }
    let walked = Int(view.graph.nextNodeID.rawValue) / 10 + facts.figures.contacts.entries.count + facts.network.count
    self.facts = facts
    computed = subjects.prefix(options.losses(walkingOver: walked)).map { ($0.key, $0.value.findings) }
    subjectCount = subjects.count
  }

  /// The number of subjects whose loss is computed because of how people are tied.
  var structuralCount: Int { computed.count { $0.findings.contains { $0.kind.family == .structure } } }

  /// Those who might leave, of the subjects whose loss is computed because of how people are tied; ascending.
  var structuralLeavers: [NodeID] {
    let structural = computed.filter { $0.findings.contains { $0.kind.family == .structure } }
    let leavers = structural.flatMap(\.findings).compactMap { finding -> NodeID? in
      if case .leaves(let person) = finding.stake { person } else { nil }
    }
    return Set(leavers).sorted()
  }

  /// Whether the network is small enough for its fragmentation to be computed.
  var isNetworkMeasurable: Bool {
    let network = facts.network
    let work = network.count * (network.count + network.topology.edgeCount)
    return network.count <= AccountNetwork.mostForFragmentation
      && work * (structuralCount + 1) <= Self.fragmentationBudget
  }
}
