internal import Foundation
internal import PropertyGraph

extension Betweenness {
  /// Normalised scores from pairs of nodes that are drawn at random with repetition, of which all shortest paths count
  /// (M. Riondato and E. Upfal, "ABRA: Approximating Betweenness Centrality in Static and Dynamic Graphs with Rademacher
  /// Averages", 2018, doi:10.1145/3208351).
  ///
  /// The share of a node in the paths of a pair is from 0 to 1, so by Hoeffding's inequality
  /// (doi:10.1080/01621459.1963.10500830) and the union bound over n nodes ln(2n/δ)/(2ε²) pairs are enough for all shares to be
  /// within ε with certainty 1 − δ. Where so many would take too many steps there are fewer, and the stated error is larger;
  /// what pairs take is foretold by a few that do not count, so that how many count does not depend on what they say.
  /// Edges count one each. O(nodes + edges + samples · edges that the searches see).
  ///
  /// - Parameters:
  ///   - topology: the network; edges are walked over both ways.
  ///   - error: ε, above 0: how far off a score may be, as a part of all pairs of other nodes.
  ///   - certainty: 1 − δ, above 0 and below 1.
  ///   - stepLimit: how many edges the searches should walk over together; sixteen pairs are drawn in any case.
  ///   - generator: where chance comes from.
  /// - Returns: the estimate, `samples` being the number of pairs; exact zeros without samples where there are not three nodes.
  public static func sampledPairs(
    in topology: Topology, error: Double, certainty: Double = 0.95, stepLimit: Int = .max,
    using generator: inout some RandomNumberGenerator
  ) -> Estimate {
    let topology = topology.undirected
    let nodes = topology.nodes
    var scores = [Double](repeating: 0, count: topology.nodeCount)
    guard nodes.count > 2 else { return Estimate(scores: scores, error: 0, samples: 0) }
    // Of the pairs of all nodes some have the node itself at an end.
    let share = Double(nodes.count) / Double(nodes.count - 2)
    let weight = log(2 * Double(nodes.count) / min(max(1 - certainty, 1e-300), 1)) / 2
    let wanted = weight * (share / max(error, 1e-6)) * (share / max(error, 1e-6))

    var search = PairPaths(in: topology)
    func drawPair(_ scores: inout [Double]) {
      let source = Int.random(in: nodes.indices, using: &generator)
      let other = Int.random(in: 0..<(nodes.count - 1), using: &generator)
      search.addShares(from: nodes[source], to: nodes[other < source ? other : other + 1], to: &scores)
    }
    let trials = 16
    var uncounted = scores
    for _ in 0..<trials { drawPair(&uncounted) }
    let affordable = Double(trials) * Double(stepLimit) / Double(max(1, search.steps))
    let samples = Int(max(Double(trials), min(wanted.rounded(.up), affordable)))
    for sample in 0..<samples {
      if sample % 64 == 0, Interruption.isRequested { break }
      drawPair(&scores)
    }
    return Estimate(
      scores: scores.map { $0 * share / Double(samples) }, error: share * (weight / Double(samples)).squareRoot(),
      samples: samples)
  }
}
