internal import PropertyGraph

/// Communities of high modularity.
///
/// Source: V. A. Traag, L. Waltman and N. J. van Eck, "From Louvain to Leiden: guaranteeing well-connected communities",
/// 2019, doi:10.1038/s41598-019-41695-z, after V. Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008. Of the
/// refinement's choices the best one is taken, not a random one. Edges count in both directions by their weights; parallel
/// ones add up, loops stay inside. An isolated node is a community of its own; absent nodes are in none.
public enum Leiden {
  /// By node: the number of its community, by their smallest nodes; nil for an absent node.
  ///
  /// A pass moves nodes while that raises the modularity, splits communities into well-connected parts, takes each part for
  /// one node, and so on until every part is a community. Passes begin with what the last one found, until
  /// ``passesWithoutGain`` of them have not raised the modularity by more than 10⁻⁵. All this is done several times from
  /// single nodes, and the highest modularity wins. The orders in which nodes are visited follow from the seed alone, so that
  /// the same topology always gives the same communities. About O(starts · passes · edges · log nodes).
  ///
  /// - Parameters:
  ///   - resolution: γ; above 1 there are more communities, below 1 fewer.
  ///   - starts: how often to begin anew, at least 1.
  ///   - seed: where the orders come from.
  public static func communities(
    in topology: Topology, resolution: Double = 1, starts: Int = 5, seed: UInt64 = 1
  ) -> [Int?] {
    let nodes = topology.nodes
    var number = [Int](repeating: -1, count: topology.nodeCount)
    for (position, node) in nodes.enumerated() { number[node] = position }
    var ties: [(source: Int, target: Int, weight: Double)] = []
    for edge in 0..<topology.edgeCount {
      let (source, target) = (number[Int(topology.sources[edge])], number[Int(topology.targets[edge])])
      let weight = max(0, topology.weight(edge))
      if source >= 0, target >= 0, weight > 0, weight < .infinity { ties.append((source, target, weight)) }
    }
    let network = CommunityNetwork(count: nodes.count, ties: ties)
    var order = VisitingOrder(seed: seed)
    var best = settled(in: network, resolution, &order)
    for _ in 0..<max(0, starts - 1) {
      let candidate = settled(in: network, resolution, &order)
      if candidate.value > best.value + 1e-9 { best = candidate }
    }
    var community = [Int?](repeating: nil, count: topology.nodeCount)
    for (position, node) in nodes.enumerated() { community[node] = best.community[position] }
    return community
  }

  /// How many passes in a row must bring nothing before the search ends.
  public static let passesWithoutGain = 2

  /// Passes over a network until they bring nothing more.
  private static func settled(
    in network: CommunityNetwork, _ resolution: Double, _ order: inout VisitingOrder
  ) -> (community: [Int], value: Double) {
    var best = Array(0..<network.count)
    guard network.total > 0 else { return (best, 0) }
    var value = network.modularity(of: best, resolution)
    var idle = 0
    while idle < passesWithoutGain, !Interruption.isRequested {
      let candidate = pass(over: network, from: best, resolution, &order)
      let found = network.modularity(of: candidate, resolution)
      idle = found > value + 1e-5 ? 0 : idle + 1
      if found > value { (best, value) = (candidate, found) }
    }
    return (best, value)
  }

  /// One pass over all levels, beginning with some communities.
  private static func pass(
    over base: CommunityNetwork, from communities: [Int], _ resolution: Double, _ order: inout VisitingOrder
  ) -> [Int] {
    var network = base
    var community = communities
    var membership = Array(0..<base.count)
    while !Interruption.isRequested {
      network.move(&community, resolution, order.visit(network.count))
      let parts = network.refined(community, resolution, order.visit(network.count))
      let count = (parts.max() ?? -1) + 1
      if count == network.count { break }
      var merged = [Int](repeating: 0, count: count)
      for node in parts.indices { merged[parts[node]] = community[node] }
      community = CommunityNetwork.numbered(merged)
      membership = membership.map { parts[$0] }
      network = network.merged(parts, count: count)
    }
    return base.connectedParts(of: membership.map { community[$0] })
  }
}

/// Orders of visiting nodes that look random and follow from a seed: SplitMix64 (G. Steele, D. Lea and C. Flood 2014,
/// doi:10.1145/2660193.2660195).
private struct VisitingOrder: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func visit(_ count: Int) -> [Int] { (0..<count).shuffled(using: &self) }
}
