import AccountAnalyses
import Diagrams
import Procedures
import PropertyGraph
import Testing

@Suite("From a decision chain to a power map")
struct PowerMapModelTests {
  @Test("Stages run from the needs to the approval; one without anybody is kept, a seat without one is at the tail")
  func stages() throws {
    var world = try DecisionWorld()
    try world.open()
    _ = try world.member("Ann", ["role": "decider", "stage": "approval", "influence": 90])
    _ = try world.member("Bob", ["role": "user", "stage": "needs", "influence": 20])
    _ = try world.member("Cid", ["role": "evaluator", "stage": "10 Award", "influence": 20])
    _ = try world.member("Dee", ["role": "evaluator", "stage": "9 Offer", "influence": 20])
    let post = try world.node("Position", ["title": "Head of Radiology", "role": "evaluator"])
    try world.relate("IN", post, world.center)
    let map = try #require(world.map(in: world.view()))
    #expect(map.basis == .stages)
    #expect(map.ribs.map(\.name) == [nil, "Needs", "Specification", "Evaluation", "9 Offer", "10 Award", "Approval"])
    let names = map.ribs.map { $0.seats.map(\.name) }
    #expect(names == [["Head of Radiology"], ["Bob"], [], [], ["Dee"], ["Cid"], ["Ann"]])
    #expect(map.ribs[0].seats.first?.isVacant == true)
    let chinese = try #require(world.map(in: world.view(), language: .simplifiedChinese))
    #expect(chinese.ribs.map(\.name) == [nil, "需求", "规格", "评估", "9 Offer", "10 Award", "批准"])
  }

  @Test("Without stages a rib is a department, the most influential next to the decision")
  func departments() throws {
    var world = try DecisionWorld()
    try world.open()
    _ = try world.member("Ann", post: ["department": "Finance", "title": "CFO"], ["role": "decider", "influence": 90])
    _ = try world.member("Bob", post: ["department": "IT"], ["role": "user", "influence": 20])
    _ = try world.member("Cid", post: ["department": "Surgery"], ["role": "influencer", "influence": 50])
    _ = try world.member("Dee", ["role": "influencer", "influence": 99])
    let map = try #require(world.map(in: world.view()))
    #expect(map.basis == .departments)
    #expect(map.ribs.map(\.name) == [nil, "IT", "Surgery", "Finance"])
    #expect(map.ribs.last?.seats.first?.title == "CFO")
    #expect(map.purchase == "Scanner")
  }

  @Test("Without a purchase the chain is derived, also where the boss reports to herself")
  func derived() throws {
    var world = try DecisionWorld()
    let boss = try world.person("Ann", ["department": "Board"])
    let other = try world.person("Bob", ["department": "Finance"])
    try world.relate("REPORTS_TO", boss, boss)
    try world.relate("REPORTS_TO", other, boss)
    let map = try #require(world.map(in: world.view()))
    #expect(map.purchase == nil)
    #expect(map.basis == .departments)
    #expect(Set(map.ribs.map(\.name)) == ["Board", "Finance"])
    #expect(map.ribs.flatMap(\.seats).allSatisfy { $0.support == nil && $0.strength == nil })
  }

  @Test("A company of which nothing is known, or one person alone, has no map")
  func nothing() throws {
    var world = try DecisionWorld()
    #expect(try world.map(in: world.view()) == nil)
    _ = try world.person("Ann")
    #expect(try world.map(in: world.view()) == nil)
  }

  @Test("Strength is measured with those who work elsewhere in the group too, and not from the future")
  func strength() throws {
    var world = try DecisionWorld()
    try world.open()
    let parent = try world.node("Company", ["name": "Holding"])
    try world.relate("OWNS", parent, world.company, ["share": 1.0])
    let seller = try world.person("Han", at: world.own)
    let near = try world.member("Ann", ["stage": "needs"])
    let far = try world.member("Bob", at: parent, ["stage": "needs"])
    let later = try world.member("Cid", ["stage": "needs"])
    try world.meeting(seller, near, on: "2026-06-30")
    try world.meeting(seller, far, on: "2026-06-30")
    try world.meeting(seller, later, on: "2026-07-01")
    let seats = try #require(world.map(in: world.view())).ribs.flatMap(\.seats)
    let strengths = Dictionary(uniqueKeysWithValues: seats.map { ($0.name ?? "", $0.strength) })
    // One meeting today: E = 3, so that S = 100·(1 − e^(−3/6)) with ρ = 1, by hand 39.3469.
    for name in ["Ann", "Bob"] {
      let strength = try #require(strengths[name] ?? nil, "\(name)")
      #expect(abs(strength - 39.3469) < 0.0001, "\(name)")
    }
    #expect(strengths["Cid"] == .some(nil))
  }

  @Test("What a mask hides is not on the map")
  func hidden() throws {
    var world = try DecisionWorld()
    try world.open()
    let seller = try world.person("Han", at: world.own)
    let ann = try world.member("Ann", ["stage": "needs"])
    let bob = try world.member("Bob", ["stage": "needs"])
    let meeting = try world.meeting(seller, ann, on: "2026-06-30")
    let map = try #require(world.map(in: world.view().hiding([meeting, bob])))
    #expect(map.ribs.flatMap(\.seats).map(\.name) == ["Ann"])
    #expect(map.ribs.flatMap(\.seats).map(\.strength) == [nil])
  }

  @Test("Opposition, want of contact and a single thread are marked; what is given goes first")
  func weaknesses() throws {
    var world = try DecisionWorld()
    try world.open()
    let han = try world.person("Han", at: world.own)
    let lei = try world.person("Lei", at: world.own)
    _ = try world.member("Ann", ["stage": "needs", "influence": 70, "support": -0.5])
    _ = try world.member("Bob", ["stage": "needs", "influence": 70, "support": 0.5, "coverage": "brief"])
    _ = try world.member("Cid", ["stage": "needs", "influence": 69, "support": -0.5, "coverage": "brief"])
    let dee = try world.member("Dee", ["stage": "needs", "influence": 40, "coverage": "inDepth"])
    let eve = try world.member("Eve", ["stage": "needs", "influence": 40, "coverage": "inDepth"])
    for day in 1...4 {
      for theirs in [dee, eve] { try world.meeting(han, theirs, on: "2026-06-0\(day)") }
    }
    try world.meeting(lei, dee, on: "2026-06-05")
    try world.meeting(lei, eve, on: "2026-06-05")
    try world.meeting(lei, eve, on: "2026-06-06")
    func found(_ weaknesses: [NodeID: LocalizedText] = [:]) throws -> [String: String?] {
      let seats = try #require(world.map(in: world.view(), weaknesses: weaknesses)).ribs.flatMap(\.seats)
      return Dictionary(uniqueKeysWithValues: seats.map { ($0.name ?? "", $0.weakness) })
    }
    // Han had four of five contacts with Dee, four of six with Eve.
    #expect(
      try found() == [
        "Ann": "opposes us", "Bob": "powerful, barely met", "Cid": nil, "Dee": "only through Han", "Eve": nil,
      ])
    #expect(try found([eve: LocalizedText("going cold", "转冷")])["Eve"] == "going cold")
  }
}
