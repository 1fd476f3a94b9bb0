import GuanxiEngine

/// The words that could stand, in columns.
enum CandidateList {
  private static let limit = 100

  static func text(_ candidates: [String], columns: Int) -> String {
    let shown = candidates.prefix(limit)
    let width = (shown.map { DisplayWidth.of($0) }.max() ?? 0) + 2
    let perRow = max(1, columns / width)
    var text = ""
    for (number, word) in shown.enumerated() {
      let isLast = number % perRow == perRow - 1 || number == shown.count - 1
      text += word + (isLast ? "\n" : String(repeating: " ", count: width - DisplayWidth.of(word)))
    }
    return candidates.count > limit ? text + "… \(candidates.count - limit)\n" : text
  }
}
