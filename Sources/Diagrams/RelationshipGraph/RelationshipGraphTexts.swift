import AccountAnalyses
import Procedures
import PropertyGraph

/// What the relationship graph says in words, in one language.
struct RelationshipGraphTexts {
  let language: Language

  var unnamed: String { LocalizedText("(no name)", "（无名称）")[language] }

  func title(_ name: CleanText) -> String {
    let name = name.isEmpty ? unnamed : name.embedded
    return LocalizedText("Relationships: \(name)", "关系图：\(name)")[language]
  }

  func subtitle(_ model: RelationshipGraphModel) -> String {
    let theirs = Set(model.groups.flatMap { $0.people.map(\.id) }).count
    return LocalizedText(
      "\(counted(model.ties.count, "relationship", "relationships")) between \(model.ours.count) of ours and \(theirs) of "
        + "theirs in \(counted(model.groups.count, "company", "companies")), as of \(model.asOf)",
      "我方 \(model.ours.count) 人与 \(model.groups.count) 家公司的 \(theirs) 人之间共 \(model.ties.count) 条关系，截至 \(model.asOf)")[
        language]
  }

  func people(met: Int, strangers: Int) -> String {
    strangers == 0
      ? LocalizedText("\(met) met", "已接触 \(met) 人")[language]
      : LocalizedText("\(met) met, \(strangers) not", "已接触 \(met) 人，未接触 \(strangers) 人")[language]
  }

  func weakLinks(_ count: Int) -> String {
    LocalizedText(counted(count, "single thread", "single threads"), "单线联系 \(count) 处")[language]
  }

  func rest(_ count: Int) -> String { LocalizedText("… and \(count) more", "… 另有 \(count) 人")[language] }

  func restOfGroups(_ count: Int) -> String {
    LocalizedText("… and \(count) more companies", "… 另有 \(count) 家公司")[language]
  }

  func caption(folded: Int, groupsWithoutContact: Int) -> String {
    let drawn =
      folded > 0
      ? self.folded(folded)
      : LocalizedText("Every relationship on record is drawn.", "已画出全部有记录的关系。")[language]
    guard groupsWithoutContact > 0 else { return drawn }
    let left = LocalizedText(
      " \(counted(groupsWithoutContact, "company is", "companies are")) left out, since nobody there has a relationship with "
        + "us.", "另有 \(groupsWithoutContact) 家公司与我方没有关系记录，未画出。")
    return drawn + left[language]
  }

  private func folded(_ folded: Int) -> String {
    LocalizedText(
      "\(counted(folded, "box is", "boxes are")) folded into the box of a company or into \"… and n more\"; the weak links "
        + "and the strongest relationships are shown, and a line to a folded box is its strongest relationship.",
      "\(folded) 个框已折叠到公司框或\u{201C}… 另有 n 人\u{201D}框中；优先显示薄弱环节和最强关系，连到折叠框的线表示其中最强的关系。")[language]
  }

  var empty: String {
    LocalizedText("No relationship between our people and theirs is on record.", "没有我方与对方人员之间的关系记录。")[language]
  }

  func meaning(of band: StrengthBand) -> String {
    switch band {
    case .strong: LocalizedText("strength 50 and more", "关系强度 50 及以上")[language]
    case .medium: LocalizedText("25 to 49", "25–49")[language]
    case .weak: LocalizedText("below 25", "低于 25")[language]
    case .unknown: LocalizedText("strength unknown", "强度未知")[language]
    }
  }

  func weakness(_ finding: SingleThreads.Finding) -> String {
    switch finding {
    case .onlyContact(colleagues: 1): LocalizedText("only contact, known to one of us", "唯一联系人，仅一名同事认识")[language]
    case .onlyContact: LocalizedText("only contact there", "该处唯一联系人")[language]
    case .onlyColleague(let groups):
      LocalizedText(
        "the only one of us at \(counted(groups, "company", "companies"))", "\(groups) 家公司的我方唯一接触人")[language]
    }
  }

  var weakness: String { LocalizedText("weak link", "薄弱环节")[language] }
  var bridge: String { LocalizedText("the only link between two parts", "两部分之间的唯一联系")[language] }
  var widths: String { LocalizedText("the thicker the line, the stronger", "线越粗关系越强")[language] }
  var numbers: String {
    LocalizedText("number: strength of the strongest relationship, 0–100", "数字：最强关系的强度，0–100")[language]
  }
  var ours: String { LocalizedText("our people", "我方人员")[language] }
  var theirs: String { LocalizedText("their people", "对方人员")[language] }

  private func counted(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }
}
