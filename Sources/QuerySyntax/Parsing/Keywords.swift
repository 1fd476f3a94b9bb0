/// The words that clauses begin with, and the one that somebody probably meant.
enum Keywords {
  private static let clauses = [
    "MATCH", "OPTIONAL", "RETURN", "WHERE", "WITH", "UNWIND", "CREATE", "MERGE", "DELETE", "DETACH", "SET", "REMOVE",
    "ORDER", "UNION", "FOREACH", "CALL", "YIELD", "LIMIT", "SKIP", "FINISH", "FILTER",
  ]

  /// The keyword from which a word differs by one or two letters; nil where there is none, or the word is short.
  static func nearest(to word: String) -> String? {
    let letters = Array(word.uppercased().prefix(20))
    if word.uppercased() == "SELECT" { return "RETURN" }
    guard letters.count >= 3 else { return nil }
    let distances = clauses.map { (keyword: $0, distance: distance(letters, Array($0))) }
    guard let best = distances.min(by: { ($0.distance, $0.keyword) < ($1.distance, $1.keyword) }),
      best.distance <= (letters.count > 5 ? 2 : 1)
    else { return nil }
    return best.keyword
  }

  /// How many letters must be put in, left out, replaced or swapped with their neighbor (optimal string alignment).
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var before = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var best = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
        row.append(best)
      }
      (before, last) = (last, row)
    }
    return last[b.count]
  }
}
