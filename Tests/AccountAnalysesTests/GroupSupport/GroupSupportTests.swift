import AccountAnalyses
import Procedures
import PropertyGraph
import Testing

@Suite("Predicted support in a buying center")
struct GroupSupportTests {
  private func table(_ committee: CommitteeWorld, _ arguments: [String: Value] = [:]) throws -> ReportTable {
    try GroupSupportAnalysis().call(
      arguments.merging(["buyingCenter": "Renewal"]) { given, _ in given }, on: try committee.world.view())
  }

  /// Ann moves Bob, both of influence 100, so of own weight .5; nobody moves Ann.
  private func pair(ann: Double? = 1, bob: Double? = -1) throws -> CommitteeWorld {
    var committee = try CommitteeWorld()
    let a = try committee.member("Ann", "decider", influence: 100, support: ann)
    let b = try committee.member("Bob", "user", influence: 100, support: bob)
    try committee.influences(a, b, 0.8)
    return committee
  }

  // docs/formulas.md, by hand: x = ½(½ · 1 + ½x) + ½ · (−1), so x = −1/3, of which Ann's opinion makes one third.
  @Test("Who is half open moves a third of the way")
  func hand() throws {
    let table = try table(try pair())
    #expect(agree(table.number("predicted", of: "Ann"), 1))
    #expect(agree(table.number("predicted", of: "Bob"), -1.0 / 3))
    #expect(agree(table.number("change", of: "Bob"), 2.0 / 3))
    #expect(agree(table.number("selfWeight", of: "Bob"), 0.5))
    #expect(table.cell("movedBy", of: "Bob") == "Ann")
    #expect(agree(table.number("movedByShare", of: "Bob"), 1.0 / 3))
    #expect(table.cell("movedBy", of: "Ann").isNull)
    #expect(table.number("movedByShare", of: "Ann") == 0)
    #expect(table.cell("moves", of: "Ann") == "Bob")
    #expect(agree(table.number("weight", of: "Ann"), 2.0 / 3))
    #expect(agree(table.number("weight", of: "Bob"), 1.0 / 3))
    #expect(agree(number(table.figure("today")), 0))
    #expect(agree(number(table.figure("predicted")), 1.0 / 3))
    #expect(table.column("name") == ["Ann", "Bob"])
  }

  // The same with b for Bob's opinion: x = (¼ + ½b)/¾, from −1/3 to 1.
  @Test("Unknown support makes bounds, not a 0")
  func unknownSupport() throws {
    let table = try table(try pair(bob: nil))
    #expect(table.cell("support", of: "Bob").isNull && table.cell("change", of: "Bob").isNull)
    #expect(agree(table.number("predicted", of: "Bob"), -1.0 / 3))
    #expect(agree(table.number("upper", of: "Bob"), 1))
    #expect(agree(number(table.figure("predicted")), 1.0 / 3))
    #expect(agree(number(table.figure("predictedUpper")), 1))
    #expect(table.notes.contains { $0.text[.english].hasSuffix("which makes the bounds: Bob.") })
  }

  @Test("Where nobody's support is known nothing is predicted")
  func nothingKnown() throws {
    let table = try table(try pair(ann: nil, bob: nil))
    #expect(table.column("predicted") == [.null, .null])
    #expect(table.figure("today").isNull && table.figure("predicted").isNull)
    #expect(table.notes.contains { $0.text[.english].hasPrefix("Nobody's support is known") })
  }

  @Test("With full influence and full stubbornness nobody moves; with none, everybody follows")
  func stubbornness() throws {
    var committee = try CommitteeWorld()
    let a = try committee.member("Ann", "decider", influence: 100, support: 0.5)
    let b = try committee.member("Bob", "user", influence: 100, support: -1)
    try committee.influences(a, b)
    #expect(agree(try table(committee, ["stubbornness": 1]).number("predicted", of: "Bob"), -1))
    #expect(agree(try table(committee, ["stubbornness": 0]).number("predicted", of: "Bob"), 0.5))
    // The default, as in the hand calculation: x = (.25 · .5 − .5)/.75.
    #expect(agree(try table(committee).number("predicted", of: "Bob"), -0.5))
  }

  @Test("Two who hold nothing of their own do not settle, and that is said")
  func unsettled() throws {
    var committee = try CommitteeWorld()
    let a = try committee.member("Ann", "decider", influence: 0, support: 1)
    let b = try committee.member("Bob", "user", influence: 0, support: -1)
    try committee.influences(a, b)
    try committee.influences(b, a)
    let table = try table(committee)
    #expect(table.column("predicted") == [.null, .null])
    #expect(table.column("weight") == [.null, .null])
    #expect(table.figure("predicted").isNull)
    #expect(table.notes.contains { $0.text[.english].hasPrefix("Does not settle") && $0.facts.count == 2 })
    #expect(table.notes.contains { $0.text[.simplifiedChinese].hasPrefix("只听取彼此意见") })
  }

  @Test("A tie with oneself counts nothing, and an influencer without a seat is named")
  func outsiders() throws {
    var committee = try pair()
    let bob = try #require(try committee.world.view().nodes(labeled: "Person").last)
    try committee.influences(bob, bob)
    let hidden = try committee.world.person("He Yuchen", at: committee.company)
    for weight in [0.9, 0.2] { try committee.influences(hidden, bob, weight) }
    let table = try table(committee)
    #expect(agree(table.number("predicted", of: "Bob"), -1.0 / 3))
    #expect(table.notes.contains { $0.text[.english].hasSuffix("He Yuchen (1).") && $0.facts.count == 2 })
  }

  @Test("Hidden members move nobody")
  func hiddenMembers() throws {
    let committee = try pair()
    let view = try committee.world.view()
    let ann = try #require(view.nodes(labeled: "Person").first)
    let table = try GroupSupportAnalysis().call(["buyingCenter": "B-1"], on: view.hiding([ann]))
    #expect(table.column("name") == ["Bob"])
    #expect(table.column("predicted") == [-1.0])
    #expect(table.column("weight") == [1.0])
  }

  @Test("A vacant seat has no opinion and is named; without members there is no figure")
  func vacantSeats() throws {
    let table = try table(try CommitteeWorld(requiredRoles: ["approver"]))
    #expect(table.rows.isEmpty)
    #expect(table.figure("predicted").isNull)
    #expect(table.notes.contains { $0.text[.english] == "Vacant, so without a voice: approver." })
    #expect(table.notes.contains { $0.text[.english].hasPrefix("Nobody is known to take part") })
  }

  @Test("Parts and ties that begin after the date count nothing; a boss of their own stays as they are")
  func futureAndSelf() throws {
    var committee = try pair()
    let later: [String: Value] = ["from": .date(try SmallWorld.day("2027-01-01"))]
    let cat = try committee.member("Cat", "approver", influence: 90, support: 1, later)
    let people = try committee.world.view().nodes(labeled: "Person")
    try committee.world.relate("INFLUENCES", cat, people[1], later)
    try committee.world.relate("REPORTS_TO", people[0], people[0])
    #expect(agree(try table(committee).number("predicted", of: "Bob"), -1.0 / 3))
    #expect(try table(committee).rows.count == 2)
  }

  private func number(_ value: Value) -> Double? {
    if case .float(let number) = value { number } else { nil }
  }
}
