internal import GraphAlgorithms

/// What the shape of some ties says of each person, whoever follows whom: over whom the shortest ways lead, and how little
/// the ties lead back to the same people. Computed beside other work where it takes long.
struct TieShape {
  struct Outcome: Sendable {
    /// By person: the rank of the betweenness.
    let betweenness: [Double?]
    /// How betweenness was estimated; nil where it is exact.
    let estimate: InfluenceReport.BetweennessEstimate?
    /// By person: the rank of the negative of Burt's constraint; nil where it would take too many steps.
    let openness: [Double?]?
  }

  private let work: BesideWork<Outcome>

  /// Begins.
  ///
  /// - Parameter stepLimit: the steps along ties beyond which betweenness is estimated from the ways between some pairs of
  ///   people, and openness is left out.
  init(_ ties: NamedTies, stepLimit: Int) {
    let topology = ties.topology
    let perSource = topology.nodeCount + 2 * topology.edgeCount
    let steps = min(topology.nodeCount * perSource, max(stepLimit, 16 * perSource))
    work = BesideWork(steps: topology.edgeCount > 0 ? steps : 0) {
      let (betweenness, estimate) = Self.betweenness(topology.undirected, perSource, stepLimit)
      let lookups = (0..<topology.nodeCount).reduce(0) { $0 &+ ties.own.count(of: $1) &* ties.own.count(of: $1) }
      // Somebody without a tie has no constraint and is as closed in as can be.
      let openness = lookups <= stepLimit ? StructuralHoles.constraint(in: topology).map { -($0 ?? 2) } : nil
      return Outcome(
        betweenness: RelativeRank.of(betweenness), estimate: estimate, openness: openness.map { RelativeRank.of($0) })
    }
  }

  /// What came of it; to be called once.
  func outcome() -> Outcome { work.result() }

  private static func betweenness(
    _ ties: Topology, _ perSource: Int, _ stepLimit: Int
  ) -> ([Double], InfluenceReport.BetweennessEstimate?) {
    guard ties.nodeCount * perSource > stepLimit else { return (Betweenness.exact(in: ties), nil) }
    var generator = WorkLimit.Generator()
    let estimate = Betweenness.sampledPairs(
      in: ties, error: WorkLimit.betweennessError, stepLimit: stepLimit, using: &generator)
    return (
      estimate.scores, InfluenceReport.BetweennessEstimate(samples: estimate.samples, error: estimate.error)
    )
  }
}
