import Procedures

extension PageFrame {
  /// The frame of a power map.
  init(_ model: PowerMapModel, foldedCount: Int, texts: PowerMapTexts, theme: DiagramTheme) {
    self.init(
      title: texts.title(model), subtitles: [texts.subtitle(model), texts.basis(model)],
      caption: texts.caption(model, folded: foldedCount), legend: Legend(model, texts, theme), theme: theme)
  }
}

extension Legend {
  /// The legend of a power map: the signs that the picture has.
  fileprivate init(_ model: PowerMapModel, _ texts: PowerMapTexts, _ theme: DiagramTheme) {
    let seats = model.ribs.flatMap(\.seats)
    let taken = seats.filter { !$0.isVacant }
    func box(_ sample: String, _ fill: DotColor, _ text: DotColor, _ meaning: String) -> LegendItem {
      LegendItem(
        sample: sample, look: .box(fill: fill, border: theme.boxBorder, borderWidth: 0.5, text: text), meaning: meaning)
    }
    let roles = Set(seats.map { RoleMark($0.role) })
    var items = RoleMark.allCases.filter(roles.contains).map { role in
      LegendItem(
        sample: role.letter[texts.language], look: .shape(role.shape, ink: theme.ink), meaning: texts.meaning(role))
    }
    let bands = Set(taken.map { SupportBand($0.support) })
    items += SupportBand.allCases.filter(bands.contains).map { band in
      LegendItem(
        sample: band.sign, look: .surface(theme.filling(band)), meaning: band.meaning[texts.language])
    }
    let contacts = Set(taken.map { ContactMark($0.contact) })
    items += ContactMark.allCases.filter { contacts.contains($0) && $0 != .unknown }.map { mark in
      LegendItem(sample: mark.sign, look: .text(theme.ink), meaning: mark.meaning[texts.language])
    }
    if !seats.isEmpty { items.append(box("90", theme.headingFill, theme.ink, texts.influenceCell)) }
    if seats.contains(where: { !$0.isRequired }) {
      items.append(box("(35)", theme.headingFill, theme.ink, texts.bracketed))
    }
    if !taken.isEmpty { items.append(LegendItem(sample: "", look: .text(theme.ink), meaning: texts.strengthCell)) }
    let strengths = Set(taken.map { StrengthBand($0.strength) })
    items += StrengthBand.allCases.filter(strengths.contains).map { band in
      box(StrengthBand.sample(band), theme.fill(band), theme.text(on: band), texts.meaning(band))
    }
    if seats.contains(where: { $0.weakness != nil }) {
      items.append(box("▲", theme.weakFill, theme.weakInk, texts.weakLink))
    }
    if seats.contains(where: \.isVacant) {
      items.append(LegendItem(sample: "", look: .surface(theme.ghost), meaning: texts.vacant))
    }
    self.init(items: items)
  }
}
