import Procedures

/// The customer tree 客户树: the companies of a group with their coverage, the shares that bind them, and the white
/// space among them.
///
/// Colour, sign and number tell the rung of coverage; a thick border marks white space; dashed arrows are holdings
/// beside the tree. More companies than the budget are folded into summary boxes that count them.
public enum CustomerTreeDiagram {
  /// The page that the tree is fitted to where it can be, in points; its text is legible at 1600 pixels.
  static let page = Size(width: 1440, height: 740)

  /// Draws a group.
  ///
  /// The measurer is asked three times at most, whatever the number of companies. O(companies · log companies).
  ///
  /// - Throws: ``DiagramError`` where the group is empty or no tree, or the text cannot be measured.
  public static func document(
    of model: CustomerTreeModel, options: DiagramOptions, measuring measurer: any TextMeasuring
  ) throws(DiagramError) -> DiagramDocument {
    let theme = DiagramTheme.standard
    let texts = CustomerTreeTexts(language: options.language)
    let order = try CustomerTreeOrder(model)
    let fold = CustomerTreeFold(order, budget: options.foldBudget)
    let holdings = CustomerTreeHoldings(
      model.otherHoldings, order: order, fold: fold, budget: options.otherHoldingBudget)
    let boxes = fold.boxes.map { box in
      switch box {
      case .company(let position): CustomerTreeBox(order.companies[position], texts: texts)
      case .summary(_, let tally): CustomerTreeBox(tally, texts: texts)
      }
    }
    var frame = PageFrame(
      model, fold: fold, holdings: holdings,
      legend: Legend(
        of: boxes, hasOtherHoldings: !holdings.lines.isEmpty, hasLoops: order.companies.contains(where: \.isInLoop),
        texts: texts, theme: theme),
      texts: texts, theme: theme)
    var ruler = TextRuler(measurer)
    let content = try CustomerTreeBoxes(
      boxes, extraRuns: frame.runs + holdings.lines.map { TextRun(text: $0.share, fontSize: theme.labelSize) },
      theme: theme, ruler: &ruler)
    var spacing = TreeSpacing()
    spacing.spur = max(spacing.spur, (content.shareSizes.map(\.width).max() ?? 0) + 9)
    guard let tree = LayoutTree(parents: fold.parents, sizes: content.sizes, labelSizes: content.shareSizes) else {
      throw .notATree(company: model.name)
    }
    let placed = options.orientation.placed(tree, page: page, spacing: spacing)
    try frame.breakLines(width: placed.size.width, ruler: &ruler)
    let picture = CustomerTreePicture(
      fold: fold, content: content, placed: placed, holdings: holdings, frame: frame, ruler: ruler, texts: texts,
      theme: theme)
    return DiagramDocument(
      dot: picture.graph.text, size: picture.size, foldedCount: fold.foldedCount, caption: frame.caption)
  }
}
