import GraphAlgorithms

/// Five algorithms on the people of the small world and what ties them; the topology is made before counting begins.
struct CountedAlgorithms {
  private let topology: Topology

  init(_ world: SmallWorld) {
    topology = Topology(nodeCount: world.people, edges: world.ties, isDirected: false)
  }

  /// Runs an algorithm.
  ///
  /// - Returns: a number that depends on what it found, or nil where there is no such algorithm.
  func count(_ name: String) -> Int? {
    let topology = topology
    switch name {
    case "PageRank": return counting { PageRank.scores(in: topology).iterations }
    case "components": return counting { WeakComponents(in: topology).members.count }
    case "articulation-points": return counting { ArticulationPoints.find(in: topology).count }
    case "core-numbers": return counting { CoreNumbers.find(in: topology).reduce(0, +) }
    case "betweenness":
      // From every node; a quarter of the people is enough.
      let part = topology.without(topology.nodeCount / 4..<topology.nodeCount)
      return counting { Betweenness.exact(in: part).count { $0 > 0 } }
    default: return nil
    }
  }
}
