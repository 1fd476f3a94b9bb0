/// The boxes of a relationship graph with their lines of text and their heights.
struct RelationshipGraphBoxes {
  /// The width of a box on their side without its cell, and of one of ours.
  static let theirWidth = 262.0
  static let ourWidth = 216.0
  static let cellWidth = 30.0
  static let padding = 7.0
  /// Between two rows of a block.
  static let rowGap = 1.5
  private static let linePadding = 6.0

  /// One box with its lines.
  struct Box {
    let content: RelationshipGraphBox
    let text: [String]
    let detail: [String]
    let weakness: [String]
    let height: Double
  }

  /// By block: the heading.
  let headings: [Box]
  /// By block: its rows.
  let rows: [[Box]]
  /// Ours, the summary of the rest last.
  let colleagues: [Box]

  init(
    headings: [RelationshipGraphBox], rows: [[RelationshipGraphBox]], colleagues: [RelationshipGraphBox],
    extraRuns: [TextRun], theme: DiagramTheme, ruler: inout TextRuler
  ) throws(DiagramError) {
    let heading = Self.breakers(width: Self.theirWidth, mostLines: 2, theme)
    let their = Self.breakers(width: Self.theirWidth, mostLines: 1, theme)
    let our = Self.breakers(width: Self.ourWidth, mostLines: 1, theme)
    let theirs = headings + rows.joined()
    var runs = extraRuns + StrengthBand.runs(theme)
    runs += theirs.flatMap { their.runs($0) } + colleagues.flatMap { our.runs($0) }
    try ruler.measure(runs)
    let known = ruler
    self.headings = headings.map { heading.box($0, known) }
    self.rows = rows.map { $0.map { their.box($0, known) } }
    self.colleagues = colleagues.map { our.box($0, known) }
    try ruler.measure((self.headings + self.rows.joined() + self.colleagues).flatMap { their.measured($0) })
  }

  /// The height of a block: its heading and its rows.
  func height(ofBlock block: Int) -> Double {
    rows[block].reduce(headings[block].height) { $0 + $1.height + Self.rowGap }
  }

  private static func breakers(width: Double, mostLines: Int, _ theme: DiagramTheme) -> Breakers {
    let room = width - 2 * padding
    return Breakers(
      text: LineBreaker(fontSize: theme.nameSize, maximumWidth: room, maximumLines: mostLines),
      detail: LineBreaker(fontSize: theme.statusSize, maximumWidth: room, maximumLines: 1),
      linePadding: linePadding)
  }

  /// How the lines of one column of boxes break.
  private struct Breakers {
    let text: LineBreaker
    let detail: LineBreaker
    let linePadding: Double

    func runs(_ box: RelationshipGraphBox) -> [TextRun] {
      text.runs(for: box.text) + detail.runs(for: box.detail) + detail.runs(for: Self.marked(box))
    }

    func box(_ box: RelationshipGraphBox, _ ruler: TextRuler) -> Box {
      let lines = text.lines(of: box.text, ruler: ruler)
      let details = box.detail.isEmpty ? [] : detail.lines(of: box.detail, ruler: ruler)
      let weakness = box.weakness == nil ? [] : detail.lines(of: Self.marked(box), ruler: ruler)
      let small = DiagramFont.height(lines: 1, fontSize: detail.fontSize)
      let height =
        DiagramFont.height(lines: max(1, lines.count), fontSize: text.fontSize) + small
        * Double(details.count + weakness.count)
        + linePadding
      return Box(content: box, text: lines, detail: details, weakness: weakness, height: height)
    }

    func measured(_ box: Box) -> [TextRun] {
      box.text.map { TextRun(text: $0, fontSize: text.fontSize) }
        + (box.detail + box.weakness).map { TextRun(text: $0, fontSize: detail.fontSize) }
    }

    private static func marked(_ box: RelationshipGraphBox) -> CleanText {
      CleanText(joining: box.weakness.map { "▲ \($0.value)" } ?? "")
    }
  }
}

extension StrengthBand {
  /// The texts of all cells.
  static func runs(_ theme: DiagramTheme) -> [TextRun] {
    (0...100).map { TextRun(text: text(Double($0)), fontSize: theme.statusSize) }
      + [TextRun(text: text(nil), fontSize: theme.statusSize)]
  }
}
