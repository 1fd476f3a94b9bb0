internal import AccountModel
internal import Procedures
internal import PropertyGraph

/// What the reports on the members of a buying center declare and say alike.
enum BuyingCenterText {
  static let parameter = ProcedureParameter(
    "buyingCenter", .buyingCenter, isRequired: true,
    LocalizedText(
      "The buying center: its id, its name, or a part of its name that no other has.", "采购中心：编号、名称，或名称中唯一的一部分。"))

  static let person = ReportColumn("person", LocalizedText("Node", "节点"), .node)
  static let name = ReportColumn("name", LocalizedText("Member", "成员"), .text)
  static let role = ReportColumn("role", LocalizedText("Role", "角色"), .choice(BuyingRole.allCases.map(\.rawValue)))
  static let support = ReportColumn("support", LocalizedText("Support", "支持度"), .number)
  static let influence = ReportColumn("influence", LocalizedText("Influence", "影响力"), .number, unit: .score)

  /// The remarks on seats without a holder, on unknown support, on a center without members, and on computed influence.
  static func notes(_ center: BuyingCenterMembers, usesInfluence: Bool) -> [ReportNote] {
    var notes: [ReportNote] = []
    if center.members.isEmpty {
      notes.append(
        ReportNote(
          LocalizedText("Nobody is known to take part in this buying center.", "该采购中心没有已知成员。"),
          facts: [.node(center.center)]))
    }
    if !center.vacant.isEmpty {
      let names = center.vacant.map { $0.name ?? $0.role?.rawValue ?? "?" }
      notes.append(
        ReportNote(
          LocalizedText(
            "Vacant, so without a voice: \(names.joined(separator: "; ")).", "空缺席位不计入：\(names.joined(separator: "；"))。"),
          facts: center.vacant.flatMap(\.facts)))
    }
    return notes
      + (usesInfluence && !center.sharedFacts.isEmpty ? DecisionChainText.sharedFacts(center.sharedFacts) : [])
  }
}
