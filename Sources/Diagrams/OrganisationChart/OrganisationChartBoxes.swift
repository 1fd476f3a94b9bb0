/// The boxes of an organisation chart with their lines of text and their sizes; all are equally wide.
struct OrganisationChartBoxes {
  static let longestLine = 128.0
  static let cellWidth = 24.0
  static let padding = 7.0
  private static let narrowest = 88.0
  private static let linePadding = 5.0

  /// One box with its lines.
  struct Box {
    let content: OrganisationChartBox
    let lines: Lines
    let size: Size
  }

  /// The lines of a box, the name's larger than the others.
  struct Lines {
    let name: [String]
    let details: [String]
    let role: [String]
    let outside: [String]

    var small: [String] { details + role + outside }

    fileprivate func runs(_ theme: DiagramTheme) -> [TextRun] {
      name.map { TextRun(text: $0, fontSize: theme.nameSize) }
        + small.map { TextRun(text: $0, fontSize: theme.statusSize) }
    }
  }

  let boxes: [Box]

  /// Breaks and measures all texts in two calls of the ruler.
  init(
    _ contents: [OrganisationChartBox], extraRuns: [TextRun], theme: DiagramTheme, ruler: inout TextRuler
  ) throws(DiagramError) {
    let name = LineBreaker(fontSize: theme.nameSize, maximumWidth: Self.longestLine, maximumLines: 2)
    let detail = LineBreaker(fontSize: theme.statusSize, maximumWidth: Self.longestLine, maximumLines: 2)
    let single = LineBreaker(fontSize: theme.statusSize, maximumWidth: Self.longestLine, maximumLines: 1)
    var runs = extraRuns
    for box in contents {
      runs += name.runs(for: box.name) + (box.details + box.outside).flatMap { detail.runs(for: $0) }
      if let role = box.role { runs += single.runs(for: role) }
    }
    try ruler.measure(runs)
    let known = ruler
    let lines = contents.map { box in
      Lines(
        name: name.lines(of: box.name, ruler: known),
        details: box.details.flatMap { detail.lines(of: $0, ruler: known) },
        role: box.role.map { single.lines(of: $0, ruler: known) } ?? [],
        outside: box.outside.flatMap { detail.lines(of: $0, ruler: known) })
    }
    let drawn = lines.map { $0.runs(theme) }
    try ruler.measure(Array(drawn.joined()))
    let widest = drawn.joined().map { ruler.width(of: $0.text, fontSize: $0.fontSize) }.max() ?? 0
    let cell = contents.contains { $0.strength != nil } ? Self.cellWidth : 0
    let width = max((widest + 2 * Self.padding).rounded(.up), Self.narrowest) + cell
    boxes = zip(contents, lines).map { content, lines in
      let name = DiagramFont.height(lines: max(1, lines.name.count), fontSize: theme.nameSize)
      let small = DiagramFont.height(lines: 1, fontSize: theme.statusSize) * Double(lines.small.count)
      return Box(content: content, lines: lines, size: Size(width: width, height: name + small + Self.linePadding))
    }
  }
}
