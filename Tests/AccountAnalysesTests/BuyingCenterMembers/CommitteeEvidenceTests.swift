import AccountAnalyses
import Procedures
import PropertyGraph
import Testing

@Suite("The evidence alone gives the same figures of a buying center")
struct CommitteeEvidenceTests {
  /// Five members, one of them twice, with ties among them, a vacant post, and much around them.
  private func committee() throws -> CommitteeWorld {
    var committee = try CommitteeWorld(requiredRoles: ["approver", "gatekeeper"])
    var people: [NodeID] = []
    for (name, role, influence, support) in [
      ("Ann", "approver", 90.0, 0.0), ("Bob", "decider", 70, 0.5), ("Cat", "evaluator", 55, -0.5),
      ("Dan", "user", 20, 1), ("Eve", "influencer", 45, -1),
    ] {
      people.append(try committee.member(name, role, influence: influence, support: support))
    }
    try committee.participate(people[3], "coach", influence: 35, support: 0.5)
    for (source, target, weight) in [(0, 1, 0.8), (1, 2, 0.4), (2, 0, 0.3), (4, 2, 0.9), (1, 3, 0.5), (3, 1, 0.2)] {
      try committee.influences(people[source], people[target], weight)
    }
    let post = try committee.world.node("Position", ["title": "Head of Radiology", "role": "evaluator"])
    try committee.world.relate("IN", post, committee.center)
    let outsider = try committee.world.person("Outsider", at: committee.company)
    try committee.influences(outsider, people[0])
    try committee.world.relate("KNOWS", people[0], people[4])
    return committee
  }

  @Test("Power and predicted support follow from the listed facts", arguments: ["voting-power", "group-support"])
  func evidence(report: String) throws {
    let procedure = try #require(AccountAnalyses.all.first { $0.signature.reportName == report })
    let view = try committee().world.view()
    let table = try procedure.call(["buyingCenter": "B-1"], on: view)
    let facts = table.column("evidence").flatMap { value -> [Value] in
      if case .list(let facts) = value { facts } else { [] }
    }
    let bare = GraphView(try EvidenceGraph.of(facts, in: view.graph), asOf: view.asOf)
    let again = try procedure.call(["buyingCenter": "B-1"], on: bare)
    for column in table.columns where column.name != "evidence" && column.name != "person" {
      #expect(again.column(column.name) == table.column(column.name), "\(column.name)")
    }
    #expect(table.rows.count >= 5)
  }

  @Test("Without a fact behind it a figure changes", arguments: ["Ann", "Bob", "Cat", "Dan", "Eve"])
  func withoutMember(name: String) throws {
    let view = try committee().world.view()
    let person = try #require(view.nodes(labeled: "Person", where: "name", equals: .string(name)).first)
    for procedure in [VotingPowerAnalysis(), GroupSupportAnalysis()] as [any Procedure] {
      let before = try procedure.call(["buyingCenter": "B-1"], on: view)
      let after = try procedure.call(["buyingCenter": "B-1"], on: view.hiding([person]))
      #expect(!after.column("name").contains(.string(name)))
      #expect(after.summary != before.summary)
    }
  }
}
