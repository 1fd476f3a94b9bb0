internal import Foundation

/// How much two nodes have in common: shared neighbors count more, the fewer neighbors they have themselves.
///
/// Source: L. Adamic and E. Adar, "Friends and neighbors on the Web", 2003, doi:10.1016/S0378-8733(03)00009-1. Edges count
/// in both directions, parallel ones once, loops and weights not at all.
public enum AdamicAdar {
  /// Σ 1/ln(degree) over the shared neighbors; 0 where there is none. O(edges at the two nodes and at what they share).
  ///
  /// A shared neighbor has two neighbors at least, so that no logarithm is 0. A node with itself gives the sum over its
  /// neighbors of degree two and more.
  public static func score(_ a: Int, _ b: Int, in topology: Topology) -> Double {
    let row = SimpleNeighbors.neighbors(of: a, in: topology).nodes
    var score = 0.0
    SimpleNeighbors.forEachShared(row, SimpleNeighbors.neighbors(of: b, in: topology).nodes) { place, _ in
      let degree = SimpleNeighbors.neighbors(of: row[place], in: topology).nodes.count
      if degree > 1 { score += 1 / log(Double(degree)) }
    }
    return score
  }
}
