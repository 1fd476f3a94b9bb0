import PropertyGraph

/// What stands around the tree: title, as-of date and totals above, legend and caption below.
struct CustomerTreeFrame {
  private static let narrowest = 560.0
  private static let gap = 22.0

  let caption: String
  let legend: Legend
  private let header: [PageText]
  private let footer: [PageText]
  private var headerLines: [[String]] = []
  private var footerLines: [[String]] = []
  /// The width of the page without its margins.
  private(set) var width = CustomerTreeFrame.narrowest

  init(
    _ model: CustomerTreeModel, fold: CustomerTreeFold, holdings: CustomerTreeHoldings, legend: Legend,
    texts: CustomerTreeTexts, theme: DiagramTheme
  ) {
    var tally = StateTally()
    for company in model.companies { tally.add(company.state) }
    var remarks: [String] = []
    if fold.foldedCount > 0 { remarks.append(texts.folded(fold.foldedCount)) }
    if holdings.hiddenCount > 0 { remarks.append(texts.hiddenHoldings(holdings.hiddenCount)) }
    caption = remarks.isEmpty ? texts.complete : remarks.joined(separator: " ")
    self.legend = legend
    header = [
      PageText(
        kind: .title, text: CleanText(joining: texts.title(CleanText(model.name))), fontSize: theme.titleSize,
        color: theme.ink, maximumLines: 2),
      PageText(
        kind: .subtitle, text: CleanText(joining: texts.subtitle(model, tally: tally)),
        fontSize: theme.subtitleSize, color: theme.mutedInk, maximumLines: 2),
      PageText(
        kind: .totals, text: CleanText(joining: texts.totals(model, tally: tally)), fontSize: theme.subtitleSize,
        color: theme.mutedInk, maximumLines: 2),
    ]
    footer = [
      PageText(
        kind: .caption, text: CleanText(caption), fontSize: theme.captionSize, color: theme.mutedInk, maximumLines: 4)
    ]
  }

  /// The texts that must be measured before ``breakLines(width:ruler:)``.
  var runs: [TextRun] {
    (header + footer).flatMap { $0.breaker(width: 0).runs(for: $0.text) } + legend.runs
  }

  /// Breaks all paragraphs for a page as wide as the tree, or a little wider for a small tree.
  mutating func breakLines(width treeWidth: Double, ruler: inout TextRuler) throws(DiagramError) {
    width = max(treeWidth, CustomerTreeFrame.narrowest, legend.widestItem(ruler))
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

  /// The nodes above the tree; `top` becomes the upper side of the tree.
  func headerNodes(top: inout Double, ruler: TextRuler) -> [DotNode] {
    var nodes: [DotNode] = []
    for (paragraph, lines) in zip(header, headerLines) {
      nodes += paragraph.nodes(lines: lines, top: &top, ruler: ruler)
      top += 3
    }
    top += CustomerTreeFrame.gap
    return nodes
  }

  /// The nodes below the tree; `top` becomes the lower side of the page.
  func footerNodes(top: inout Double, ruler: TextRuler, theme: DiagramTheme) -> [DotNode] {
    top += CustomerTreeFrame.gap
    var nodes = legend.nodes(width: width, top: &top, ruler: ruler, theme: theme)
    top += 4
    for (paragraph, lines) in zip(footer, footerLines) {
      nodes += paragraph.nodes(lines: lines, top: &top, ruler: ruler)
    }
    return nodes
  }
}
