import AccountAnalyses

extension PageFrame {
  /// The frame of an organisation chart.
  init(
    _ model: OrganisationChartModel, boxes: [OrganisationChartBox], foldedCount: Int, lines: OrganisationChartLines,
    texts: OrganisationChartTexts, theme: DiagramTheme
  ) {
    self.init(
      title: texts.title(CleanText(model.name)),
      subtitles: [texts.subtitle(model)] + (model.showsContact ? [texts.contact(model)] : []),
      caption: texts.caption(model, folded: foldedCount, lines: lines),
      legend: Legend(model, boxes, lines, texts, theme), theme: theme)
  }
}

extension Legend {
  /// The legend of an organisation chart: the signs that the picture has.
  fileprivate init(
    _ model: OrganisationChartModel, _ boxes: [OrganisationChartBox], _ lines: OrganisationChartLines,
    _ texts: OrganisationChartTexts, _ theme: DiagramTheme
  ) {
    func box(_ sample: String, _ fill: DotColor, _ text: DotColor, _ meaning: String) -> LegendItem {
      LegendItem(sample: sample, look: .box(fill: fill, border: fill, borderWidth: 0.5, text: text), meaning: meaning)
    }
    let strengths = boxes.compactMap(\.strength)
    let used = Set(strengths.map { StrengthBand($0) })
    var items: [LegendItem] = []
    if used.contains(where: { $0 != .unknown }) {
      items.append(LegendItem(sample: "", look: .text(theme.ink), meaning: texts.legendNumbers))
    }
    items += StrengthBand.allCases.filter { used.contains($0) }.map { band in
      band == .unknown
        ? box(texts.neverMet, theme.unmetFill, theme.mutedInk, texts.legendNeverMet)
        : box(StrengthBand.sample(band), theme.fill(band), theme.text(on: band), texts.meaning(of: band))
    }
    if boxes.contains(where: { $0.role != nil }) {
      items.append(LegendItem(sample: "◆", look: .text(theme.roleInk), meaning: texts.legendRole))
    }
    if boxes.contains(where: { $0.look == .vacancy }) {
      items.append(LegendItem(sample: "", look: .surface(theme.ghost), meaning: texts.legendVacant))
    }
    if model.members.contains(where: { $0.attachment == .assistant }) {
      items.append(LegendItem(sample: "▭─▭", look: .text(theme.link), meaning: texts.legendAssistant))
    }
    if lines.drawn.contains(where: { !$0.isDotted }) {
      items.append(LegendItem(sample: "──▸", look: .text(theme.otherHolding), meaning: texts.legendSolid))
    }
    if lines.drawn.contains(where: \.isDotted) {
      items.append(LegendItem(sample: "╌╌▸", look: .text(theme.otherHolding), meaning: texts.legendDotted))
    }
    if boxes.contains(where: { !$0.besides.isEmpty }) {
      items.append(LegendItem(sample: "─↗ ┄↗", look: .text(theme.mutedInk), meaning: texts.legendBesides))
    }
    if boxes.contains(where: { $0.folded != nil }) {
      items.append(LegendItem(sample: "▾", look: .text(theme.mutedInk), meaning: texts.legendFolded))
    }
    if lines.foldedMemberCount > 0 {
      items.append(LegendItem(sample: "┄ 2", look: .text(theme.mutedInk), meaning: texts.legendFoldedLines))
    }
    self.init(items: items)
  }
}
