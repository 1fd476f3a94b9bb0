/// Lays a sheet of facts out on one page of A4, upright.
///
/// What is too long is wrapped or ends in an ellipsis; where all rows do not fit, the last ones of each table are left out and
/// counted.
public enum FactSheetDiagram {
  /// How much of a sheet is shown, from all to little.
  private static let densities = [(2, 10), (2, 8), (2, 5), (1, 10), (1, 5), (1, 3), (1, 1)].map {
    FactSheetPage.Density(lines: $0.0, rows: $0.1)
  }

  /// Draws a sheet. The measurer is asked once. O(text).
  ///
  /// - Throws: ``DiagramError/textNotMeasured(reason:)``.
  public static func document(
    of sheet: FactSheet, measuring measurer: any TextMeasuring
  ) throws(DiagramError) -> DiagramDocument {
    var ruler = TextRuler(measurer)
    try ruler.measure(FactSheetTexts(sheet).runs)
    var page = FactSheetPage(ruler: ruler)
    for density in densities {
      page = FactSheetPage(ruler: ruler)
      page.write(sheet, density)
      if page.isFitting { break }
    }
    return DiagramDocument(
      dot: page.graph(title: sheet.title).text, size: FactSheetPage.size, foldedCount: 0, caption: "")
  }
}
