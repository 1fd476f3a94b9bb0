extension Legend {
  /// The legend of a customer tree: all rungs, and of the other signs those that the picture has.
  init(
    of boxes: [CustomerTreeBox], hasOtherHoldings: Bool, hasLoops: Bool, texts: CustomerTreeTexts, theme: DiagramTheme
  ) {
    var items = CoverageMark.allCases.map { mark in
      LegendItem(
        sample: mark.badge,
        look: .box(
          fill: theme.fill(mark), border: theme.boxBorder, borderWidth: theme.borderWidth, text: theme.text(on: mark)),
        meaning: texts.meaning(of: mark))
    }
    if boxes.contains(where: \.isWhiteSpace) {
      items.append(
        LegendItem(
          sample: "",
          look: .box(
            fill: theme.boxFill, border: theme.whiteSpace, borderWidth: theme.whiteSpaceWidth, text: theme.ink),
          meaning: texts.legendWhiteSpace))
    }
    items.append(LegendItem(sample: "──", look: .text(theme.link), meaning: texts.legendShare))
    if hasOtherHoldings {
      items.append(LegendItem(sample: "╌╌▸", look: .text(theme.otherHolding), meaning: texts.legendOtherHolding))
    }
    items.append(LegendItem(sample: "", look: .text(theme.ink), meaning: texts.legendAmount))
    if hasLoops { items.append(LegendItem(sample: "", look: .text(theme.ink), meaning: texts.legendLoop)) }
    self.items = items
  }
}
