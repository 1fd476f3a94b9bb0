import AccountAnalyses
import Procedures
import PropertyGraph
import Testing

@Suite("Weak links")
struct WeakLinkTests {
  @Test("A single thread costs the company's share of the coverage, at both of its ends")
  func singleThread() throws {
    let small = try WeakLinkWorld()
    let report = try small.report()
    // A is one of five companies: 20 points. Six contacts of one pair and two of another: 1/(.75² + .25²).
    #expect(agree(report.effectiveThreads, 1.6))
    let wang = try #require(report.links(about: small.wang).first)
    #expect(wang.kind == .singleThreadedTheirs)
    #expect(agree(wang.loss.coverage, 20))
    #expect(wang.severity == .high)
    #expect(wang.endangered == [small.companies[0]])
    let ann = try #require(report.links(about: small.ann).first)
    #expect(ann.kinds.contains(.singleThreadedOurs))
    #expect(agree(ann.loss.coverage, 20))
    // Two contacts are too few to say that they rest on one of ours.
    #expect(report.links(about: small.ben).isEmpty)
    #expect(report.links(about: small.li).first?.kind == .singleThreadedTheirs)
    #expect(wang.step.english.contains("Introduce a second colleague to Wang"))
    #expect(wang.step.english.hasSuffix("nearest: Ben."))
    #expect(wang.colleague == small.ben)
  }

  @Test("What a champion who left would hold is the loss, and the vacant post is the same cause")
  func championLeft() throws {
    var small = try WeakLinkWorld()
    let xia = try small.world.node("Person", ["name": "Xia", "status": "left"])
    let ended: [String: Value] = ["to": .date(try SmallWorld.day("2026-04-15"))]
    try small.world.relate("WORKS_AT", xia, small.companies[0], ended)
    let center = try small.center([
      (small.li, ["role": "decider", "support": 0, "coverage": "multiple", "influence": 80]),
      (
        xia,
        ended.merging(["role": "evaluator", "support": 1, "coverage": "inDepth", "influence": 70]) { old, _ in old }
      ),
    ])
    let post = try small.world.node("Position", ["title": "Head of Radiology", "role": "evaluator"])
    try small.world.relate("IN", post, center)
    try small.world.relate("HOLDS", xia, post, ended)
    let report = try small.report()
    let links = report.links(about: xia)
    #expect(links.count == 1)
    #expect(links.first?.kinds == [.championLeft, .vacantSeat])
    // Now 80 · 2/3 · 1/2 of 80 + 60; then 26.667 + 70 of 80 + 70: .6444 − .1905.
    #expect(agree(links.first?.loss.chain, 45.3968))
    #expect(agree(links.first?.loss.health, 22.6984))
    #expect(report.links(about: post).isEmpty)
    #expect(links.first?.step.english.contains("who succeeds Xia as Head of Radiology") == true)
    #expect(try small.report("2027-06-30").links(about: xia).isEmpty, "after a year a champion is forgotten")
    // The seat alone: 60 · .75 of 140.
    let later = try #require(try small.report("2027-06-30").links(about: post).first)
    #expect(later.kind == .vacantSeat)
    #expect(agree(later.loss.chain, 32.1429))
  }

  @Test("Opposition costs what winning the person would bring")
  func opposition() throws {
    var small = try WeakLinkWorld()
    let tao = try small.world.person("Tao", at: small.companies[2])
    _ = try small.center([
      (tao, ["role": "decider", "support": -0.5, "coverage": "brief", "influence": 80]),
      (small.wang, ["role": "user", "support": 0, "coverage": "brief", "influence": 20]),
    ])
    let link = try #require(try small.report().links(about: tao).first)
    #expect(link.kinds == [.opponent, .uncoveredPower])
    #expect(link.basis == .isWon)
    // 80 · (.75 − 1/3 · 1/4) of 100; C is covered by the meeting in which he is won.
    #expect(agree(link.loss.chain, 53.3333))
    #expect(agree(link.loss.coverage, 20))
    #expect(link.severity == .high)
    #expect(try small.report().links(about: small.wang).first?.kinds.contains(.uncoveredPower) == false)
  }

  @Test("A champion whom nobody met for a month goes cold, and costs the seat")
  func goingCold() throws {
    var small = try WeakLinkWorld()
    _ = try small.center([
      (small.wang, ["role": "decider", "support": 1, "coverage": "inDepth", "influence": 80]),
      (small.li, ["role": "user", "support": 0, "coverage": "inDepth", "influence": 80]),
    ])
    #expect(try small.report("2026-07-15").links(about: small.wang).first?.kinds.contains(.goingCold) == false)
    let cold = try #require(try small.report("2026-07-16").links(about: small.wang).first)
    #expect(cold.kinds.contains(.goingCold))
    // (80 + 80 · 1/2)/160 less 40/80.
    #expect(agree(cold.loss.chain, 25))
    #expect(cold.step.english.contains("2026-06-15") || cold.kind != .goingCold)
    let falling = try #require(try small.report("2027-01-10").links(about: small.wang).first)
    #expect(falling.kinds.contains(.strengthFalling))
  }

  @Test("The only way to some of theirs is a cut person, and the only one to an approver is named so")
  func cutPerson() throws {
    var small = try WeakLinkWorld()
    let people = try (0..<3).map { try small.world.person("Far \($0)", at: small.companies[0]) }
    for person in people { try small.world.relate("KNOWS", small.wang, person) }
    _ = try small.center([
      (people[0], ["role": "approver", "support": 0.5, "coverage": "multiple", "influence": 80])
    ])
    let report = try small.report()
    let ann = try #require(report.links(about: small.ann).first)
    #expect(ann.kinds.contains(.cutPerson), "four of theirs are reached over Ann alone")
    let wang = try #require(report.links(about: small.wang).first)
    #expect(wang.kinds.contains(.cutPerson))
    #expect((wang.fragmentation ?? 0) > 0)
    #expect(report.links.contains { $0.kinds.contains(.onlyWayToApprover) && $0.endangered.contains(people[0]) })
    try small.world.relate("KNOWS", small.ben, people[1])
    try small.world.relate("KNOWS", people[1], people[0])
    try small.world.relate("KNOWS", people[1], people[2])
    #expect(!(try small.report().links.contains { $0.kinds.contains(.cutPerson) && $0.subject == small.wang }))
  }

  @Test("Whoever has all ties between two companies is named")
  func companyTies() throws {
    var small = try WeakLinkWorld()
    let people = try (0..<3).map { try small.world.person("C \($0)", at: small.companies[2]) }
    for person in people.prefix(2) { try small.world.relate("KNOWS", small.li, person) }
    let link = try #require(try small.report().links(about: small.li).first)
    #expect(link.kinds.contains(.onlyTieBetweenCompanies))
    #expect(link.endangered.contains(small.companies[2]))
    let other = try small.world.person("Other", at: small.companies[1])
    try small.world.relate("KNOWS", other, people[2])
    #expect(
      try small.report().links(about: small.li).first?.kinds.contains(.onlyTieBetweenCompanies) == false)
  }
}
