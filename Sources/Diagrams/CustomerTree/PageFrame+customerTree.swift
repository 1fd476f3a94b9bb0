extension PageFrame {
  /// The frame of a customer tree.
  init(
    _ model: CustomerTreeModel, fold: CustomerTreeFold, holdings: CustomerTreeHoldings, legend: Legend,
    texts: CustomerTreeTexts, theme: DiagramTheme
  ) {
    var tally = StateTally()
    for company in model.companies { tally.add(company.state) }
    var remarks: [String] = []
    if fold.foldedCount > 0 { remarks.append(texts.folded(fold.foldedCount)) }
    if holdings.hiddenCount > 0 { remarks.append(texts.hiddenHoldings(holdings.hiddenCount)) }
    self.init(
      title: texts.title(CleanText(model.name)),
      subtitles: [texts.subtitle(model, tally: tally), texts.totals(model, tally: tally)],
      caption: remarks.isEmpty ? texts.complete : remarks.joined(separator: " "), legend: legend, theme: theme)
  }
}
