import Procedures

/// The organisation chart 组织架构图: who leads whom at a company, with our relationships.
///
/// Solid lines of command make the tree, assistants stand at the side of their manager, vacant posts are ghosts; dotted
/// lines and second managers are arrows led around the boxes. More boxes than the budget are folded into summaries.
public enum OrganisationChartDiagram {
  /// The page that the chart is fitted to where it can be, in points; its text is legible at 1600 pixels.
  static let page = Size(width: 1540, height: 860)

  /// Draws an organisation.
  ///
  /// The measurer is asked three times at most, whatever the number of people. O(people · log people).
  ///
  /// - Throws: ``DiagramError`` where nobody works there, or the text cannot be measured.
  public static func document(
    of model: OrganisationChartModel, options: DiagramOptions, measuring measurer: any TextMeasuring
  ) throws(DiagramError) -> DiagramDocument {
    guard !model.members.isEmpty else { throw .emptyOrganisation(company: model.name) }
    let theme = DiagramTheme.standard
    let texts = OrganisationChartTexts(language: options.language)
    let tree = OrganisationChartTree(model)
    let fold = OrganisationChartFold(model, tree, budget: options.foldBudget)
    let lines = OrganisationChartLines(model, fold, budget: options.otherHoldingBudget)
    let contents = fold.boxes.map { box in
      switch box {
      case .node(let node, let folded): OrganisationChartBox(node, folded: folded, lines: lines, model, texts)
      case .summary(let tally): OrganisationChartBox(tally, showsContact: model.hasCells, texts)
      }
    }
    var frame = PageFrame(
      model, boxes: contents, foldedCount: fold.foldedCount, lines: lines, texts: texts, theme: theme)
    var ruler = TextRuler(measurer)
    let boxes = try OrganisationChartBoxes(
      contents, extraRuns: frame.runs + StrengthBand.runs(theme), theme: theme, ruler: &ruler
    ).boxes
    var spacing = TreeSpacing()
    spacing.spur = 12
    spacing.rowGap = 9
    // Lines beside the tree run between the columns.
    spacing.columnGap = 18 + min(12, 2 * Double(lines.drawn.count))
    guard
      let layout = OrganisationChartLayout(
        fold, boxes.map(\.size), model, orientation: options.orientation, page: page, spacing: spacing)
    else { throw .notATree(company: model.name) }
    try frame.breakLines(width: layout.size.width, ruler: &ruler)
    let picture = OrganisationChartPicture(
      fold, boxes: boxes, layout: layout, lines: lines, frame: frame, ruler: ruler, texts: texts, theme: theme)
    return DiagramDocument(
      dot: picture.graph.text, size: picture.size, foldedCount: fold.foldedCount, caption: frame.caption)
  }
}
