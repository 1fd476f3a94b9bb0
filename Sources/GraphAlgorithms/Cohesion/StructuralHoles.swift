internal import PropertyGraph

/// How much a node's ties lead back to the same people, and how many of its ties are not redundant.
///
/// Source: R. Burt, "Structural Holes", 1992, and "Structural Holes and Good Ideas", 2004, doi:10.1086/421787. What two
/// nodes invest in each other is the sum of the weights of all edges between them, in both directions; so parallel edges
/// add up. Loops do not count. An edge of weight 0 makes neighbors without an investment.
public enum StructuralHoles {
  /// By node: Burt's constraint Σ_j (p_ij + Σ_q p_iq p_qj)² over its neighbors j, p the share of a node's investment; nil
  /// for a node without neighbors or whose investment is 0. O(Σ degree²).
  public static func constraint(in topology: Topology) -> [Double?] {
    let network = MutualTies(topology)
    var indirect = [Double](repeating: 0, count: topology.nodeCount)
    return network.neighbors.indices.map { node in
      guard network.totals[node] > 0, !Interruption.isRequested else { return nil }
      let others = network.neighbors[node]
      for (place, between) in others.enumerated() where network.totals[between] > 0 {
        let share = network.ties[node][place] / network.totals[node]
        for (place, other) in network.neighbors[between].enumerated() {
          indirect[other] += share * network.ties[between][place] / network.totals[between]
        }
      }
      var sum = 0.0
      for (place, other) in others.enumerated() {
        let invested = network.ties[node][place] / network.totals[node] + indirect[other]
        sum += invested * invested
      }
      for between in others {
        for other in network.neighbors[between] { indirect[other] = 0 }
      }
      return sum
    }
  }

  /// By node: Burt's effective size Σ_j (1 − Σ_q p_iq m_jq), m the investment over the largest one of j; nil for a node
  /// without neighbors or whose investment is 0. O(Σ degree²).
  ///
  /// Where all weights are 1 and each pair has one edge, this is n − 2t/n with t ties among the n neighbors (S. Borgatti
  /// 1997).
  public static func effectiveSize(in topology: Topology) -> [Double?] {
    let network = MutualTies(topology)
    var share = [Double](repeating: 0, count: topology.nodeCount)
    return network.neighbors.indices.map { node in
      guard network.totals[node] > 0, !Interruption.isRequested else { return nil }
      let others = network.neighbors[node]
      for (place, other) in others.enumerated() { share[other] = network.ties[node][place] / network.totals[node] }
      var sum = 0.0
      for other in others {
        var redundant = 0.0
        if network.largest[other] > 0 {
          for (place, between) in network.neighbors[other].enumerated() {
            redundant += share[between] * network.ties[other][place] / network.largest[other]
          }
        }
        sum += 1 - redundant
      }
      for other in others { share[other] = 0 }
      return sum
    }
  }
}

/// What the nodes invest in each other.
private struct MutualTies {
  /// By node: its neighbors, ascending.
  let neighbors: [[Int]]
  /// By node: what it and each of its neighbors invest in each other.
  let ties: [[Double]]
  /// By node: the sum of its ties.
  let totals: [Double]
  /// By node: its largest tie; 0 for none.
  let largest: [Double]

  init(_ topology: Topology) {
    var strength = [Double](repeating: 0, count: topology.nodeCount)
    var (neighbors, ties) = ([[Int]](), [[Double]]())
    for node in 0..<topology.nodeCount {
      let row = SimpleNeighbors.neighbors(of: node, in: topology).nodes
      func add(_ neighbor: Int, _ edge: Int) { strength[neighbor] += max(0, topology.weight(edge)) }
      topology.forEachSuccessor(of: node, add)
      if topology.isDirected { topology.forEachPredecessor(of: node, add) }
      neighbors.append(row)
      ties.append(row.map { strength[$0] })
      for neighbor in row { strength[neighbor] = 0 }
      strength[node] = 0
    }
    self.neighbors = neighbors
    self.ties = ties
    totals = ties.map { $0.reduce(0, +) }
    largest = ties.map { $0.max() ?? 0 }
  }
}
