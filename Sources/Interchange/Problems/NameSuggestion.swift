/// Finds the name that somebody probably meant.
enum NameSuggestion {
  /// The closest of the candidates, nil where none is close.
  static func closest(to name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars.prefix(64))
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let distance = distance(wanted, Array(candidate.lowercased().unicodeScalars.prefix(64)))
      if distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    guard let best, best.distance <= max(1, wanted.count / 3) else { return nil }
    return best.name
  }

  /// A sentence for the end of a message: the closest name, or the names that are allowed.
  static func advice(for name: String, among candidates: [String]) -> String {
    if let close = closest(to: name, among: candidates) { return "Did you mean \"\(close)\"?" }
    let listed = candidates.prefix(12).joined(separator: ", ")
    return candidates.isEmpty ? "" : "Use one of: \(listed)\(candidates.count > 12 ? ", …" : "")."
  }

  /// Insertions, deletions, replacements and exchanges of neighbours (optimal string alignment).
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var rows = [Array(0...b.count)]
    for (row, left) in a.enumerated() {
      var current = [row + 1]
      for (column, right) in b.enumerated() {
        let replaced = rows[row][column] + (left == right ? 0 : 1)
        var best = min(replaced, rows[row][column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left == b[column - 1], right == a[row - 1] {
          best = min(best, rows[row - 1][column - 1] + 1)
        }
        current.append(best)
      }
      rows.append(current)
    }
    return rows[a.count][b.count]
  }
}
