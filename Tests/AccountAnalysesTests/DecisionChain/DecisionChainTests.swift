import AccountAnalyses
import Procedures
import PropertyGraph
import Testing

@Suite("Decision-chain coverage")
struct DecisionChainTests {
  /// A company with one buying center whose roles are named.
  private struct Purchase {
    var world = SmallWorld()
    let company: NodeID
    let center: NodeID

    init(requiring roles: [String] = []) throws {
      company = try world.company("Buyer")
      let required = Value.list(roles.map(Value.string))
      center = try world.node("BuyingCenter", ["name": "Renewal", "requiredRoles": roles.isEmpty ? .null : required])
      try world.relate("FOR", center, company)
    }

    mutating func seat(_ name: String, _ properties: [String: Value]) throws -> NodeID {
      let person = try world.person(name, at: company)
      try world.relate("PARTICIPATES_IN", person, center, properties)
      return person
    }

    func report(_ date: String = "2026-06-30") throws -> DecisionChainReport {
      let view = try world.view(date)
      return DecisionChainReport(GroupScope(of: company, in: view), in: view)
    }
  }

  // By hand, docs/formulas.md: an approver of influence 80, support .5 and contact in depth holds 1 · .75;
  // a decider of 60, support -.5 and brief contact 1/3 · .25; an evaluator's vacant seat has its role's 60 and holds 0:
  // (80 · .75 + 60 · .08333)/(80 + 60 + 60) = 65/200 = .325.
  @Test("Two seats and a vacant one give the coverage of the hand calculation")
  func byHand() throws {
    var purchase = try Purchase(requiring: ["approver", "decider", "evaluator"])
    let approver = try purchase.seat(
      "Wang", ["role": "approver", "support": 0.5, "coverage": "inDepth", "influence": 80])
    let decider = try purchase.seat("Li", ["role": "decider", "support": -0.5, "coverage": "brief", "influence": 60])
    let table = try DecisionChainAnalysis().call(["account": "Buyer"], on: try purchase.world.view())
    guard case .float(let coverage) = table.figure("coverage") else {
      Issue.record("no coverage")
      return
    }
    #expect(agree(coverage, 0.325))
    #expect(table.figure("upper") == table.figure("coverage"))
    #expect(table.figure("vacant") == 1)
    let chain = try #require(try purchase.report().companies.first?.chains.first)
    #expect(chain.seats.map(\.person) == [approver, decider, nil])
  }

  @Test("What is not known about a seat leaves bounds, not a zero")
  func bounds() throws {
    var purchase = try Purchase()
    _ = try purchase.seat("Wang", ["role": "approver", "coverage": "inDepth", "influence": 50])
    _ = try purchase.seat("Li", ["role": "decider", "support": 1, "influence": 50])
    let figure = try #require(try purchase.report().total)
    #expect(agree(figure.lower, 0))
    #expect(agree(figure.upper, 1))
  }

  @Test("A role that is not required has a seat that does not count; without required roles every seat counts")
  func requiredRoles() throws {
    for (roles, expected) in [(["approver"], 1.0), ([], 0.5)] {
      var purchase = try Purchase(requiring: roles)
      _ = try purchase.seat("Wang", ["role": "approver", "support": 1, "coverage": "inDepth", "influence": 50])
      _ = try purchase.seat("Li", ["role": "user", "support": -1, "coverage": "none", "influence": 50])
      #expect(agree(try purchase.report().total?.lower, expected))
    }
  }

  @Test("The weight of a seat is what was assigned, else what is computed, else what the role gives")
  func weights() throws {
    var purchase = try Purchase(requiring: ["approver", "decider", "gatekeeper"])
    _ = try purchase.seat("Wang", ["role": "approver", "influence": 33])
    let li = try purchase.seat("Li", ["role": "decider"])
    let seats = try #require(try purchase.report().companies.first?.chains.first).seats
    let view = try purchase.world.view()
    let computed = InfluenceReport(of: [purchase.company], in: view)[li]?.score
    #expect(Set(seats.map(\.influenceSource)) == [.assigned, .computed, .roleDefault])
    #expect(seats.first { $0.person == li }?.influence == computed)
    #expect(seats.first { $0.isVacant }?.influence == 40)
    #expect(seats.first { $0.influenceSource == .assigned }?.influence == 33)
  }

  @Test(
    "Altify's steps: no map, no key player, no supportive one, one for us",
    arguments: [
      ([:], AltifyStatus.noMap), (["role": "user"], .noKeyPlayer), (["role": "approver"], .noSupportiveKeyPlayer),
      (["role": "approver", "support": 0], .noSupportiveKeyPlayer),
      (["role": "user", "political": "innerCircle", "support": 0.5], .supportiveKeyPlayer),
      (["role": "decider", "support": 1], .supportiveKeyPlayer),
    ] as [([String: Value], AltifyStatus)])
  func altify(properties: [String: Value], expected: AltifyStatus) throws {
    var purchase = try Purchase()
    if !properties.isEmpty { _ = try purchase.seat("Wang", properties) }
    #expect(try purchase.report().companies.first?.status == expected)
  }

  @Test("An assessment counts on its dates, and who has left leaves the post vacant")
  func dates() throws {
    var purchase = try Purchase()
    let day = { (text: String) throws -> Value in .date(try SmallWorld.day(text)) }
    let wang = try purchase.world.node("Person", ["name": "Wang", "status": "left"])
    try purchase.world.relate(
      "WORKS_AT", wang, purchase.company, ["from": try day("2020-01-01"), "to": try day("2026-04-15")])
    for (support, from, to) in [(0.0, "2025-01-01", "2026-01-01"), (1.0, "2026-01-01", "2026-04-15")] {
      try purchase.world.relate(
        "PARTICIPATES_IN", wang, purchase.center,
        [
          "role": "decider", "support": .float(support), "coverage": "inDepth", "influence": 72,
          "from": try day(from), "to": try day(to),
        ])
    }
    let post = try purchase.world.node("Position", ["title": "Head of Radiology", "role": "decider"])
    try purchase.world.relate("IN", post, purchase.center)
    try purchase.world.relate(
      "HOLDS", wang, post, ["from": try day("2020-01-01"), "to": try day("2026-04-15")])
    #expect(agree(try purchase.report("2025-06-30").total?.lower, 0.5))
    #expect(agree(try purchase.report("2026-03-01").total?.lower, 1))
    let after = try #require(try purchase.report("2026-06-30").companies.first?.chains.first)
    #expect(after.seats.map(\.isVacant) == [true])
    #expect(after.seats.map(\.name) == ["Head of Radiology"])
    #expect(agree(after.figure?.upper, 0))
  }

  @Test("What the caller may not see is in no chain")
  func hidden() throws {
    var purchase = try Purchase()
    _ = try purchase.seat("Wang", ["role": "approver", "support": 1, "coverage": "inDepth", "influence": 50])
    let li = try purchase.seat("Li", ["role": "decider", "support": -1, "coverage": "none", "influence": 50])
    let view = try purchase.world.view().hiding([li])
    let report = DecisionChainReport(GroupScope(of: purchase.company, in: view), in: view)
    #expect(agree(report.total?.lower, 1))
  }
}
