import AccountAnalyses
import PropertyGraph
import Testing

@Suite("Why two people are believed to know each other")
struct AcquaintanceReasonTests {
  /// One of ours, a customer, and one of theirs.
  private struct Pair {
    var world = SmallWorld()
    let (own, customer, elsewhere): (NodeID, NodeID, NodeID)
    let (li, wang): (NodeID, NodeID)

    init() throws {
      own = try world.company("Own", ["side": "own"])
      customer = try world.company("Customer")
      elsewhere = try world.company("Elsewhere")
      li = try world.person("Li", at: own)
      wang = try world.person("Wang", at: customer)
    }

    func reasons(on date: String = "2026-06-30") throws -> [AcquaintanceReason] {
      try world.ways(from: li, to: wang, on: date).paths.first?.hops.first?.reasons ?? []
    }
  }

  @Test("Former colleagues worked at one company at the same time, and do not any more")
  func formerColleagues() throws {
    var pair = try Pair()
    let first = try pair.world.worked(pair.li, at: pair.elsewhere, from: "2010-01-01", to: "2018-01-01")
    let second = try pair.world.worked(pair.wang, at: pair.elsewhere, from: "2015-01-01", to: "2020-01-01")
    let reason = try #require(try pair.reasons().first)
    #expect(reason.kind == .formerColleagues)
    #expect(reason.probability == 0.15)
    #expect(reason.company == pair.elsewhere)
    #expect(reason.from == (try SmallWorld.day("2015-01-01")))
    #expect(reason.to == (try SmallWorld.day("2018-01-01")))
    #expect(reason.facts == [.relationship(first), .relationship(second)])
    // Before one of the two left they were colleagues, which is no reason by itself.
    #expect(try pair.reasons(on: "2016-06-30").isEmpty)
  }

  @Test(
    "Who came after the other had left, or will come, is no former colleague",
    arguments: [
      ("2018-01-01", "2020-01-01"), ("2019-01-01", "2020-01-01"), ("2030-01-01", "2031-01-01"),
      ("2017-01-01", "2016-01-01"), ("2016-01-01", "2016-01-01"),
    ])
  func noOverlap(from: String, to: String) throws {
    var pair = try Pair()
    try pair.world.worked(pair.li, at: pair.elsewhere, from: "2010-01-01", to: "2018-01-01")
    try pair.world.worked(pair.wang, at: pair.elsewhere, from: from, to: to)
    #expect(try pair.reasons().isEmpty)
  }

  @Test("Who came back to the company of the other is a colleague, not a former one")
  func presentColleagues() throws {
    var pair = try Pair()
    try pair.world.worked(pair.li, at: pair.customer, to: "2018-01-01")
    #expect(try pair.reasons().map(\.kind) == [.formerColleagues])
    try pair.world.worked(pair.li, at: pair.customer, from: "2025-01-01")
    #expect(try pair.reasons().isEmpty)
  }

  @Test("Of somebody who left on an unknown day it is not known with whom they worked")
  func unknownEnd() throws {
    var pair = try Pair()
    let zhao = try pair.world.node("Person", ["name": "Zhao", "status": "left"])
    try pair.world.worked(zhao, at: pair.own)
    try pair.world.worked(pair.wang, at: pair.own, from: "2010-01-01", to: "2012-01-01")
    #expect(try pair.world.ways(from: zhao, to: pair.wang).obstacle == .noChain)
    #expect(try pair.reasons().map(\.kind) == [.formerColleagues])
  }

  @Test("Where more than fifty worked at the same time only those of one department are former colleagues")
  func largeStaff() throws {
    var pair = try Pair()
    let sun = try pair.world.stranger("Sun")
    for (person, department) in [(pair.li, "Sales"), (pair.wang, "Sales"), (sun, "Finance")] {
      try pair.world.worked(person, at: pair.elsewhere, to: "2018-01-01", ["department": .string(department)])
    }
    let isKnown = { try pair.world.ways(from: pair.li, to: sun).obstacle == nil }
    for number in 1...48 {
      _ = try pair.world.person("Clerk \(number)", at: pair.elsewhere)
    }
    #expect(try isKnown())
    for number in 49...50 { _ = try pair.world.person("Clerk \(number)", at: pair.elsewhere) }
    #expect(try !isKnown())
    #expect(try pair.reasons().map(\.kind) == [.formerColleagues])
  }

  @Test("Two members of one board know each other while both sit on it")
  func sharedBoard() throws {
    var pair = try Pair()
    try pair.world.relate("DIRECTOR_OF", pair.li, pair.elsewhere)
    try pair.world.relate(
      "DIRECTOR_OF", pair.wang, pair.elsewhere,
      ["from": .date(try SmallWorld.day("2020-01-01")), "to": .date(try SmallWorld.day("2027-01-01"))])
    #expect(try pair.reasons().map(\.kind) == [.sharedBoard])
    #expect(try pair.reasons().map(\.probability) == [0.1])
    for day in ["2019-12-31", "2027-01-01"] { #expect(try pair.reasons(on: day).isEmpty) }
  }

  @Test("Whatever lies in the future is no reason yet")
  func future() throws {
    var pair = try Pair()
    let day = Value.date(try SmallWorld.day("2026-07-01"))
    try pair.world.relate("KNOWS", pair.li, pair.wang, ["since": day])
    try pair.world.relate("REPORTS_TO", pair.li, pair.wang, ["from": day])
    try pair.world.relate("INTERACTED", pair.li, pair.wang, ["at": day])
    try pair.world.contact([pair.li, pair.wang], on: "2026-07-01")
    #expect(try pair.reasons().isEmpty)
    // On the day: E = 3 + 1, all of it ours, so ρ = .25 and p = .25(1 − e^(−4/6)) = .1216.
    #expect(try pair.reasons(on: "2026-07-01").map(\.kind) == [.contact, .reportingLine, .knows])
    #expect(agree(try pair.reasons(on: "2026-07-01").first?.probability, 0.121_646))
  }

  // By hand: between two of one side a message each way is one out and one in, so E = 2, ρ = 1 and
  // S = 100(1 − e^(−2/6)) = 28.3469; one way only gives a quarter, 100(1 − e^(−1/6))/4 = 3.8380.
  @Test("Between two of one side messages go out from their sender, and both ends find the same strength")
  func messages() throws {
    var pair = try Pair()
    let sun = try pair.world.person("Sun", at: pair.customer)
    let day = Value.date(try SmallWorld.day("2026-06-30"))
    try pair.world.relate("INTERACTED", sun, pair.wang, ["at": day, "direction": "outbound"])
    #expect(agree(try pair.world.ways(from: sun, to: pair.wang).paths.first?.probability, 0.038_380))
    try pair.world.relate("INTERACTED", pair.wang, sun, ["at": day, "direction": "outbound"])
    #expect(agree(try pair.world.ways(from: sun, to: pair.wang).paths.first?.probability, 0.283_469))
    #expect(agree(try pair.world.ways(from: pair.wang, to: sun).paths.first?.probability, 0.283_469))
  }

  @Test("An occasion makes up to fifty people of one side known to each other; ours and theirs always")
  func largeOccasion() throws {
    for (count, isKnown) in [(50, true), (51, false)] {
      var pair = try Pair()
      let guests = try (3...count).map { try pair.world.person("Guest \($0)", at: pair.customer) }
      try pair.world.contact([pair.li, pair.wang] + guests, on: "2026-06-30", "event", "mutual")
      #expect(try pair.reasons().map(\.kind) == [.contact])
      #expect((try pair.world.ways(from: pair.wang, to: guests[0], count: 1).paths.first?.people.count == 2) == isKnown)
    }
  }

  @Test("A contact between ours and theirs is as strong as the report on strength says")
  func sameStrength() throws {
    var pair = try Pair()
    try pair.world.contact([pair.li, pair.wang], on: "2026-05-01", "visit", "outbound")
    try pair.world.relate("INTERACTED", pair.wang, pair.li, ["at": .date(try SmallWorld.day("2026-06-01"))])
    let view = try pair.world.view()
    let strength = StrengthReport(GroupScope(of: pair.customer, in: view), in: view).pairs.first?.tie.strength
    #expect(agree(try pair.reasons().first?.probability, try #require(strength) / 100))
  }
}
