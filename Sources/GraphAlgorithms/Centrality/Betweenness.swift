internal import Foundation
internal import PropertyGraph

/// On how large a part of all shortest paths each node lies.
///
/// Source: U. Brandes, "A faster algorithm for betweenness centrality", 2001, doi:10.1080/0022250X.2001.9990249. Ends of a
/// path do not count. Edges count one each unless `usesWeights`; then the weight is the length, and edges whose weight is
/// not above 0 or infinite are passed over, since ways of length 0 make shortest paths without number. Lengths that differ
/// by less than 10⁻¹² of themselves are equal. Parallel edges of equal length are several paths, loops are none. Absent nodes score 0.
public enum Betweenness {
  /// By node: Σ σ(s,t|v)/σ(s,t) over pairs, each unordered pair once where the topology is undirected; divided by the
  /// number of pairs of other nodes where `isNormalized`. O(nodes · edges), with weights · log nodes more.
  public static func exact(
    in topology: Topology, usesWeights: Bool = false, isNormalized: Bool = false
  ) -> [Double] {
    let nodes = topology.nodes
    let scores = sum(from: nodes, in: topology, usesWeights: usesWeights)
    let share = topology.isDirected ? 1.0 : 0.5
    return scaled(scores, by: share, isNormalized, topology, nodes.count)
  }

  /// An estimate from some sources, and how far off it can be.
  public struct Estimate: Sendable, Hashable {
    /// By node: the estimate.
    public let scores: [Double]
    /// With the asked certainty every node's normalised score is off by no more than this.
    public let error: Double
    /// The number of sources that were drawn.
    public let samples: Int
  }

  /// Scores from sources that are drawn at random with repetition (U. Brandes and C. Pich 2007,
  /// doi:10.1142/S0218127407018403).
  ///
  /// The share of a source in a normalised score is from 0 to n/(n − 1), so by Hoeffding's inequality
  /// (doi:10.1080/01621459.1963.10500830) and the union bound over n nodes the error is at most
  /// n/(n − 1) · √(ln(2n/δ) / (2 · samples)) with certainty 1 − δ. O(samples · edges).
  ///
  /// - Parameters:
  ///   - samples: the number of sources, at least 1.
  ///   - certainty: 1 − δ, above 0 and below 1.
  ///   - generator: where chance comes from.
  public static func sampled(
    in topology: Topology, samples: Int, certainty: Double = 0.95, usesWeights: Bool = false,
    isNormalized: Bool = false, using generator: inout some RandomNumberGenerator
  ) -> Estimate {
    let nodes = topology.nodes
    guard nodes.count > 1 else {
      return Estimate(scores: Array(repeating: 0, count: topology.nodeCount), error: 0, samples: 0)
    }
    let count = max(1, samples)
    let drawn = (0..<count).map { _ in nodes[Int.random(in: nodes.indices, using: &generator)] }
    let scores = sum(from: drawn, in: topology, usesWeights: usesWeights)
    let share = (topology.isDirected ? 1.0 : 0.5) * Double(nodes.count) / Double(count)
    let number = Double(nodes.count)
    let doubt = min(max(1 - certainty, 1e-300), 1)
    return Estimate(
      scores: scaled(scores, by: share, isNormalized, topology, nodes.count),
      error: number / (number - 1) * (log(2 * number / doubt) / (2 * Double(count))).squareRoot(), samples: count)
  }

  private static func sum(from sources: [Int], in topology: Topology, usesWeights: Bool) -> [Double] {
    var scores = [Double](repeating: 0, count: topology.nodeCount)
    guard usesWeights else {
      HopDependencies.add(from: sources, in: topology, to: &scores)
      return scores
    }
    var tree = ShortestPathTree(in: topology)
    for source in sources {
      if Interruption.isRequested { break }
      tree.addDependencies(from: source, to: &scores)
    }
    return scores
  }

  private static func scaled(
    _ scores: [Double], by share: Double, _ isNormalized: Bool, _ topology: Topology, _ count: Int
  ) -> [Double] {
    guard isNormalized else { return scores.map { $0 * share } }
    let pairs = Double(max(0, count - 1)) * Double(max(0, count - 2)) * (topology.isDirected ? 1 : 0.5)
    return pairs > 0 ? scores.map { $0 * share / pairs } : scores.map { _ in 0 }
  }
}
