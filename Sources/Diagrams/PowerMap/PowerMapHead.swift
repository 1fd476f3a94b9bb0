/// The head of the fish: the decision, its coverage, and what hangs by it.
struct PowerMapHead {
  static let width = 196.0
  static let padding = 10.0
  static let figureSize = 22.0
  static let nameSize = 13.0
  private static let linePadding = 4.0

  /// A line of the head.
  struct Tile {
    let line: String
    let fontSize: Double
    let height: Double
    let isName: Bool
    let isMuted: Bool
  }

  let tiles: [Tile]
  let title: String

  /// The texts that must be measured first.
  static func runs(_ model: PowerMapModel, _ texts: PowerMapTexts, _ theme: DiagramTheme) -> [TextRun] {
    paragraphs(model, texts, theme).flatMap { $0.breaker.runs(for: $0.text) }
  }

  init(_ model: PowerMapModel, _ texts: PowerMapTexts, _ theme: DiagramTheme, ruler: TextRuler) {
    var tiles: [Tile] = []
    for paragraph in Self.paragraphs(model, texts, theme) {
      // A line of its own keeps Latin letters clear of the Chinese ones below them.
      for line in paragraph.breaker.lines(of: paragraph.text, ruler: ruler) {
        let size = paragraph.breaker.fontSize
        tiles.append(
          Tile(
            line: line, fontSize: size, height: DiagramFont.height(lines: 1, fontSize: size) + Self.linePadding,
            isName: paragraph.isName, isMuted: paragraph.isMuted))
      }
    }
    self.tiles = tiles
    title = tiles.map(\.line).joined(separator: " ")
  }

  /// The lines, to be measured as they are drawn.
  var runs: [TextRun] { tiles.map { TextRun(text: $0.line, fontSize: $0.fontSize) } }

  var size: Size { Size(width: Self.width, height: tiles.reduce(0) { $0 + $1.height }) }

  private struct Paragraph {
    let text: CleanText
    let breaker: LineBreaker
    let isName: Bool
    let isMuted: Bool
  }

  private static func paragraphs(
    _ model: PowerMapModel, _ texts: PowerMapTexts, _ theme: DiagramTheme
  ) -> [Paragraph] {
    func paragraph(
      _ text: CleanText, _ size: Double, lines: Int, isName: Bool = false, isMuted: Bool = false
    ) -> Paragraph {
      Paragraph(
        text: text,
        breaker: LineBreaker(fontSize: size, maximumWidth: width - 2 * padding, maximumLines: lines), isName: isName,
        isMuted: isMuted)
    }
    let name = CleanText(model.purchase ?? model.company)
    return [
      paragraph(name.isEmpty ? CleanText(texts.unnamed) : name, nameSize, lines: 3, isName: true),
      paragraph(CleanText(joining: texts.coverage(model)), figureSize, lines: 1),
      paragraph(CleanText(texts.coverageLabel), theme.statusSize, lines: 1, isMuted: true),
      paragraph(CleanText(joining: texts.decision(model)), theme.statusSize, lines: 2, isMuted: true),
    ]
  }
}
