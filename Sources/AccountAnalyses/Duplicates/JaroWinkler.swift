/// How alike two words are, from 0 to 1.
package enum JaroWinkler {
  /// The similarity of Jaro (1989, DOI 10.1080/01621459.1989.10478785) with Winkler's bonus of a tenth for each of up to
  /// four equal letters at the beginning (Winkler 1990, ERIC ED325505). O(length²).
  package static func similarity(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Double {
    guard !a.isEmpty, !b.isEmpty else { return a.isEmpty && b.isEmpty ? 1 : 0 }
    let window = max(0, max(a.count, b.count) / 2 - 1)
    var taken = [Bool](repeating: false, count: b.count)
    var mine: [Unicode.Scalar] = []
    for (index, letter) in a.enumerated() {
      let range = max(0, index - window)..<max(0, min(b.count, index + window + 1))
      guard index - window < b.count, let place = range.first(where: { !taken[$0] && b[$0] == letter }) else {
        continue
      }
      taken[place] = true
      mine.append(letter)
    }
    guard !mine.isEmpty else { return 0 }
    let theirs = zip(b, taken).filter(\.1).map(\.0)
    let exchanged = zip(mine, theirs).count { $0 != $1 } / 2
    let matches = Double(mine.count)
    let jaro =
      (matches / Double(a.count) + matches / Double(b.count) + (matches - Double(exchanged)) / matches) / 3
    let prefix = zip(a, b).prefix(4).prefix { $0 == $1 }.count
    return jaro + 0.1 * Double(prefix) * (1 - jaro)
  }
}
