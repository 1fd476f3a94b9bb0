import Procedures

/// The relationship graph 关系图: our people in the middle, theirs at both sides under their companies, and a line for
/// each relationship, as thick as it is strong.
///
/// A triangle and a warm strip mark who hangs by one person, a dashed line what holds two parts together. More boxes than
/// the budget are folded: first the weaker people of each company, then whole companies into one box each, so that forty
/// accounts fit one page.
public enum RelationshipGraphDiagram {
  /// Draws relationships.
  ///
  /// The measurer is asked three times at most. O(ties · log ties).
  ///
  /// - Throws: ``DiagramError`` where there is no relationship to draw, or the text cannot be measured.
  public static func document(
    of model: RelationshipGraphModel, options: DiagramOptions, measuring measurer: any TextMeasuring
  ) throws(DiagramError) -> DiagramDocument {
    let theme = DiagramTheme.standard
    let texts = RelationshipGraphTexts(language: options.language)
    let network = RelationshipGraphNetwork(model)
    guard !network.links.isEmpty else { throw .noRelationships(name: model.name) }
    let fold = RelationshipGraphFold(model, network, budget: options.foldBudget)
    let links = RelationshipGraphLinks(network, fold)
    var frame = PageFrame(model, foldedCount: fold.foldedCount, links: links, texts: texts, theme: theme)
    var ruler = TextRuler(measurer)
    let contents = RelationshipGraphContents(model, network, fold, texts: texts)
    let boxes = try RelationshipGraphBoxes(
      headings: contents.headings, rows: contents.rows, colleagues: contents.colleagues, extraRuns: frame.runs,
      theme: theme, ruler: &ruler)
    let order = RelationshipGraphOrder(
      fold, links, colleagueCount: boxes.colleagues.count,
      heights: boxes.headings.indices.map { boxes.height(ofBlock: $0) })
    let layout = RelationshipGraphLayout(boxes, order, links, theme: theme)
    try frame.breakLines(width: layout.size.width, ruler: &ruler)
    let picture = RelationshipGraphPicture(
      boxes: boxes, layout: layout, links: links, frame: frame, ruler: ruler, texts: texts, theme: theme)
    return DiagramDocument(
      dot: picture.graph.text, size: picture.size, foldedCount: fold.foldedCount, caption: frame.caption)
  }
}
