internal import AccountModel
internal import GraphAlgorithms
internal import PropertyGraph

/// Where each person stands among the ties of influence and advice that somebody has named.
///
/// `INFLUENCES` is turned round, so that every tie leads from who follows to who is followed, with its weight; `ADVISED_BY`
/// leads to who is asked and weighs 1. The factor is the mean of the ranks of PageRank (weight 8), betweenness (1) and
/// 1 − Burt's constraint (1) within the unit. It is known for everybody where the unit has such a tie: whom nobody names
/// stands low. In a large unit betweenness is estimated and openness may be left out.
struct NetworkPosition {
  let signals: SignalMean
  /// By number: the person's own ties.
  let ties: OwnTies
  /// All ties of the unit.
  let facts: [Value]
  /// How betweenness was estimated; nil where it is exact.
  let estimate: InfluenceReport.BetweennessEstimate?
  /// Whether openness was left out since it would take too many steps.
  let leavesOutOpenness: Bool

  init(_ unit: InfluenceUnit, options: InfluenceOptions) {
    let count = unit.people.count
    let named = Self.named(unit)
    let ties = OwnTies(named.map { ($0.from, $0.to, $0.relationship) }, count: count)
    self.ties = ties
    facts = named.map { .relationship($0.relationship) }
    guard !named.isEmpty, count > 1 else {
      signals = SignalMean([], count: count, options: options)
      estimate = nil
      leavesOutOpenness = false
      return
    }
    let topology = Topology(
      nodeCount: count, edges: named.map { ($0.from, $0.to) }, weights: named.map(\.weight), isDirected: true)
    let (betweenness, estimate) = Self.betweenness(topology.undirected, options.stepLimit)
    self.estimate = estimate
    let lookups = (0..<count).reduce(0) { $0 &+ ties.count(of: $1) &* ties.count(of: $1) }
    // Somebody without a tie has no constraint and is as closed in as can be.
    let openness = lookups <= options.stepLimit ? StructuralHoles.constraint(in: topology).map { -($0 ?? 2) } : nil
    leavesOutOpenness = openness == nil
    signals = SignalMean(
      [
        (.standing, RelativeRank.of(PageRank.scores(in: topology).scores)),
        (.betweenness, RelativeRank.of(betweenness)),
      ] + (openness.map { [(.openness, RelativeRank.of($0))] } ?? []),
      count: count, options: options)
  }

  private static func named(
    _ unit: InfluenceUnit
  ) -> [(from: Int, to: Int, weight: Double, relationship: RelationshipID)] {
    let weight = unit.view.graph.propertyKey(AccountKey.weight)
    let influences = unit.ties(AccountRelationship.influences).map { tie in
      (
        from: tie.target, to: tie.source, weight: unit.view.graph.number(weight, of: tie.relationship) ?? 1,
        relationship: tie.relationship
      )
    }
    let advice = unit.ties(AccountRelationship.advisedBy).map { tie in
      (from: tie.source, to: tie.target, weight: 1.0, relationship: tie.relationship)
    }
    return (influences + advice).filter { $0.weight > 0 && $0.weight <= 1_000_000 }
  }

  private static func betweenness(_ ties: Topology, _ stepLimit: Int) -> (
    [Double], InfluenceReport.BetweennessEstimate?
  ) {
    let perSource = ties.nodeCount + 2 * ties.edgeCount
    guard ties.nodeCount * perSource > stepLimit else { return (Betweenness.exact(in: ties), nil) }
    var generator = WorkLimit.Generator()
    let estimate = Betweenness.sampled(
      in: ties, samples: max(16, stepLimit / perSource), isNormalized: true, using: &generator)
    return (
      estimate.scores, InfluenceReport.BetweennessEstimate(samples: estimate.samples, error: estimate.error)
    )
  }
}
