/// The numbers of pairs of which there may be very many.
///
/// One number of a pair leads to the first pair that it was in: where keys depend on one another, as a company and its group, that
/// is the one that is looked for. Only the other pairs are searched for by hashing. O(1) for each, on average.
struct PairSearch {
  private struct Pair {
    let number: Int32
    let follower: Int32
  }

  /// Whether it is the first number of a pair that leads, else the second.
  private let isLedByFirst: Bool
  /// By leading number the first pair that it was in; its number is −1 where there is none.
  private var firstPairs: [Pair] = []
  /// All other pairs.
  private var others = IntegerNumbers()

  /// A search without pairs.
  ///
  /// - Parameter isLedByFirst: whether there are more first numbers than second ones.
  init(isLedByFirst: Bool) { self.isLedByFirst = isLedByFirst }

  /// The number of a pair, or a new one with which it is entered.
  mutating func number(of first: Int32, _ second: Int32, entering new: Int32) -> Int32 {
    let (leader, follower) = isLedByFirst ? (Int(first), second) : (Int(second), first)
    if leader >= firstPairs.count {
      let length = max(1_024, leader + 1, 2 * firstPairs.count)
      firstPairs += repeatElement(Pair(number: -1, follower: -1), count: length - firstPairs.count)
    }
    let known = firstPairs[leader]
    if known.number < 0 {
      firstPairs[leader] = Pair(number: new, follower: follower)
      return new
    }
    return known.follower == follower
      ? known.number : others.number(of: leader << 32 | Int(follower), entering: new)
  }
}
