import AccountAnalyses
import AccountModel
import GraphAlgorithms
import Procedures
import PropertyGraph
import TestSupport
import Testing

@Suite("Whom to win next")
struct WhomToWinTests {
  /// A decider with influence 60 and support 1, met briefly, and an evaluator with influence 40 and support 0, met never.
  private struct Sample {
    var world = SmallWorld()
    let (customer, center): (NodeID, NodeID)
    let (li, decider, evaluator): (NodeID, NodeID, NodeID)

    init(support: Value = 0) throws {
      customer = try world.company("Customer")
      center = try world.node("BuyingCenter", ["name": "Renewal"])
      li = try world.seller("Li")
      decider = try world.person("Wang", at: customer)
      evaluator = try world.person("Sun", at: customer)
      try world.relate("FOR", center, customer)
      try world.relate(
        "PARTICIPATES_IN", decider, center, ["role": "decider", "influence": 60, "support": 1, "coverage": "brief"])
      var part: [String: Value] = ["role": "evaluator", "influence": 40, "coverage": "none"]
      if !support.isNull { part["support"] = support }
      try world.relate("PARTICIPATES_IN", evaluator, center, part)
      try world.relate("KNOWS", li, evaluator)
      for (kind, minutes) in [("executiveMeeting", 90), ("executiveMeeting", 150), ("techExchange", 60)] {
        let meeting = try world.contact([li, decider], on: "2026-06-30", kind, "mutual")
        try world.apply { $0.setProperty("durationMinutes", of: meeting, to: .integer(minutes)) }
      }
    }

    func call(_ arguments: [String: Value] = [:], hiding hidden: Set<NodeID> = []) throws -> ReportTable {
      try WhomToWinAnalysis().call(
        arguments.merging(["account": "Customer"]) { old, _ in old }, on: try world.view().hiding(hidden))
    }
  }

  // By hand, docs/formulas.md: ΣI = 100. Wang: each step adds 60 · ⅓ · 1 = 20 points; an executive meeting takes 2 hours,
  // the median of 90 and 150 minutes, so the second contact adds 10 an hour, and three more to "in depth" 20/6 = 3.3333.
  // Sun: each step adds 40 · ⅓ · ½ = 6.6667 points in an hour, and in depth 2.2222 an hour. Now 60 · ⅓ = 20 points are won.
  @Test("The plan takes what adds most for each hour, as the hand calculation does")
  func byHand() throws {
    let table = try Sample().call()
    #expect(table.column("name") == ["Wang", "Sun", "Sun", "Wang", "Sun"])
    #expect(table.column("to") == ["multiple", "brief", "multiple", "inDepth", "inDepth"])
    #expect(table.column("hours") == [2.0, 1.0, 1.0, 6.0, 3.0])
    #expect(table.column("contacts") == [1, 1, 1, 3, 3])
    let expected = [(20, 10), (6.6667, 6.6667), (6.6667, 6.6667), (20, 3.3333), (6.6667, 2.2222)]
    for (row, (gain, perHour)) in zip(zip(numbers(table, "gain"), numbers(table, "gainPerHour")), expected) {
      #expect(agree(row.0, gain, within: 0.0001))
      #expect(agree(row.1, perHour, within: 0.0001))
    }
    #expect(agree(numbers(table, "coverageAfter").last ?? nil, 80, within: 1e-9))
    #expect(agree(number(table.figure("coverage")), 20, within: 1e-9))
    #expect(table.column("wayIn")[1] == "Li → Sun")
    #expect(table.column("wayInProbability")[1] == 0.2)
  }

  @Test("After the whole plan the coverage is that of a chain in which everybody is known in depth")
  func additive() throws {
    var sample = try Sample()
    let after = try #require(numbers(try sample.call(), "coverageAfter").last ?? nil)
    for person in [sample.decider, sample.evaluator] {
      let part = try #require(try sample.world.view().incidences(of: person, "PARTICIPATES_IN", .outgoing).first)
      try sample.world.apply { $0.setProperty("coverage", of: part.relationship, to: "inDepth") }
    }
    let table = try sample.call()
    #expect(agree(number(table.figure("coverage")), after, within: 1e-9))
    #expect(table.rows.isEmpty)
    #expect(table.notes.contains { $0.text.english.contains("No step of contact adds") })
  }

  @Test("Where the support is not known the gain is a bound, and what is proven comes first")
  func unknownSupport() throws {
    let table = try Sample(support: .null).call()
    #expect(table.column("name") == ["Wang", "Wang", "Sun", "Sun", "Sun"])
    #expect(numbers(table, "gain").last == 0.0)
    #expect(agree(numbers(table, "gainUpper").last ?? nil, 13.3333, within: 0.0001))
    #expect(agree(number(table.figure("coverageAfter")), 60, within: 1e-9))
    #expect(agree(number(table.figure("upperAfter")), 100, within: 1e-9))
    #expect(table.notes.contains { $0.text.english.hasPrefix("The support of 1 person in the plan is unknown") })
  }

  @Test("An enemy is not won by contact")
  func enemy() throws {
    #expect(try Sample(support: -1).call().column("name") == ["Wang", "Wang"])
  }

  @Test("Without a recorded duration the hours are those of the parameter, and a note says so")
  func assumedHours() throws {
    var sample = try Sample()
    for meeting in try sample.world.view().nodes(labeled: "Interaction") {
      try sample.world.apply { $0.setProperty("durationMinutes", of: meeting, to: .float(-5)) }
    }
    let table = try sample.call(["hours": 4])
    #expect(table.column("hours").first == 4.0)
    #expect(Set(table.column("hours")) == [4.0, 12.0])
    #expect(
      table.notes.map(\.text.english).contains(
        "An executive meeting is assumed to take 240 minutes: no duration is on record."))
  }

  @Test("Who is hidden has no seat, and no way leads over them")
  func hidden() throws {
    let sample = try Sample()
    #expect(try Set(sample.call(hiding: [sample.decider]).column("name")) == ["Sun"])
    #expect(try sample.call(hiding: [sample.li]).column("wayIn").allSatisfy(\.isNull))
  }

  @Test("A vacant seat cannot be won, and without any seat there is no chain")
  func vacancies() throws {
    var sample = try Sample()
    try sample.world.apply {
      $0.setProperty("requiredRoles", of: sample.center, to: .list(["decider", "approver"]))
    }
    let table = try sample.call()
    #expect(table.column("name") == ["Wang", "Wang"])
    #expect(table.notes.contains { $0.text.english.hasPrefix("1 required seat is vacant") })
    var world = SmallWorld()
    _ = try world.company("Customer")
    let empty = try WhomToWinAnalysis().call(["account": "Customer"], on: try world.view())
    #expect(empty.figure("coverage") == .null)
    #expect(empty.figure("reach") == .null)
    #expect(empty.notes.contains { $0.text.english.contains("there is no chain to win") })
  }

  // graphs/medical-devices: He Yuchen, without a role, moves ten colleagues at C-104.
  @Test("In the sample the hidden influencer alone reaches most of the hospital")
  func sampleKeyPerson() throws {
    let view = try MuhengSample.view()
    let report = WhomToWinReport(
      GroupScope(of: try MuhengSample.node("C-104"), in: view), in: view, options: WhomToWinOptions(keyPeople: 1))
    #expect(report.keyPeople == [try MuhengSample.node("P-0106")])
    #expect(report.steps.allSatisfy { $0.wayIn != nil && $0.gain.lower > 0 })
  }

  private func numbers(_ table: ReportTable, _ column: String) -> [Double?] { table.column(column).map(number) }

  private func number(_ value: Value) -> Double? {
    if case .float(let number) = value { number } else { nil }
  }

  private func agree(_ number: Double?, _ expected: Double, within tolerance: Double) -> Bool {
    number.map { ($0 - expected).magnitude <= tolerance } ?? false
  }
}
