/// Where a number stands among others.
enum RelativeRank {
  /// By position: the share of the others that is smaller, those that are equal counting one half, times 100; nil where
  /// the number is not known or there is no other.
  static func of(_ numbers: [Double?]) -> [Double?] {
    ranks(numbers.indices.compactMap { place in numbers[place].map { (place, $0) } }, count: numbers.count)
  }

  /// The same of numbers that are all known.
  static func of(_ numbers: [Double]) -> [Double?] {
    ranks(numbers.enumerated().map { ($0.offset, $0.element) }, count: numbers.count)
  }

  private static func ranks(_ numbers: [(place: Int, number: Double)], count: Int) -> [Double?] {
    let known = numbers.sorted { $0.number < $1.number }
    var ranks = [Double?](repeating: nil, count: count)
    guard known.count > 1 else { return ranks }
    var start = 0
    while start < known.count {
      var end = start + 1
      let least = known[start].number
      // Numbers that differ by rounding alone are equal.
      while end < known.count, known[end].number - least <= 1e-9 * max(1e-9, abs(least)) { end += 1 }
      let smaller = Double(start) + Double(end - start - 1) / 2
      for entry in known[start..<end] { ranks[entry.place] = 100 * smaller / Double(known.count - 1) }
      start = end
    }
    return ranks
  }
}
