/// What stands around a drawing: title, as-of date and totals above, legend and caption below.
struct PageFrame {
  private static let narrowest = 560.0
  private static let gap = 22.0

  /// What the reader must know beside the picture.
  let caption: String
  /// What the whole drawing is called.
  let title: CleanText
  private let legend: Legend
  private let header: [PageText]
  private let footer: [PageText]
  private var headerLines: [[String]] = []
  private var footerLines: [[String]] = []
  /// The width of the page without its margins.
  private(set) var width = PageFrame.narrowest

  /// Makes a frame of sentences of ours, in which texts of the data are clean already.
  ///
  /// - Parameter subtitles: two at most, the second for totals.
  init(title: String, subtitles: [String], caption: String, legend: Legend, theme: DiagramTheme) {
    self.caption = caption
    self.legend = legend
    self.title = CleanText(joining: title)
    header =
      [
        PageText(
          kind: .title, text: self.title, fontSize: theme.titleSize, color: theme.ink, maximumLines: 2)
      ]
      + zip([DotName.Kind.subtitle, .totals], subtitles).map { kind, text in
        PageText(
          kind: kind, text: CleanText(joining: text), fontSize: theme.subtitleSize, color: theme.mutedInk,
          maximumLines: 2)
      }
    footer = [
      PageText(
        kind: .caption, text: CleanText(caption), fontSize: theme.captionSize, color: theme.mutedInk, maximumLines: 4)
    ]
  }

  /// The texts that must be measured before ``breakLines(width:ruler:)``.
  var runs: [TextRun] {
    (header + footer).flatMap { $0.breaker(width: 0).runs(for: $0.text) } + legend.runs
  }

  /// Breaks all paragraphs for a page as wide as the drawing, or a little wider for a small one.
  mutating func breakLines(width drawingWidth: Double, ruler: inout TextRuler) throws(DiagramError) {
    width = max(drawingWidth, PageFrame.narrowest, legend.widestItem(ruler))
    let known = ruler
    let width = width
    headerLines = header.map { $0.breaker(width: width).lines(of: $0.text, ruler: known) }
    footerLines = footer.map { $0.breaker(width: width).lines(of: $0.text, ruler: known) }
    var runs: [TextRun] = []
    for (paragraph, lines) in zip(header + footer, headerLines + footerLines) {
      runs += lines.map { TextRun(text: $0, fontSize: paragraph.fontSize) }
    }
    try ruler.measure(runs)
  }

  /// The nodes above the drawing; `top` becomes its upper side.
  func headerNodes(top: inout Double, ruler: TextRuler) -> [DotNode] {
    var nodes: [DotNode] = []
    for (paragraph, lines) in zip(header, headerLines) {
      nodes += paragraph.nodes(lines: lines, top: &top, ruler: ruler)
      top += 3
    }
    top += PageFrame.gap
    return nodes
  }

  /// The nodes below the drawing; `top` becomes the lower side of the page.
  func footerNodes(top: inout Double, ruler: TextRuler, theme: DiagramTheme) -> [DotNode] {
    top += PageFrame.gap
    var nodes = legend.nodes(width: width, top: &top, ruler: ruler, theme: theme)
    top += 4
    for (paragraph, lines) in zip(footer, footerLines) {
      nodes += paragraph.nodes(lines: lines, top: &top, ruler: ruler)
    }
    return nodes
  }
}
