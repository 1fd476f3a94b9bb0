/// How a fishbone is cut to fit a page: cards at one side of a rib or at both, ribs split, the spine in several lines.
struct FishbonePlan: Hashable {
  /// The rows of a rib with cards at its left alone; a longer rib has cards at both sides, and one that is longer even
  /// then is split.
  let mostRows: Int
  /// The lines that the spine runs in.
  let lines: Int

  /// A part of a rib: all of it, unless it is split.
  struct Part: Hashable {
    let rib: Int
    let cards: Range<Int>
    /// The cards that stand side by side: 1, at the left, or 2, at both sides.
    let columns: Int
    let number: Int
    let count: Int

    /// The row of a card, by its place among the cards of the part.
    func row(_ place: Int) -> Int { place / columns }
  }

  /// A rib of at most so many rows is never split.
  static let leastCap = 5
  /// A line of the spine has at least so many ribs, so that only a long spine turns.
  static let fewestRibsOfLine = 3
  private static let mostLines = 6

  /// The plans worth trying for ribs of so many cards.
  static func candidates(cardCounts: [Int]) -> [FishbonePlan] {
    let longest = max(1, cardCounts.max() ?? 1)
    let halves = Set(cardCounts.map { ($0 + 1) / 2 })
    let caps = Set([leastCap, 6, 8, 10, 12, 16, 20, 25].filter { $0 < longest } + [longest])
      .union(halves.filter { $0 >= leastCap || 2 * $0 >= longest }).filter { $0 > 0 }
    return caps.sorted().flatMap { rows in
      let parts = FishbonePlan(mostRows: rows, lines: 1).parts(cardCounts: cardCounts).count
      return (1...max(1, min(mostLines, parts / fewestRibsOfLine))).map { FishbonePlan(mostRows: rows, lines: $0) }
    }
  }

  /// The ribs of so many cards in parts of about equal length.
  func parts(cardCounts: [Int]) -> [Part] {
    cardCounts.enumerated().flatMap { rib, count -> [Part] in
      let columns = count > mostRows ? 2 : 1
      let most = mostRows * columns
      let parts = max(1, (count + most - 1) / most)
      return (0..<parts).map { part in
        Part(
          rib: rib, cards: (count * part / parts)..<(count * (part + 1) / parts), columns: columns, number: part + 1,
          count: parts)
      }
    }
  }
}
