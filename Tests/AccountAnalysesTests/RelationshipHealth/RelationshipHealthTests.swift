import AccountAnalyses
import Procedures
import PropertyGraph
import Testing

@Suite("Relationship health")
struct RelationshipHealthTests {
  /// A company whose decider, in depth and for us, sits in one of two departments, beside a leader whom nobody met.
  private struct Account {
    var world = SmallWorld()
    let company: NodeID
    let decider: NodeID
    let seller: NodeID

    init() throws {
      company = try world.company("Customer")
      decider = try world.node("Person", ["name": "Wang"])
      try world.relate("WORKS_AT", decider, company, ["level": 1, "department": "Management"])
      let other = try world.node("Person", ["name": "Li"])
      try world.relate("WORKS_AT", other, company, ["level": 2, "department": "Purchasing"])
      let center = try world.node("BuyingCenter", ["name": "Renewal"])
      try world.relate("FOR", center, company)
      try world.relate(
        "PARTICIPATES_IN", decider, center, ["role": "decider", "support": 0, "coverage": "inDepth", "influence": 50])
      let own = try world.company("Ours", ["side": "own"])
      seller = try world.node("Person", ["name": "Chen"])
      try world.relate("WORKS_AT", seller, own, ["level": 2])
      for day in ["2026-06-28", "2026-06-29", "2026-06-30"] {
        try world.contact([decider, seller], on: day, "meeting", "mutual")
      }
      _ = try world.business("Contract", with: company, ["from": .date(try SmallWorld.day("2026-01-01"))])
    }

    func levels() throws -> HealthLevels {
      let view = try world.view()
      return RelationshipHealthReport(GroupScope(of: company, in: view), in: view).total
    }
  }

  // By hand, docs/formulas.md: the chain holds 1 · (0 + 1)/2 = .5, so key = 50; one of two departments has a pair of
  // strength 100(1 − e^(−9·.992…/6)) > 25, so general = 50; a contract gives 40 and one of two leaders met 40 · ½ = 20, so
  // organisational = 60: .5 · 50 + .25 · 50 + .25 · 60 = 52.5, which is fair.
  @Test("Three levels give the health of the hand calculation")
  func byHand() throws {
    let levels = try Account().levels()
    #expect(agree(levels.key?.lower, 50))
    #expect(agree(levels.general, 50))
    #expect(agree(levels.organisational.lower, 60))
    #expect(levels.organisational.isExact)
    #expect(agree(levels.health.lower, 52.5))
    #expect(levels.rating == .fair)
  }

  @Test("A joint programme adds a fifth to the organisational level; one that is not shared adds nothing")
  func plan() throws {
    for (shared, expected) in [(true, 80.0), (false, 60.0)] {
      var account = try Account()
      let plan = try account.world.node("Plan", ["name": "Training", "shared": .boolean(shared)])
      try account.world.relate("ABOUT", plan, account.company)
      #expect(agree(try account.levels().organisational.lower, expected))
    }
  }

  @Test("A meeting with somebody two levels away is no meeting of equals")
  func peers() throws {
    for (level, expected) in [(1, 60.0), (2, 60.0), (3, 40.0)] {
      var account = try Account()
      let own = try account.world.company("Other", ["side": "own"])
      let seller = try account.world.node("Person", ["name": "Zhao"])
      try account.world.relate("WORKS_AT", seller, own, ["level": .integer(level)])
      try account.world.contact([account.decider, seller], on: "2026-06-30")
      let view = try account.world.view().hiding([account.seller])
      let report = RelationshipHealthReport(GroupScope(of: account.company, in: view), in: view)
      #expect(agree(report.total.organisational.lower, expected), "level \(level)")
    }
  }

  @Test("A level of which nothing is known leaves bounds, and a company of which nothing is known has no health")
  func unknown() throws {
    var world = SmallWorld()
    let company = try world.company("Customer")
    let table = try RelationshipHealthAnalysis().call(["account": "Customer"], on: try world.view())
    #expect(table.column("health") == [.null])
    #expect(table.column("rating") == [.null])
    #expect(table.figure("health") == .null)
    #expect(table.notes.contains { $0.text[.english].contains("no health") })
    _ = try world.business("Contract", with: company)
    let view = try world.view()
    let levels = RelationshipHealthReport(GroupScope(of: company, in: view), in: view).total
    // A contract gives 40 of the organisational level; its leaders, the seats and the departments are unknown.
    #expect(levels.health == Bounds(lower: 10, upper: 95))
  }

  @Test(
    "Ratings begin at 60 and at 40", arguments: [(60.0, HealthRating.good), (59.9, .fair), (40, .fair), (39.9, .poor)])
  func ratings(health: Double, expected: HealthRating) { #expect(HealthRating(health) == expected) }

  @Test("Somebody who leads two companies of the group counts once in the group")
  func sharedLeader() throws {
    var account = try Account()
    let daughter = try account.world.company("Daughter")
    try account.world.owns(account.company, daughter, 1)
    try account.world.relate("WORKS_AT", account.decider, daughter, ["level": 1])
    #expect(agree(try account.levels().organisational.lower, 60))
  }

  @Test("Meetings to come, and those of more than a year ago, do not count")
  func otherDates() throws {
    var account = try Account()
    let li = try account.world.node("Person", ["name": "Zhou"])
    try account.world.relate("WORKS_AT", li, account.company, ["level": 1, "department": "Research"])
    for day in ["2025-06-30", "2026-07-01"] { try account.world.contact([li, account.seller], on: day) }
    let levels = try account.levels()
    #expect(agree(levels.organisational.lower, 40 + 40.0 / 3))
    #expect(agree(levels.general, 100.0 / 3))
  }

  @Test("The trend has the health of each date, and that of a date is the report of that date")
  func trend() throws {
    let account = try Account()
    let table = try RelationshipHealthTrendAnalysis().call(
      ["account": "Customer", "from": "2026-04-30"], on: try account.world.view())
    let expected = try ["2026-04-30", "2026-05-31", "2026-06-30"].map { day -> Value in
      let view = try account.world.view(day)
      return .float(RelationshipHealthReport(GroupScope(of: account.company, in: view), in: view).total.health.lower)
    }
    #expect(table.column("health") == expected)
    #expect(Set(expected).count == 2)
    #expect(table.figure("last") == expected.last)
  }
}
