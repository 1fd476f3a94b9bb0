/// The cards of a power map with their lines of text and their heights.
struct PowerMapCards {
  /// The width of the part with the text, of the token with its gap, and of the cells with the numbers.
  static let textWidth = 148.0
  static let tokenWidth = 30.0
  static let tokenSize = 26.0
  static let cellWidth = 31.0
  static let width = textWidth + tokenWidth + cellWidth
  static let padding = 7.0
  /// From this number of cards on they have no line for the title.
  static let compactFrom = 49
  private static let linePadding = 5.0

  /// One card with its lines.
  struct Card {
    let content: PowerMapCard
    let name: [String]
    let detail: [String]
    let marks: [String]
    let weakness: [String]
    let nameHeight: Double
    let lineHeight: Double

    var height: Double { nameHeight + Double(detail.count + marks.count + weakness.count) * lineHeight }
  }

  /// By rib: its cards, the one nearest to the spine first.
  let ribs: [[Card]]

  private struct Breakers {
    let name: LineBreaker
    let small: LineBreaker
    let detail: LineBreaker

    init(cardCount: Int, _ theme: DiagramTheme) {
      let room = PowerMapCards.textWidth - 2 * PowerMapCards.padding
      let isCompact = cardCount >= PowerMapCards.compactFrom
      name = LineBreaker(fontSize: theme.nameSize, maximumWidth: room, maximumLines: isCompact ? 1 : 2)
      small = LineBreaker(fontSize: theme.statusSize, maximumWidth: room, maximumLines: 1)
      detail = LineBreaker(fontSize: theme.statusSize, maximumWidth: room, maximumLines: 2)
    }
  }

  /// The texts that must be measured first.
  static func runs(_ ribs: [[PowerMapCard]], _ theme: DiagramTheme) -> [TextRun] {
    let breakers = Breakers(cardCount: ribs.reduce(0) { $0 + $1.count }, theme)
    let cards = Array(ribs.joined())
    return StrengthBand.runs(theme) + breakers.name.runs(for: cards.map(\.name))
      + breakers.small.runs(for: cards.map(\.marks) + cards.map(\.detail) + cards.compactMap(\.weakness))
      + cards.map { TextRun(text: $0.influence, fontSize: theme.statusSize) }
  }

  /// Breaks all texts into lines.
  init(_ ribs: [[PowerMapCard]], _ theme: DiagramTheme, ruler: TextRuler) {
    let breakers = Breakers(cardCount: ribs.reduce(0) { $0 + $1.count }, theme)
    func lines(_ text: CleanText, _ breaker: LineBreaker) -> [String] {
      text.isEmpty ? [] : breaker.lines(of: text, ruler: ruler)
    }
    self.ribs = ribs.map { cards in
      cards.map { card in
        let name = lines(card.name, breakers.name)
        return Card(
          content: card, name: name,
          detail: lines(card.detail, breakers.detail),
          marks: lines(card.marks, breakers.small), weakness: card.weakness.map { lines($0, breakers.detail) } ?? [],
          nameHeight: DiagramFont.height(lines: max(1, name.count), fontSize: theme.nameSize) + Self.linePadding,
          lineHeight: DiagramFont.height(lines: 1, fontSize: theme.statusSize) + 1)
      }
    }
  }

  /// The lines, to be measured as they are drawn.
  func runs(_ theme: DiagramTheme) -> [TextRun] {
    ribs.joined().flatMap { card in
      card.name.map { TextRun(text: $0, fontSize: theme.nameSize) }
        + (card.detail + card.marks + card.weakness).map { TextRun(text: $0, fontSize: theme.statusSize) }
    }
  }
}
