internal import AccountModel
internal import Procedures
internal import PropertyGraph

/// What a reader of an organisation must know beside its rows.
struct OrganisationNotes {
  private static let nameLimit = 5

  private let structure: OrganisationStructure

  init(_ structure: OrganisationStructure) { self.structure = structure }

  var all: [ReportNote] {
    guard !structure.members.isEmpty else {
      return [ReportNote(LocalizedText("Nobody is known to work there.", "没有该公司的在职人员记录。"))]
    }
    return [several, circles, themselves, placed].compactMap(\.self)
  }

  private var several: ReportNote? {
    let lines = structure.lines.filter { $0.kind == .solid && !$0.closesCircle }
    guard !lines.isEmpty else { return nil }
    return note(
      LocalizedText(
        "Of several managers the tree holds the one of the same department, then that of the longest-standing line.",
        "有多位上级时，取同部门者，其次取汇报关系最早者。"), lines)
  }

  private var circles: ReportNote? {
    let lines = structure.lines.filter { $0.closesCircle && $0.manager != $0.member }
    guard !lines.isEmpty else { return nil }
    let heads = lines.prefix(Self.nameLimit).map { structure.members[$0.member].name ?? "" }
    return note(
      LocalizedText(
        "Lines of command run in a circle; drawn from \(heads.joined(separator: ", ")).",
        "汇报关系形成循环；以 \(heads.joined(separator: "、")) 为起点。"), lines)
  }

  private var themselves: ReportNote? {
    let lines = structure.lines.filter { $0.manager == $0.member }
    guard !lines.isEmpty else { return nil }
    let names = lines.prefix(Self.nameLimit).map { structure.members[$0.member].name ?? "" }
    return note(
      LocalizedText(
        "On record as reporting to themselves, which is left out: \(names.joined(separator: ", ")).",
        "记录为向自己汇报，未计入：\(names.joined(separator: "、"))。"), lines)
  }

  private var placed: ReportNote? {
    let posts = structure.members.filter(\.isVacant)
    guard !posts.isEmpty else { return nil }
    return ReportNote(
      LocalizedText(
        "The place of a vacant post follows from its department and level; no line of command is on record for it.",
        "空缺职位的位置按部门和层级推定，并无汇报关系记录。"), facts: posts.compactMap { $0.position.map(Value.node) })
  }

  private func note(_ text: LocalizedText, _ lines: [OrganisationLine]) -> ReportNote {
    ReportNote(text, facts: lines.map { .relationship($0.relationship) })
  }
}
