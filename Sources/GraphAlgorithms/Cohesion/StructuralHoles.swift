/// How much a node's ties lead back to the same people, and how many of its ties are not redundant.
///
/// Source: R. Burt, "Structural Holes", 1992, and "Structural Holes and Good Ideas", 2004, doi:10.1086/421787. What two
/// nodes invest in each other is the sum of the weights of all edges between them, in both directions; so parallel edges
/// add up. Loops do not count. An edge of weight 0 makes neighbors without an investment.
public enum StructuralHoles {
  /// By node: Burt's constraint Σ_j (p_ij + Σ_q p_iq p_qj)², p the share of a node's investment; nil for a node without
  /// neighbors or whose investment is 0. O(Σ degree²).
  public static func constraint(in topology: Topology) -> [Double?] {
    let network = MutualTies(topology)
    return network.rows.indices.map { node in
      guard network.totals[node] > 0 else { return nil }
      return network.rows[node].keys.sorted().reduce(0.0) { sum, other in
        let direct = network.share(node, other)
        let indirect = network.rows[node].keys.sorted().reduce(0.0) { part, between in
          between == other ? part : part + network.share(node, between) * network.share(between, other)
        }
        return sum + (direct + indirect) * (direct + indirect)
      }
    }
  }

  /// By node: Burt's effective size Σ_j (1 − Σ_q p_iq m_jq), m the investment over the largest one of j; nil for a node
  /// without neighbors or whose investment is 0. O(Σ degree²).
  ///
  /// Where all weights are 1 and each pair has one edge, this is n − 2t/n with t ties among the n neighbors (S. Borgatti
  /// 1997).
  public static func effectiveSize(in topology: Topology) -> [Double?] {
    let network = MutualTies(topology)
    return network.rows.indices.map { node in
      guard network.totals[node] > 0 else { return nil }
      let others = network.rows[node].keys.sorted()
      return others.reduce(0.0) { sum, other in
        let redundant = others.reduce(0.0) { part, between in
          between == other ? part : part + network.share(node, between) * network.marginal(other, between)
        }
        return sum + 1 - redundant
      }
    }
  }
}

/// What the nodes invest in each other.
private struct MutualTies {
  private(set) var rows: [[Int: Double]]
  private(set) var totals: [Double]
  private let largest: [Double]

  init(_ topology: Topology) {
    rows = Array(repeating: [:], count: topology.nodeCount)
    for edge in 0..<topology.edgeCount {
      let (source, target) = (Int(topology.sources[edge]), Int(topology.targets[edge]))
      guard source != target, topology.contains(source), topology.contains(target) else { continue }
      let weight = max(0, topology.weight(edge))
      rows[source][target, default: 0] += weight
      rows[target][source, default: 0] += weight
    }
    totals = rows.map { row in row.keys.sorted().reduce(0) { $0 + (row[$1] ?? 0) } }
    largest = rows.map { $0.values.max() ?? 0 }
  }

  func share(_ a: Int, _ b: Int) -> Double { totals[a] > 0 ? (rows[a][b] ?? 0) / totals[a] : 0 }

  func marginal(_ a: Int, _ b: Int) -> Double { largest[a] > 0 ? (rows[a][b] ?? 0) / largest[a] : 0 }
}
