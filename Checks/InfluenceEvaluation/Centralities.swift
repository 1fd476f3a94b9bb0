internal import GraphAlgorithms

/// Single centralities of who turned to whom, each pair counted once: what influence is compared with.
enum Centralities {
  /// The name and the numbers of each.
  static func all(of organization: RankedOrganization) -> [(name: String, numbers: [Double])] {
    let count = organization.people.count
    let pairs = Set(organization.ties.map { $0.source * max(1, count) + $0.target }).sorted()
      .map { (source: $0 / max(1, count), target: $0 % max(1, count)) }
    let mutual = Set(pairs.map { min($0.source, $0.target) * max(1, count) + max($0.source, $0.target) }).sorted()
      .map { (source: $0 / max(1, count), target: $0 % max(1, count)) }
    let directed = Topology(nodeCount: count, edges: pairs, isDirected: true)
    let undirected = Topology(nodeCount: count, edges: mutual, isDirected: false)
    func degrees(_ topology: Topology, _ rows: (Int) -> Int) -> [Double] { (0..<count).map { Double(rows($0)) } }
    // Exact betweenness of thousands of people with many ties would take minutes.
    let isSmall = count * (directed.edgeCount + count) <= 2_000_000_000
    return [
      ("PageRank", PageRank.scores(in: directed).scores),
      ("eigenvector, directed", Eigenvector.scores(in: directed).scores),
      ("eigenvector, undirected", Eigenvector.scores(in: undirected).scores),
      ("in-degree", degrees(directed) { directed.predecessors(of: $0).count }),
      ("degree", degrees(undirected) { undirected.successors(of: $0).count }),
      ("authority (HITS)", HITS.scores(in: directed).authorities),
    ]
      + (isSmall
        ? [
          ("betweenness, directed", Betweenness.exact(in: directed)),
          ("betweenness, undirected", Betweenness.exact(in: undirected)),
        ] : [])
  }
}
