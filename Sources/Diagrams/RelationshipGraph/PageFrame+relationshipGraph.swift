extension PageFrame {
  /// The frame of a relationship graph.
  init(
    _ model: RelationshipGraphModel, foldedCount: Int, links: RelationshipGraphLinks, texts: RelationshipGraphTexts,
    theme: DiagramTheme
  ) {
    self.init(
      title: texts.title(CleanText(model.name)), subtitles: [texts.subtitle(model)],
      caption: texts.caption(folded: foldedCount, groupsWithoutContact: model.groupsWithoutContact),
      legend: Legend(model, links, texts, theme), theme: theme)
  }
}

extension Legend {
  /// The legend of a relationship graph: the signs that the picture has.
  fileprivate init(
    _ model: RelationshipGraphModel, _ links: RelationshipGraphLinks, _ texts: RelationshipGraphTexts,
    _ theme: DiagramTheme
  ) {
    func box(_ sample: String, _ fill: DotColor, _ text: DotColor, _ meaning: String) -> LegendItem {
      LegendItem(sample: sample, look: .box(fill: fill, border: fill, borderWidth: 0.5, text: text), meaning: meaning)
    }
    let used = Set(links.lines.map { StrengthBand($0.strength) })
    var items = StrengthBand.allCases.filter(used.contains).map { band in
      box(StrengthBand.sample(band), theme.fill(band), theme.text(on: band), texts.meaning(of: band))
    }
    items.append(LegendItem(sample: "", look: .text(theme.ink), meaning: texts.numbers))
    items.append(LegendItem(sample: "━━", look: .text(theme.fill(.strong)), meaning: texts.widths))
    if model.ours.contains(where: { $0.weakness != nil })
      || model.groups.contains(where: { $0.people.contains { $0.weakness != nil } })
    {
      items.append(box("▲", theme.weakFill, theme.weakInk, texts.weakness))
    }
    if links.lines.contains(where: \.isBridge) {
      items.append(LegendItem(sample: "╌╌", look: .text(theme.weakInk), meaning: texts.bridge))
    }
    self.init(items: items)
  }
}
