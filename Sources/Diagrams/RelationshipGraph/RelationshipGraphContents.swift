/// What stands in the boxes that the fold leaves.
struct RelationshipGraphContents {
  let headings: [RelationshipGraphBox]
  let rows: [[RelationshipGraphBox]]
  let colleagues: [RelationshipGraphBox]

  init(
    _ model: RelationshipGraphModel, _ network: RelationshipGraphNetwork, _ fold: RelationshipGraphFold,
    texts: RelationshipGraphTexts
  ) {
    headings = fold.blocks.map { Self.heading($0, model, network, texts) }
    rows = fold.blocks.map { block in
      guard let group = block.groups.first else { return [] }
      let best = network.best[group]
      return block.rows.map { row in
        switch row {
        case .person(let person):
          RelationshipGraphBox(model.groups[group].people[person], strength: best[person], texts: texts)
        case .rest(let count):
          RelationshipGraphBox(
            summary: texts.rest(count),
            strength: network.people[group].suffix(count).compactMap { best[$0] }.max())
        }
      }
    }
    let rest = model.ours.count - fold.colleagues.count
    colleagues =
      fold.colleagues.map { RelationshipGraphBox(model.ours[$0], strength: nil, texts: texts) }
      + (rest > 0 ? [RelationshipGraphBox(summary: texts.rest(rest), strength: nil)] : [])
  }

  private static func heading(
    _ block: RelationshipGraphFold.Block, _ model: RelationshipGraphModel, _ network: RelationshipGraphNetwork,
    _ texts: RelationshipGraphTexts
  ) -> RelationshipGraphBox {
    let groups = block.groups.map { model.groups[$0] }
    let met = groups.reduce(0) { $0 + $1.people.count }
    let strangers = groups.reduce(0) { $0 + $1.strangers }
    let name = groups.count == 1 ? groups[0].name : texts.restOfGroups(groups.count)
    let best = block.groups.flatMap { network.best[$0] }.compactMap(\.self).max()
    let weak = groups.flatMap(\.people).count { $0.weakness != nil }
    return RelationshipGraphBox(
      heading: name, detail: texts.people(met: met, strangers: strangers),
      weakness: block.rows.isEmpty && weak > 0 ? texts.weakLinks(weak) : nil,
      strength: block.rows.isEmpty ? .some(best) : nil, texts: texts)
  }
}
