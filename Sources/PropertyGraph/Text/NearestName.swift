/// Finds the known name that somebody probably meant.
package enum NearestName {
  /// The known name that is nearest to `name`, or nil where none is near enough to be a slip of the pen.
  ///
  /// Case does not count. At most a third of the letters may differ, one at least. Names of more than 64 letters are
  /// compared by their first 64. Of names that are equally near the first in the alphabet is given.
  /// O(known · length²).
  package static func find(_ name: String, among known: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars.prefix(64))
    var best: (name: String, distance: Int)?
    for candidate in known.sorted() {
      let distance = distance(wanted, Array(candidate.lowercased().unicodeScalars.prefix(64)))
      if distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    guard let best, best.distance <= max(1, wanted.count / 3) else { return nil }
    return best.name
  }

  /// A sentence for the end of a message: the nearest name, else the names that are allowed, else nothing.
  package static func advice(for name: String, among known: some Collection<String>) -> String {
    if let near = find(name, among: known) { return "Did you mean \"\(near)\"?" }
    let listed = known.prefix(12).joined(separator: ", ")
    return known.isEmpty ? "" : "Use one of: \(listed)\(known.count > 12 ? ", …" : "")."
  }

  /// Insertions, deletions, replacements and exchanges of neighbours: optimal string alignment, after Damerau 1964
  /// (DOI 10.1145/363958.363994).
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
