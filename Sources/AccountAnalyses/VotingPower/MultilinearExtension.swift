internal import Foundation
internal import PropertyGraph

/// The probability that each player of a weighted voting game decides, where every other one is for it with the same
/// probability.
struct MultilinearExtension {
  let votes: [Int]
  let quota: Int
  let hasVeto: [Bool]

  /// By player: the probability that the others lose without and win with the player. O(players · votes).
  func decisiveness(at probability: Double) -> [Double] {
    if Interruption.isRequested { return votes.map { _ in 0 } }
    let x = probability
    let free = votes.indices.filter { !hasVeto[$0] }
    let vetoCount = votes.count - free.count
    // Those with a veto are all needed, so that only the votes of the others are open.
    let needed = quota - votes.indices.reduce(0) { $0 + (hasVeto[$1] ? votes[$1] : 0) }
    let distribution = Self.distribution(of: free.map { votes[$0] }, x)
    let allVetoes = pow(x, Double(vetoCount))
    let vetoDecides = vetoCount > 0 ? pow(x, Double(vetoCount - 1)) * Self.tail(distribution, from: needed) : 0
    // Players of the same number of votes decide alike.
    var known: [Int: Double] = [:]
    return votes.indices.map { player in
      if hasVeto[player] { return vetoDecides }
      let weight = votes[player]
      if let value = known[weight] { return value }
      let others = Self.removing(weight, from: distribution, x)
      let first = max(0, needed - weight)
      let value = first < min(needed, others.count) ? others[first..<min(needed, others.count)].reduce(0, +) : 0
      known[weight] = value * allVetoes
      return value * allVetoes
    }
  }

  /// By number of votes: the probability that players with these votes have it together.
  private static func distribution(of votes: [Int], _ x: Double) -> [Double] {
    var result = [Double](repeating: 0, count: votes.reduce(1, +))
    result[0] = 1
    var reached = 0
    for weight in votes {
      reached += weight
      if weight == 0 { continue }
      for sum in stride(from: reached, through: weight, by: -1) {
        result[sum] = (1 - x) * result[sum] + x * result[sum - weight]
      }
      for sum in 0..<weight { result[sum] *= 1 - x }
    }
    return result
  }

  /// The distribution without one player of that weight.
  ///
  /// It is divided from the end at which rounding errors shrink: from below where x ≤ ½, else from above.
  private static func removing(_ weight: Int, from distribution: [Double], _ x: Double) -> [Double] {
    guard weight > 0 else { return distribution }
    let count = distribution.count - weight
    var result = [Double](repeating: 0, count: count)
    if x <= 0.5 {
      for sum in 0..<count {
        let above = sum >= weight ? result[sum - weight] : 0
        result[sum] = max(0, (distribution[sum] - x * above) / (1 - x))
      }
    } else {
      for sum in stride(from: count - 1, through: 0, by: -1) {
        let above = sum + weight < count ? result[sum + weight] : 0
        result[sum] = max(0, (distribution[sum + weight] - (1 - x) * above) / x)
      }
    }
    return result
  }

  private static func tail(_ distribution: [Double], from first: Int) -> Double {
    guard first < distribution.count else { return 0 }
    return distribution[max(0, first)...].reduce(0, +)
  }
}
