internal import Foundation
internal import GraphAlgorithms

/// Who receives the same messages and attends the same meetings: the eigenvector of the network in which a pair weighs
/// ln(1 + Σ 1/(people − 1)) over its occasions.
struct SharedCompany {
  /// By person: the score; nil where the person shared no occasion.
  let company: [Double?]

  init(_ communication: UnitCommunication) {
    let count = communication.count
    var shared: [(pair: Int, share: Double)] = []
    for people in communication.occasions {
      let share = 1 / Double(people.count - 1)
      for (position, one) in people.enumerated() {
        for other in people[(position + 1)...] { shared.append((one * count + other, share)) }
      }
    }
    shared.sort { ($0.pair, $0.share) < ($1.pair, $1.share) }
    var pairs: [(source: Int, target: Int)] = []
    var weights: [Double] = []
    var isKnown = [Bool](repeating: false, count: count)
    for (place, entry) in shared.enumerated() {
      if place == 0 || shared[place - 1].pair != entry.pair {
        let (one, other) = entry.pair.quotientAndRemainder(dividingBy: count)
        pairs.append((one, other))
        weights.append(0)
        isKnown[one] = true
        isKnown[other] = true
      }
      weights[weights.count - 1] += entry.share
    }
    // Without a pair there is no eigenvector to find, which would take its time to settle by rounding alone.
    guard !pairs.isEmpty else {
      company = Array(repeating: nil, count: count)
      return
    }
    let topology = Topology(nodeCount: count, edges: pairs, weights: weights.map { log(1 + $0) }, isDirected: false)
    let rounds = WorkLimit.rounds(ties: 2 * topology.edgeCount)
    let scores = Eigenvector.scores(in: topology, tolerance: 1e-10, maximumIterations: rounds).scores
    company = scores.indices.map { isKnown[$0] ? scores[$0] : nil }
  }
}
