internal import PropertyGraph

/// The ways to choose some of n things.
enum Combinations {
  /// How many there are, as a number that does not overflow.
  static func count(_ n: Int, _ k: Int) -> Double {
    guard k >= 0, k <= n else { return 0 }
    return (0..<min(k, n - k)).reduce(1.0) { $0 * Double(n - $1) / Double($1 + 1) }
  }

  /// Calls `body` with each choice, ascending, in lexicographic order.
  static func forEach(of n: Int, choosing k: Int, _ body: ([Int]) -> Void) {
    guard k >= 0, k <= n else { return }
    var chosen = Array(0..<k)
    while !Interruption.isRequested {
      body(chosen)
      guard let place = chosen.indices.last(where: { chosen[$0] < n - k + $0 }) else { return }
      chosen[place] += 1
      for later in chosen.indices where later > place { chosen[later] = chosen[later - 1] + 1 }
    }
  }
}
