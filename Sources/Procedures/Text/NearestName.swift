/// Finds the known name that somebody may have meant.
package enum NearestName {
  /// The known name that is nearest to `name` in edits, or nil where none is near enough to be a slip of the pen.
  ///
  /// Case does not count. At most a third of the letters may differ, two at least. Names of more than 64 letters are not
  /// compared. O(known · length²).
  package static func find(_ name: String, among known: [String]) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars)
    guard wanted.count <= 64 else { return nil }
    let allowed = max(2, wanted.count / 3)
    var best: (distance: Int, name: String)?
    for candidate in known.sorted() where candidate.unicodeScalars.count <= 64 {
      let distance = editDistance(wanted, Array(candidate.lowercased().unicodeScalars))
      if distance <= allowed, distance < (best?.distance ?? .max) { best = (distance, candidate) }
    }
    return best?.name
  }

  /// The number of insertions, deletions and replacements that turn one text into the other (Levenshtein 1966).
  private static func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var row = Array(0...b.count)
    for (i, left) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, right) in b.enumerated() {
        let replaced = diagonal + (left == right ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, diagonal + 1, row[j] + 1)
      }
    }
    return row[b.count]
  }
}
