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
    var neighborOf = [Int32](repeating: -1, count: topology.nodeCount)
    var isStopped = false
    return (0..<topology.nodeCount).map { node in
      if node % 64 == 0, Interruption.isRequested { isStopped = true }
      guard network.totals[node] > 0, !isStopped else { return nil }
      return network.constraint(of: node, &indirect, &neighborOf)
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
    return (0..<topology.nodeCount).map { node in
      guard network.totals[node] > 0, !Interruption.isRequested else { return nil }
      let others = network.places(of: node)
      for place in others { share[Int(network.neighbors[place])] = network.ties[place] / network.totals[node] }
      var sum = 0.0
      for place in others {
        let other = Int(network.neighbors[place])
        var redundant = 0.0
        let largest = network.largest(of: other)
        if largest > 0 {
          for place in network.places(of: other) {
            redundant += share[Int(network.neighbors[place])] * network.ties[place] / largest
          }
        }
        sum += 1 - redundant
      }
      for place in others { share[Int(network.neighbors[place])] = 0 }
      return sum
    }
  }
}

/// What the nodes invest in each other, in flat lists, one node after the other.
private struct MutualTies {
  /// Where the neighbors of each node begin; one number more than there are nodes.
  let offsets: [Int32]
  /// The neighbors of each node, ascending.
  let neighbors: [Int32]
  /// By neighbor: what both invest in each other.
  let ties: [Double]
  /// By node: the sum of its ties.
  let totals: [Double]

  /// Adds up the ties. O(nodes + edges).
  init(_ topology: Topology) {
    let rows = SortedRows(topology)
    var (offsets, neighbors, ties, totals) = ([Int32](), [Int32](), [Double](), [Double]())
    offsets.reserveCapacity(topology.nodeCount + 1)
    totals.reserveCapacity(topology.nodeCount)
    neighbors.reserveCapacity(rows.neighbors.count)
    ties.reserveCapacity(rows.neighbors.count)
    for node in 0..<topology.nodeCount {
      offsets.append(Int32(neighbors.count))
      var place = Int(rows.offsets[node])
      let end = Int(rows.offsets[node + 1])
      var total = 0.0
      while place < end {
        let neighbor = rows.neighbors[place]
        var strength = 0.0
        while place < end, rows.neighbors[place] == neighbor {
          strength += max(0, topology.weight(Int(rows.edges[place])))
          place += 1
        }
        guard neighbor != node else { continue }
        neighbors.append(neighbor)
        ties.append(strength)
        total += strength
      }
      totals.append(total)
    }
    offsets.append(Int32(neighbors.count))
    (self.offsets, self.neighbors, self.ties, self.totals) = (offsets, neighbors, ties, totals)
  }

  /// The places of a node's neighbors.
  func places(of node: Int) -> Range<Int> { Int(offsets[node])..<Int(offsets[node + 1]) }

  /// The largest tie of a node; 0 for none.
  func largest(of node: Int) -> Double { ties[places(of: node)].max() ?? 0 }

  /// Burt's constraint of a node whose total is not 0.
  ///
  /// - Parameters:
  ///   - sums: by node: room for what is invested over others.
  ///   - holders: by node: the last node whose neighbor it was found to be; nodes are asked about once each.
  func constraint(of node: Int, _ sums: inout [Double], _ holders: inout [Int32]) -> Double {
    let (offsets, neighbors, ties, totals) = (offsets.span, neighbors.span, ties.span, totals.span)
    var indirect = sums.mutableSpan
    var holder = holders.mutableSpan
    let own = Int(offsets[node])..<Int(offsets[node + 1])
    for place in own {
      indirect[Int(neighbors[place])] = 0
      holder[Int(neighbors[place])] = Int32(node)
    }
    for place in own {
      let between = Int(neighbors[place])
      guard totals[between] > 0 else { continue }
      let share = ties[place] / totals[node]
      for further in Int(offsets[between])..<Int(offsets[between + 1]) where holder[Int(neighbors[further])] == node {
        indirect[Int(neighbors[further])] += share * ties[further] / totals[between]
      }
    }
    var sum = 0.0
    for place in own {
      let invested = ties[place] / totals[node] + indirect[Int(neighbors[place])]
      sum += invested * invested
    }
    return sum
  }
}
