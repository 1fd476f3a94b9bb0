/// The text and the look of one box: a line, what hangs by it, and the strength at its side.
struct RelationshipGraphBox {
  enum Look {
    case person
    case summary
    case heading
  }

  let text: CleanText
  /// The second line: a title or a count; empty where there is none.
  let detail: CleanText
  /// Why the relationship hangs by a thread; nil where it does not.
  let weakness: CleanText?
  /// The strength that stands in a cell of its own; nil where the box has no such cell.
  let strength: Double??
  let look: Look

  /// The box of a person.
  init(_ person: RelationshipGraphModel.Person, strength: Double??, texts: RelationshipGraphTexts) {
    let name = CleanText(person.name)
    text = name.isEmpty ? CleanText(texts.unnamed) : name
    detail = CleanText(person.title ?? "")
    weakness = person.weakness.map { CleanText($0) }
    self.strength = strength
    look = .person
  }

  /// The heading of a company, or its only box.
  init(
    heading: String, detail: String, weakness: String?, strength: Double??, texts: RelationshipGraphTexts
  ) {
    let name = CleanText(heading)
    text = name.isEmpty ? CleanText(texts.unnamed) : name
    self.detail = CleanText(detail)
    self.weakness = weakness.map { CleanText($0) }
    self.strength = strength
    look = .heading
  }

  /// A box that stands for several.
  init(summary: String, strength: Double??) {
    text = CleanText(summary)
    detail = CleanText("")
    weakness = nil
    self.strength = strength
    look = .summary
  }
}
