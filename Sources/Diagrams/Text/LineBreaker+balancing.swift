extension LineBreaker {
  /// Breaks words into the same number of lines as `greedy` has, as evenly as they go.
  ///
  /// A break inside a run of Chinese characters costs as much as a line that is half empty, one between two words less,
  /// and one between two scripts nothing, so that a name in two languages breaks between them. Minimum of the summed squares of the rooms left (Knuth & Plass 1981, DOI 10.1002/spe.4380111102, with
  /// their badness simplified). O(words² · lines).
  func balanced(_ words: [Substring], into lineCount: Int, ruler: TextRuler) -> [String]? {
    guard lineCount > 1, words.count <= 200 else { return nil }
    let widths = words.map { ruler.width(of: String($0), fontSize: fontSize) }
    // best[end] is the least cost of the lines so far when they hold the words before `end`.
    var best = [Double](repeating: .infinity, count: words.count + 1)
    best[0] = 0
    var starts: [[Int]] = []
    for _ in 0..<lineCount {
      let (costs, lineStarts) = nextLine(after: best, words: words, widths: widths)
      best = costs
      starts.append(lineStarts)
    }
    guard best[words.count] < .infinity else { return nil }
    var lines: [String] = []
    var end = words.count
    for lineStarts in starts.reversed() {
      let start = lineStarts[end]
      lines.append(words[start..<end].drop { $0 == " " }.joined())
      end = start
    }
    return lines.reversed().map { $0.last == " " ? String($0.dropLast()) : $0 }
  }

  /// The least cost of one more line for each place where it may end, and where it begins then.
  private func nextLine(
    after best: [Double], words: [Substring], widths: [Double]
  ) -> (costs: [Double], starts: [Int]) {
    var costs = [Double](repeating: .infinity, count: best.count)
    var starts = [Int](repeating: 0, count: best.count)
    for start in words.indices where best[start] < .infinity {
      var width = 0.0
      for end in (start + 1)...words.count {
        if width > 0 || words[end - 1] != " " { width += widths[end - 1] }
        let trimmed = words[end - 1] == " " ? width - widths[end - 1] : width
        if trimmed > maximumWidth { break }
        let room = maximumWidth - trimmed
        let cost = best[start] + room * room + breakCost(words, at: end)
        if cost < costs[end] {
          costs[end] = cost
          starts[end] = start
        }
      }
    }
    return (costs, starts)
  }

  /// What it costs to begin a line with the word at `index`, or with the one after it where that is a space.
  private func breakCost(_ words: [Substring], at index: Int) -> Double {
    guard index < words.count, let before = words[..<index].last(where: { $0 != " " }),
      let after = words[index...].first(where: { $0 != " " })
    else { return 0 }
    if before.last.map(LineBreaker.isIdeographic) != after.first.map(LineBreaker.isIdeographic) { return 0 }
    let isInside = words[index - 1] != " " && words[index] != " "
    return maximumWidth * maximumWidth / (isInside ? 4 : 6)
  }
}
