/// The boxes of an organisation chart with their lines of text and their sizes; all are equally wide.
struct OrganisationChartBoxes {
  static let longestLine = 122.0
  static let cellWidth = 24.0
  static let padding = 7.0
  private static let narrowest = 88.0
  /// The room above the first line and below the last.
  private static let topPadding = 6.0
  private static let bottomPadding = 4.0

  /// What a strip of a box says.
  enum Part: CaseIterable {
    case name
    case title
    case detail
    case role
    case besides
    case folded
  }

  /// A part of a box with its lines and its height.
  struct Strip {
    let part: Part
    let text: [OrganisationChartPhrase]
    let lines: [String]
    var height: Double
  }

  /// One box with its strips from top to bottom.
  struct Box {
    let content: OrganisationChartBox
    let strips: [Strip]
    let size: Size
  }

  let boxes: [Box]

  /// Breaks and measures all texts in two calls of the ruler.
  init(
    _ contents: [OrganisationChartBox], extraRuns: [TextRun], theme: DiagramTheme, ruler: inout TextRuler
  ) throws(DiagramError) {
    var runs = extraRuns
    for box in contents {
      for part in Part.allCases {
        runs += box.text(part).flatMap { Self.breaker(part, box.look, theme).runs(for: $0.drawn) }
      }
    }
    try ruler.measure(runs)
    let known = ruler
    let strips = contents.map { Self.strips($0, theme, known) }
    let drawn = strips.joined().flatMap { strip in
      strip.lines.map { TextRun(text: $0, fontSize: Self.fontSize(strip.part, theme)) }
    }
    try ruler.measure(drawn)
    let widest = drawn.map { ruler.width(of: $0.text, fontSize: $0.fontSize) }.max() ?? 0
    let cell = contents.contains { $0.strength != nil } ? Self.cellWidth : 0
    let width = max((widest + 2 * Self.padding).rounded(.up), Self.narrowest) + cell
    boxes = zip(contents, strips).map { content, strips in
      Box(content: content, strips: strips, size: Size(width: width, height: strips.reduce(0) { $0 + $1.height }))
    }
  }

  static func fontSize(_ part: Part, _ theme: DiagramTheme) -> Double {
    part == .name ? theme.nameSize : theme.statusSize
  }

  private static func strips(_ box: OrganisationChartBox, _ theme: DiagramTheme, _ ruler: TextRuler) -> [Strip] {
    var strips = Part.allCases.compactMap { part -> Strip? in
      let text = box.text(part)
      let breaker = breaker(part, box.look, theme)
      let lines = text.flatMap { breaker.lines(of: $0.drawn, ruler: ruler) }
      guard !lines.isEmpty || part == .name else { return nil }
      return Strip(
        part: part, text: text, lines: lines,
        height: DiagramFont.height(lines: max(1, lines.count), fontSize: breaker.fontSize))
    }
    strips[0].height += topPadding
    strips[strips.count - 1].height += bottomPadding
    return strips
  }

  private static func breaker(_ part: Part, _ look: OrganisationChartBox.Look, _ theme: DiagramTheme) -> LineBreaker {
    let lines =
      switch part {
      case .name: look == .heading ? 3 : 2
      case .title, .detail, .besides, .folded: 2
      case .role: 1
      }
    return LineBreaker(fontSize: fontSize(part, theme), maximumWidth: longestLine, maximumLines: lines)
  }
}

extension OrganisationChartBox {
  /// The paragraphs of a part; none where the box does not have it.
  fileprivate func text(_ part: OrganisationChartBoxes.Part) -> [OrganisationChartPhrase] {
    switch part {
    case .name: [OrganisationChartPhrase(name)]
    case .title: [title].compactMap { $0.map { OrganisationChartPhrase($0) } }
    case .detail: [detail].compactMap(\.self)
    case .role: [role].compactMap(\.self)
    case .besides: besides
    case .folded: [folded].compactMap(\.self)
    }
  }
}
