/// Where a number stands among others.
enum RelativeRank {
  /// By position: the share of the others that is smaller, those that are equal counting one half, times 100; nil where
  /// the number is not known or there is no other.
  static func of(_ numbers: [Double?]) -> [Double?] {
    let known = numbers.indices.filter { numbers[$0] != nil }.sorted { (numbers[$0] ?? 0) < (numbers[$1] ?? 0) }
    var ranks = [Double?](repeating: nil, count: numbers.count)
    guard known.count > 1 else { return ranks }
    var start = 0
    while start < known.count {
      var end = start + 1
      let least = numbers[known[start]] ?? 0
      // Numbers that differ by rounding alone are equal.
      while end < known.count, (numbers[known[end]] ?? 0) - least <= 1e-9 * max(1e-9, abs(least)) { end += 1 }
      let smaller = Double(start) + Double(end - start - 1) / 2
      for place in known[start..<end] { ranks[place] = 100 * smaller / Double(known.count - 1) }
      start = end
    }
    return ranks
  }
}
