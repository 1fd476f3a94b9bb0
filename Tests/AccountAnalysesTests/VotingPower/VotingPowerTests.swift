import AccountAnalyses
import Procedures
import PropertyGraph
import Testing

@Suite("Voting power in a buying center")
struct VotingPowerTests {
  private func table(_ committee: CommitteeWorld, _ arguments: [String: Value] = [:]) throws -> ReportTable {
    try VotingPowerAnalysis().call(
      arguments.merging(["buyingCenter": "Renewal"]) { given, _ in given }, on: try committee.world.view())
  }

  /// An approver of 20 votes, undecided; 50 votes for it, 30 against.
  private func committee() throws -> CommitteeWorld {
    var committee = try CommitteeWorld()
    try committee.member("Approver", "approver", influence: 20, support: 0)
    try committee.member("Friend", "decider", influence: 50, support: 0.5)
    try committee.member("Foe", "evaluator", influence: 30, support: -0.5)
    return committee
  }

  // docs/formulas.md, by hand: 51 of 100 votes are needed, and the approver. Winning: approver + friend, and all three. Of
  // the six orders the approver or the friend completes it in three each; the foe never does.
  @Test("A veto makes twenty votes as strong as fifty")
  func veto() throws {
    let table = try table(try committee())
    #expect(table.figure("quota") == 51)
    #expect(agree(table.number("shapleyShubik", of: "Approver"), 0.5))
    #expect(agree(table.number("shapleyShubik", of: "Friend"), 0.5))
    #expect(table.number("shapleyShubik", of: "Foe") == 0)
    #expect(agree(table.number("absoluteBanzhaf", of: "Friend"), 0.5))
    #expect(table.figure("outcome") == "open")
    #expect(table.cell("needed", of: "Approver") == true)
    #expect(table.cell("decisive", of: "Approver") == true)
    #expect(table.cell("decisive", of: "Foe") == false)
    #expect(table.notes.contains { $0.text[.english].hasSuffix("carry it: Approver.") })
  }

  // Without the veto it is the game [51; 50, 30, 20]: 4/6, 1/6, 1/6, and the friend can also go with the foe.
  @Test("Without the veto the approver has one order of six")
  func noVeto() throws {
    let table = try table(try committee(), ["approverVeto": false])
    #expect(agree(table.number("shapleyShubik", of: "Friend"), 2.0 / 3))
    #expect(agree(table.number("shapleyShubik", of: "Approver"), 1.0 / 6))
    #expect(table.cell("decisive", of: "Foe") == true)
  }

  @Test("An approver against it blocks it, whatever the others do")
  func blocked() throws {
    var committee = try CommitteeWorld()
    try committee.member("Approver", "approver", influence: 1, support: -0.1)
    try committee.member("Friend", "decider", influence: 90, support: 1)
    let blocked = try table(committee)
    #expect(blocked.figure("outcome") == "blocked")
    #expect(blocked.notes.contains { $0.text[.simplifiedChinese].contains("Approver 行使否决权") })
    #expect(try table(committee, ["approverVeto": false]).figure("outcome") == "carried")
  }

  @Test("Votes are equal, by role, or as they are given")
  func votes() throws {
    let committee = try committee()
    #expect(try table(committee, ["votes": "equal"]).column("votes") == [1, 1, 1])
    let byRole = try table(committee, ["votes": "role"])
    #expect(["Approver", "Friend", "Foe"].map { byRole.cell("votes", of: $0) } == [10, 9, 6])
    let given = try table(committee, ["votes": "equal", "weights": "P-Foe = 3；Friend=0"])
    #expect(["Approver", "Friend", "Foe"].map { given.cell("votes", of: $0) } == [1, 0, 3])
    #expect(throws: ProcedureError.self) { try table(committee, ["weights": "Nobody=3"]) }
    #expect(throws: ProcedureError.self) { try table(committee, ["weights": "Foe=-1"]) }
    #expect(throws: ProcedureError.self) { try table(committee, ["weights": "Foe=1.5"]) }
    #expect(throws: ProcedureError.self) { try table(committee, ["weights": "Foe"]) }
  }

  @Test("A vacant seat is shown, does not vote, and is named")
  func vacantSeat() throws {
    var committee = try CommitteeWorld(requiredRoles: ["decider", "gatekeeper"])
    try committee.member("Decider", "decider", influence: 70, support: 1)
    let post = try committee.world.node("Position", ["title": "Head of Radiology", "role": "evaluator"])
    try committee.world.relate("IN", post, committee.center)
    let table = try table(committee)
    #expect(table.column("position") == ["for", "vacant", "vacant"])
    #expect(table.cell("votes", of: "Head of Radiology") == 0)
    #expect(table.cell("shapleyShubik", of: "Head of Radiology").isNull)
    #expect(table.figure("votes") == 70)
    #expect(table.figure("vacant") == 2)
    #expect(table.notes.contains { $0.text[.english].contains("Head of Radiology; gatekeeper") })
  }

  @Test("Unknown support is undecided and said to be unknown")
  func unknownSupport() throws {
    var committee = try CommitteeWorld()
    let wang = try committee.member("Wang Fang", "decider", influence: 60)
    let table = try table(committee)
    #expect(table.column("support") == [.null])
    #expect(table.column("position") == ["undecided"])
    #expect(table.figure("outcome") == "open")
    #expect(table.notes.contains { $0.text[.english].contains("Support is not known") && $0.facts == [.node(wang)] })
  }

  @Test("Somebody with two roles has one vote and both facts behind it")
  func twoRoles() throws {
    var committee = try CommitteeWorld()
    let wang = try committee.member("Wang Fang", "user", influence: 30, support: -1)
    try committee.participate(wang, "approver", influence: 80, support: 0.5)
    let table = try table(committee)
    #expect(table.column("votes") == [80])
    #expect(table.column("veto") == [true])
    #expect(table.column("support") == [0.5])
    guard case .list(let facts) = table.column("evidence").first else {
      Issue.record("no evidence")
      return
    }
    #expect(facts.count == 2)
  }

  @Test("Without members, without votes, and in the future there is no figure but a reason")
  func nobody() throws {
    var committee = try CommitteeWorld()
    let empty = try table(committee)
    #expect(empty.rows.isEmpty && empty.figure("outcome").isNull)
    #expect(empty.notes.map { $0.text[.english] } == ["Nobody is known to take part in this buying center."])
    try committee.member(
      "Later", "decider", influence: 50, support: 1, ["from": .date(try SmallWorld.day("2027-01-01"))])
    #expect(try table(committee).rows.isEmpty)
    try committee.member("Powerless", "user", influence: 0, support: 1)
    let powerless = try table(committee)
    #expect(powerless.column("shapleyShubik") == [.null])
    #expect(powerless.figure("outcome").isNull)
    #expect(powerless.notes.contains { $0.text[.english].hasPrefix("Nobody has votes") })
  }

  @Test("Hidden members neither vote nor veto, and their power goes to the others")
  func hiddenMembers() throws {
    var committee = try CommitteeWorld()
    let approver = try committee.member("Approver", "approver", influence: 20, support: -1)
    try committee.member("Friend", "decider", influence: 50, support: 0.5)
    let view = try committee.world.view().hiding([approver])
    let table = try VotingPowerAnalysis().call(["buyingCenter": "B-1"], on: view)
    #expect(table.column("name") == ["Friend"])
    #expect(agree(table.number("shapleyShubik", of: "Friend"), 1))
    #expect(table.figure("outcome") == "carried")
    #expect(table.figure("votes") == 50)
  }

  @Test("A boss who reports to themselves and is not judged votes with computed influence")
  func selfManagingBoss() throws {
    var committee = try CommitteeWorld()
    let boss = try committee.member("Boss", "decider", support: 1)
    try committee.world.relate("REPORTS_TO", boss, boss)
    let clerk = try committee.member("Clerk", "user", support: 0)
    try committee.world.relate("REPORTS_TO", clerk, boss)
    let table = try table(committee)
    let votes = (table.number("votes", of: "Boss") ?? 0, table.number("votes", of: "Clerk") ?? 0)
    #expect(votes.0 > votes.1)
    #expect(table.notes.contains { $0.text[.english].hasPrefix("Where nobody judged") && !$0.facts.isEmpty })
  }
}
