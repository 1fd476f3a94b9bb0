import AccountModel
import Procedures
import PropertyGraph

/// What an organisation chart says in words, in one language.
struct OrganisationChartTexts {
  let language: Language

  var unnamed: String { LocalizedText("(no name)", "（无名称）")[language] }
  var vacant: String { LocalizedText("Vacant", "空缺")[language] }
  var withoutLines: String { LocalizedText("Without a line of command", "无汇报关系")[language] }
  var noDepartment: String { LocalizedText("Department unknown", "部门未知")[language] }
  let separator = " · "
  let neverMet = "–"

  func title(_ name: CleanText) -> String {
    let name = name.isEmpty ? unnamed : name.embedded
    return LocalizedText("Organisation chart: \(name)", "组织架构图：\(name)")[language]
  }

  func subtitle(_ model: OrganisationChartModel) -> String {
    let people = model.members.count { $0.name != nil }
    let vacant = model.members.count - people
    let dotted = model.lines.count { $0.kind == .dotted }
    var parts = [LocalizedText(counted(people, "person", "people"), "\(people) 人")[language]]
    if vacant > 0 {
      parts.append(LocalizedText(counted(vacant, "vacant post", "vacant posts"), "\(vacant) 个空缺职位")[language])
    }
    if dotted > 0 {
      parts.append(LocalizedText(counted(dotted, "dotted line", "dotted lines"), "\(dotted) 条虚线汇报")[language])
    }
    return LocalizedText(
      "\(parts.joined(separator: ", ")), as of \(model.asOf)", "\(parts.joined(separator: "，"))，截至 \(model.asOf)")[
        language]
  }

  func contact(_ model: OrganisationChartModel) -> String {
    let people = model.members.filter { $0.name != nil }
    let met = people.count { $0.strength != nil }
    guard met > 0 else {
      return LocalizedText("We have no contact on record with anybody there", "我方与该公司人员尚无接触记录")[language]
    }
    return LocalizedText(
      "We have been in contact with \(met) of the \(counted(people.count, "person", "people"))",
      "\(people.count) 人中我方已有接触 \(met) 人")[language]
  }

  func people(_ count: Int) -> String {
    LocalizedText(counted(count, "person", "people"), "\(count) 人")[language]
  }

  func summary(_ tally: OrganisationChartFold.Tally) -> String {
    LocalizedText("… and \(tally.total) more", "… 另有 \(tally.total) 人")[language]
  }

  /// What is known of those whom a summary stands for.
  ///
  /// - Parameter lines: the lines beside the tree that begin at them, in signs or in words.
  func summaryDetail(_ tally: OrganisationChartFold.Tally, showsContact: Bool, lines: String) -> String {
    var parts: [String] = []
    if showsContact, tally.people > 0 {
      parts.append(LocalizedText("\(tally.met) met", "已接触 \(tally.met) 人")[language])
    }
    if tally.vacant > 0 { parts.append(LocalizedText("\(tally.vacant) vacant", "空缺 \(tally.vacant) 个")[language]) }
    if tally.lines > 0 { parts.append(lines) }
    return parts.joined(separator: LocalizedText(", ", "，")[language])
  }

  func counted(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }
}
