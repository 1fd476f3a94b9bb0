import Procedures

/// The power map 权力地图 as a fishbone 鱼骨图: who decides on a purchase, how much each counts, how each stands to us,
/// and where it would break.
///
/// The spine runs along the stages to the decision, which is the head. Ribs alternate above and below, one a stage, or
/// one a department where no stage is recorded. On a rib the most influential stand next to the spine. The shape and the
/// letter of a token tell the role, fill and sign the support, a circle the depth of contact, the width of a bone our
/// strength; a dashed outline is a vacant seat, a triangle with words a weak link. So nothing is told by colour alone.
public enum PowerMapDiagram {
  /// Draws a decision.
  ///
  /// The measurer is asked three times at most. O(seats · log seats).
  ///
  /// - Throws: ``DiagramError`` where the map has no rib, or the text cannot be measured.
  public static func document(
    of model: PowerMapModel, options: DiagramOptions, measuring measurer: any TextMeasuring
  ) throws(DiagramError) -> DiagramDocument {
    guard !model.ribs.isEmpty else { throw .noDecisionChain(name: model.purchase ?? model.company) }
    let theme = DiagramTheme.standard
    let texts = PowerMapTexts(language: options.language)
    let fold = PowerMapFold(model, budget: options.foldBudget)
    var frame = PageFrame(model, foldedCount: fold.foldedCount, texts: texts, theme: theme)
    let isCompact = fold.cardCount >= PowerMapCards.compactFrom
    let contents = fold.ribs.map { rib in rib.rows.map { PowerMapCard($0, isCompact: isCompact, texts: texts) } }
    let titles = fold.ribs.map { texts.heading($0, model.basis) }
    let tallies = fold.ribs.map { texts.longestTally($0) }
    var ruler = TextRuler(measurer)
    try ruler.measure(
      frame.runs + PowerMapHead.runs(model, texts, theme) + PowerMapCards.runs(contents, theme)
        + PowerMapHeadings.runs(titles, tallies: tallies, theme))
    let cards = PowerMapCards(contents, theme, ruler: ruler)
    let head = PowerMapHead(model, texts, theme, ruler: ruler)
    let names = PowerMapHeadings.lines(titles, theme, ruler: ruler)
    try ruler.measure(
      cards.runs(theme) + head.runs + names.joined().map { TextRun(text: $0, fontSize: theme.subtitleSize) })
    let headings = PowerMapHeadings(names, tallies: tallies, theme, ruler: ruler)
    let layout = FishboneLayout.fitting(
      heights: cards.ribs.map { $0.map(\.height) }, cardWidth: PowerMapCards.width, headingSize: headings.size,
      headSize: head.size)
    try frame.breakLines(width: max(layout.size.width, FishboneLayout.narrowest), ruler: &ruler)
    let picture = PowerMapPicture(
      fold: fold, cards: cards, head: head, headings: headings, layout: layout, frame: frame, texts: texts,
      ruler: ruler, theme: theme)
    return DiagramDocument(
      dot: picture.graph.text, size: picture.size, foldedCount: fold.foldedCount, caption: frame.caption)
  }
}
