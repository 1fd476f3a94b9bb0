import AccountModel

/// The text and the look of one box of an organisation chart.
struct OrganisationChartBox {
  enum Look {
    case person
    case vacancy
    case heading
    case summary
  }

  private static let mostNamed = 3

  let look: Look
  /// The first line: a name.
  var name: CleanText
  /// The title of the post.
  var title: CleanText?
  /// The department, or a number of people.
  var detail: OrganisationChartPhrase?
  /// The part in a purchase.
  var role: OrganisationChartPhrase?
  /// Managers who are not drawn, a paragraph each.
  var besides: [OrganisationChartPhrase] = []
  /// Those below, who are folded.
  var folded: OrganisationChartPhrase?
  /// The strength that stands in a cell at the right; nil where the box has no such cell.
  var strength: Double??

  private init(_ look: Look, _ name: CleanText) {
    self.look = look
    self.name = name
  }

  /// The box of a node of the tree.
  init(
    _ node: OrganisationChartTree.Node, folded: OrganisationChartFold.Tally?, lines: OrganisationChartLines,
    _ model: OrganisationChartModel, _ texts: OrganisationChartTexts
  ) {
    switch node {
    case .company:
      self.init(heading: model.name, count: model.members.count { $0.name != nil }, texts)
    case .withoutLines(let count):
      self.init(heading: texts.withoutLines, count: count, texts)
    case .department(let name, let count):
      self.init(heading: name ?? texts.noDepartment, count: count, texts)
    case .member(let member):
      self.init(model.members[member], showsContact: model.hasCells, texts)
      besides += Self.named(lines.named[member] ?? [], model, texts)
      if let count = lines.counted[member] { besides.append(texts.counted(count)) }
    }
    self.folded = folded.map { texts.folded($0, showsContact: model.hasCells) }
  }

  /// The box that stands for several.
  init(_ tally: OrganisationChartFold.Tally, showsContact: Bool, _ texts: OrganisationChartTexts) {
    self.init(.summary, CleanText(texts.summary(tally)))
    detail = texts.detail(tally, showsContact: showsContact)
  }

  private init(heading: String, count: Int, _ texts: OrganisationChartTexts) {
    self.init(.heading, Self.text(heading) ?? CleanText(texts.unnamed))
    detail = OrganisationChartPhrase(CleanText(texts.people(count)))
  }

  private init(_ member: OrganisationChartModel.Member, showsContact: Bool, _ texts: OrganisationChartTexts) {
    let isVacant = member.name == nil
    self.init(isVacant ? .vacancy : .person, Self.text(member.name ?? texts.vacant) ?? CleanText(texts.unnamed))
    title = Self.text(member.title)
    detail = Self.text(member.department).map { OrganisationChartPhrase($0) }
    role = member.role.map(texts.part)
    besides = member.outsideManagers.prefix(Self.mostNamed).map(texts.outside)
    let known = member.strength.flatMap { $0.isFinite ? min(max($0, 0), 100) : nil }
    strength = showsContact && !isVacant ? .some(known) : nil
  }

  private static func named(_ lines: [Int], _ model: OrganisationChartModel, _ texts: OrganisationChartTexts)
    -> [OrganisationChartPhrase]
  {
    let shown = lines.count > mostNamed ? lines.prefix(mostNamed - 1) : lines[...]
    let named = shown.map { index -> OrganisationChartPhrase in
      let line = model.lines[index]
      let name = text(model.members[line.manager].name) ?? CleanText(texts.unnamed)
      return texts.named(name.embedded, isDotted: line.kind != .solid)
    }
    return named + (shown.count < lines.count ? [texts.more(lines.count - shown.count)] : [])
  }

  private static func text(_ text: String?) -> CleanText? {
    guard let text else { return nil }
    let clean = CleanText(text)
    return clean.isEmpty ? nil : clean
  }
}
