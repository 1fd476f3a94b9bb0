/// The text and the look of one box of an organisation chart.
struct OrganisationChartBox {
  enum Look {
    case person
    case vacancy
    case heading
    case summary
  }

  let look: Look
  /// The first line: a name.
  let name: CleanText
  /// Title and department, a paragraph each.
  let details: [CleanText]
  /// The part in a purchase.
  let role: CleanText?
  /// Managers in other companies, a line each.
  let outside: [CleanText]
  /// The strength that stands in a cell at the right; nil where the box has no such cell.
  let strength: Double??

  /// The box of a node of the tree.
  init(_ node: OrganisationChartTree.Node, _ model: OrganisationChartModel, _ texts: OrganisationChartTexts) {
    switch node {
    case .company:
      self.init(heading: CleanText(model.name), count: model.members.count { $0.name != nil }, texts)
    case .withoutLines(let count):
      self.init(heading: CleanText(texts.withoutLines), count: count, texts)
    case .department(let name, let count):
      self.init(heading: CleanText(name ?? texts.noDepartment), count: count, texts)
    case .member(let member):
      self.init(model.members[member], showsContact: model.showsContact, texts)
    }
  }

  /// The box that stands for several.
  init(_ tally: OrganisationChartFold.Tally, showsContact: Bool, _ texts: OrganisationChartTexts) {
    look = .summary
    name = CleanText(texts.summary(tally))
    details = [CleanText(texts.summaryDetail(tally, showsContact: showsContact))].filter { !$0.isEmpty }
    role = nil
    outside = []
    strength = nil
  }

  private init(heading: CleanText, count: Int, _ texts: OrganisationChartTexts) {
    look = .heading
    name = heading.isEmpty ? CleanText(texts.unnamed) : heading
    details = [CleanText(texts.people(count))]
    role = nil
    outside = []
    strength = nil
  }

  private init(_ member: OrganisationChartModel.Member, showsContact: Bool, _ texts: OrganisationChartTexts) {
    let isVacant = member.name == nil
    look = isVacant ? .vacancy : .person
    let name = CleanText(member.name ?? texts.vacant)
    self.name = name.isEmpty ? CleanText(texts.unnamed) : name
    details = [member.title, member.department].compactMap { $0.map { CleanText($0) } }.filter { !$0.isEmpty }
    role = member.role.map { CleanText("◆ \(texts.role($0))") }
    outside = member.outsideManagers.prefix(2).map { CleanText(texts.outside($0)) }
    let known = member.strength.flatMap { $0.isFinite ? min(max($0, 0), 100) : nil }
    strength = showsContact && !isVacant ? .some(known) : nil
  }
}
