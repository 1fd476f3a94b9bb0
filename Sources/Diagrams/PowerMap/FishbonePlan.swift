/// How a fishbone is cut to fit a page: cards at one side of a rib or at both, ribs split, the spine in several lines.
struct FishbonePlan: Hashable {
  /// The cards that stand side by side on a rib: 1, at its left, or 2, at both sides.
  let columns: Int
  /// The lines that the spine runs in.
  let lines: Int
  /// The most rows of a rib; longer ones are split.
  let mostRows: Int

  /// A part of a rib: all of it, unless it is split.
  struct Part: Hashable {
    let rib: Int
    let cards: Range<Int>
    let number: Int
    let count: Int
  }

  /// A rib of at most so many rows is never split.
  static let leastCap = 5
  /// A line of the spine has at least so many ribs, so that only a long spine turns.
  static let fewestRibsOfLine = 3

  /// The plans worth trying for ribs of so many cards.
  static func candidates(cardCounts: [Int]) -> [FishbonePlan] {
    let longest = cardCounts.max() ?? 1
    let caps = [leastCap, 6, 8, 10, 12, 16].filter { $0 < longest } + [max(1, longest)]
    return [1, 2].flatMap { columns in
      (1...6).flatMap { lines in
        caps.map { FishbonePlan(columns: columns, lines: lines, mostRows: $0) }
      }
    }
  }

  /// The ribs of so many cards in parts of about equal length.
  func parts(cardCounts: [Int]) -> [Part] {
    cardCounts.enumerated().flatMap { rib, count -> [Part] in
      let most = mostRows * columns
      let parts = max(1, (count + most - 1) / most)
      return (0..<parts).map { part in
        Part(rib: rib, cards: (count * part / parts)..<(count * (part + 1) / parts), number: part + 1, count: parts)
      }
    }
  }
}
