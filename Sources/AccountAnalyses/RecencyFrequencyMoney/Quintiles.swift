/// Scores from 1 to 5 by rank.
public enum Quintiles {
  /// By position: the fifth in which the number stands among the known ones, 1 for the least to 5 for the greatest; nil
  /// where it is not known.
  ///
  /// With L of m numbers that are smaller and E that are equal, itself included, it stands at p = (L + E/2)/m and scores
  /// 1 + ⌊5p⌋: equal numbers score the same, and if all are equal they score 3. Numbers that differ by a relative 10⁻⁹ are
  /// equal, since sums round. O(count · log count).
  public static func scores(_ numbers: [Double?]) -> [Int?] {
    var known: [(place: Int, number: Double)] = []
    for (place, number) in numbers.enumerated() {
      if let number, !number.isNaN { known.append((place, number)) }
    }
    known.sort { a, b in a.number != b.number ? a.number < b.number : a.place < b.place }
    var scores = [Int?](repeating: nil, count: numbers.count)
    var start = 0
    while start < known.count {
      let least = known[start].number
      var end = start + 1
      while end < known.count, isEqual(known[end].number, least) { end += 1 }
      let score = 1 + 5 * (start + end) / (2 * known.count)
      for entry in known[start..<end] { scores[entry.place] = score }
      start = end
    }
    return scores
  }

  private static func isEqual(_ number: Double, _ least: Double) -> Bool {
    number == least || (number - least).magnitude <= 1e-9 * least.magnitude
  }
}
