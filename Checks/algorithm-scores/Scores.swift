internal import GraphAlgorithms

/// Every algorithm on one edge list, each as a name and a row of numbers.
struct Scores {
  let list: EdgeList
  private(set) var rows: [(name: String, numbers: [Double])] = []

  init(of list: EdgeList) {
    self.list = list
    paths()
    components()
    centralities()
    cohesion()
    communities()
  }

  private var topology: Topology { list.topology }

  private mutating func add(_ name: String, _ numbers: [Double]) { rows.append((name, numbers)) }

  private mutating func paths() {
    for source in list.sources {
      add("bfs", BreadthFirstSearch.distances(from: source, in: topology).map { $0.map(Double.init) ?? -1 })
      add("dijkstra", ShortestPaths.distances(from: source, in: topology).map { $0 ?? -1 })
    }
    for (source, target) in list.pairs {
      let found = KShortestPaths.find(from: source, to: target, count: 5, in: topology)
      add("yen", found.map(\.length))
      let starts = topology.successors(of: source).map(\.neighbor)
      let rest = topology.without([source])
      add("disjointPaths", [Double(DisjointPaths.count(from: starts, to: target, in: rest))])
      add("vertexCut", [Double(MinimumVertexCut.find(from: starts, to: target, in: rest)?.count ?? -1)])
    }
  }

  private mutating func components() {
    let weak = WeakComponents(in: topology)
    add("weakComponents", weak.component.map { $0.map { Double(weak.members[$0][0]) } ?? -1 })
    let strong = StronglyConnectedComponents(in: topology)
    add("strongComponents", strong.component.map { Double(strong.members[Int($0)][0]) })
    add("articulationPoints", ArticulationPoints.find(in: topology).map(Double.init))
    add("bridges", Bridges.find(in: topology).map(Double.init))
  }

  private mutating func centralities() {
    for usesWeights in [false, true] {
      let suffix = usesWeights ? "Weighted" : ""
      add("betweenness" + suffix, Betweenness.exact(in: topology, usesWeights: usesWeights))
      add("closeness" + suffix, Closeness.scores(in: topology, usesWeights: usesWeights))
      add("harmonic" + suffix, Harmonic.scores(in: topology, usesWeights: usesWeights))
      var options = PageRank.Options()
      options.tolerance = 1e-14
      options.usesWeights = usesWeights
      let uniform = PageRank.scores(in: topology, options)
      options.personalization = (0..<topology.nodeCount).map { Double($0 % 3) }
      let personal = PageRank.scores(in: topology, options)
      add("pageRank" + suffix, uniform.scores)
      add("pageRankPersonalized" + suffix, personal.scores)
      add("pageRankSettled" + suffix, [uniform.isConverged && personal.isConverged ? 1 : 0])
    }
    let eigenvector = Eigenvector.scores(in: topology, tolerance: 1e-13, maximumIterations: 100_000)
    let katz = Katz.scores(in: topology, attenuation: list.attenuation)
    let hits = HITS.scores(in: topology, tolerance: 1e-14, maximumIterations: 100_000)
    add("eigenvector", eigenvector.scores)
    add("katz", katz.scores)
    add("hubs", hits.hubs)
    add("authorities", hits.authorities)
    add("settled", [eigenvector.isConverged, katz.isConverged, hits.isConverged].map { $0 ? 1 : 0 })
  }

  private mutating func cohesion() {
    add("coreNumbers", CoreNumbers.find(in: topology).map(Double.init))
    add("triangles", Triangles.counts(in: topology).map(Double.init))
    add("clustering", ClusteringCoefficient.local(in: topology))
    add("constraint", StructuralHoles.constraint(in: topology).map { $0 ?? -1 })
    add("effectiveSize", StructuralHoles.effectiveSize(in: topology).map { $0 ?? -1 })
    add("adamicAdar", list.pairs.map { AdamicAdar.score($0.source, $0.target, in: topology) })
    add("fragmentation", [KeyPlayers.fragmentation(in: topology) ?? -1])
    let best = KeyPlayers.positive(count: 1, in: topology)
    add("keyPlayer", best.nodes.map(Double.init) + [best.value])
  }

  private mutating func communities() {
    let found = Leiden.communities(in: topology).map { $0 ?? -1 }
    add("communities", found.map(Double.init))
    add("modularity", [Modularity.value(of: found, in: topology) ?? -1])
  }
}
