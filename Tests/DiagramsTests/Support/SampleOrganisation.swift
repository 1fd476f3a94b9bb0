import AccountAnalyses
import AccountModel
import Diagrams
import PropertyGraph
import TestSupport

/// Organisations that are made up from a seed.
enum SampleOrganisation {
  private static let departments = ["Finance 财务", "Procurement 采购", "Research 研发", "Information Technology 信息技术"]

  /// People below one chief, each with some strength and some with a part in a purchase, and dotted lines among them.
  static func model(
    people: Int, dotted: Int = 0, assistants: Int = 0, vacancies: Int = 0, seed: UInt64,
    name: (Int) -> String = { "Li Lei 李磊 \($0)" }
  ) -> OrganisationChartModel {
    var random = SeededGenerator(seed: seed)
    var members = (0..<people).map { index -> OrganisationChartModel.Member in
      let manager = index == 0 ? nil : Int.random(in: 0..<max(1, index / 5 + 1), using: &random)
      let isInPurchase = Int.random(in: 0..<12, using: &random) == 0
      return OrganisationChartModel.Member(
        name: name(index), title: "Head of Clinical Engineering 医学工程科主任",
        department: departments[Int.random(in: 0..<departments.count, using: &random)],
        role: isInPurchase ? BuyingRole.allCases[Int.random(in: 0..<7, using: &random)] : nil,
        strength: Int.random(in: 0..<3, using: &random) == 0 ? nil : Double.random(in: 0...100, using: &random),
        manager: manager, attachment: manager == nil ? .none : .line)
    }
    for index in 0..<assistants {
      members.append(
        OrganisationChartModel.Member(
          name: name(people + index), title: "Assistant 助理", manager: index / 2, attachment: .assistant))
    }
    for index in 0..<vacancies {
      members.append(
        OrganisationChartModel.Member(name: nil, title: "Director 总监", manager: index, attachment: .placed))
    }
    let lines = (0..<dotted).map { _ in
      OrganisationChartModel.Line(
        member: Int.random(in: 0..<people, using: &random), manager: Int.random(in: 0..<people, using: &random),
        kind: .dotted)
    }.filter { $0.member != $0.manager }
    return OrganisationChartModel(name: "Acme 恒达", asOf: SampleGroup.date, members: members, lines: lines)
  }
}
