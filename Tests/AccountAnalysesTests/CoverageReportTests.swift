import AccountAnalyses
import PropertyGraph
import Testing

@Suite("Coverage: rungs and states")
struct CoverageReportTests {
  /// A parent with one subsidiary, one of ours, and records that reach back beyond any window.
  private struct Sample {
    var world = SmallWorld()
    let parent: NodeID
    let company: NodeID
    let seller: NodeID

    init() throws {
      try world.recordsReachBack()
      parent = try world.company("P")
      company = try world.company("A", ["potential": 1000, "salesLast12Months": 250, "currency": "CNY"])
      try world.owns(parent, company, 1)
      seller = try world.seller()
    }

    func coverage(_ date: String = "2026-06-30", _ options: CoverageOptions = .init()) throws -> CompanyCoverage {
      let view = try world.view(date)
      return try #require(CoverageReport(GroupScope(of: parent, in: view), in: view, options: options).companies.last)
    }
  }

  @Test("Nobody known: rung 0, a gap")
  func nobody() throws {
    let found = try Sample().coverage()
    #expect(found.rung == CoverageRung.none)
    #expect(found.state == .gap)
    #expect(found.whiteSpace == 750)
    #expect(found.evidence.isEmpty)
  }

  @Test("Somebody who works there: rung 1; somebody who has left: not")
  func identified() throws {
    var sample = try Sample()
    let person = try sample.world.person("Wang", at: sample.company)
    #expect(try sample.coverage().rung == .identified)
    #expect(try sample.coverage().evidence.count == 1)
    try sample.world.apply { $0.setProperty("status", of: person, to: "left") }
    #expect(try sample.coverage().rung == CoverageRung.none)
  }

  @Test("A contact counts from the day after the window's start to the date itself")
  func contacted() throws {
    var sample = try Sample()
    let wang = try sample.world.person("Wang", at: sample.company)
    let meeting = try sample.world.contact([wang, sample.seller], on: "2026-01-02", "call", "outbound")
    // 2026-01-02 + 180 days = 2026-07-01, the first day on which (asOf − 180, asOf] does not hold it.
    #expect(try sample.coverage("2026-01-01").rung == .identified)
    #expect(try sample.coverage("2026-01-02").rung == .contacted)
    #expect(try sample.coverage("2026-06-30").rung == .contacted)
    #expect(try sample.coverage("2026-07-01").rung == .identified)
    #expect(try sample.coverage("2026-06-30").evidence == [.node(meeting)])
    #expect(try sample.coverage("2026-07-01", CoverageOptions(windowDays: 181)).state == .covered)
  }

  @Test("Their people among themselves, or ours, are no contact")
  func oneSided() throws {
    var sample = try Sample()
    let (wang, li) = (
      try sample.world.person("Wang", at: sample.company), try sample.world.person("Li", at: sample.company)
    )
    let colleague = try sample.world.seller("Colleague")
    try sample.world.contact([wang, li], on: "2026-06-01")
    try sample.world.contact([sample.seller, colleague], on: "2026-06-01")
    #expect(try sample.coverage().rung == .identified)
  }

  @Test("A message counts as an interaction does, its direction is that of its ends")
  func messages() throws {
    var sample = try Sample()
    let (wang, li) = (
      try sample.world.person("Wang", at: sample.company), try sample.world.person("Li", at: sample.company)
    )
    let day = Value.date(try SmallWorld.day("2026-06-01"))
    let out = try sample.world.relate("INTERACTED", sample.seller, wang, ["at": day, "kind": "email"])
    #expect(try sample.coverage().rung == .contacted)
    #expect(try sample.coverage().evidence == [.relationship(out)])
    let back = try sample.world.relate("INTERACTED", li, sample.seller, ["at": day, "kind": "email"])
    #expect(try sample.coverage().rung == .engaged)
    #expect(Set(try sample.coverage().evidence) == [.relationship(out), .relationship(back)])
  }

  @Test(
    "Engaged takes two people and both directions",
    arguments: [
      (2, ["inbound", "outbound"], CoverageRung.engaged), (2, ["mutual"], .engaged), (2, ["outbound"], .contacted),
      (1, ["inbound", "outbound"], .contacted), (2, [], .contacted),
    ])
  func engaged(people: Int, directions: [String], expected: CoverageRung) throws {
    var sample = try Sample()
    var guests = [sample.seller]
    for index in 0..<people { guests.append(try sample.world.person("Person \(index)", at: sample.company)) }
    try sample.world.contact(guests, on: "2026-06-01", "visit", nil)
    for direction in directions { try sample.world.contact(guests, on: "2026-06-02", "visit", direction) }
    #expect(try sample.coverage().rung == expected)
  }

  @Test("Business is an open opportunity or a contract in force, and is told apart from contact")
  func business() throws {
    var sample = try Sample()
    let created = Value.date(try SmallWorld.day("2026-01-01"))
    let closed = Value.date(try SmallWorld.day("2026-06-30"))
    let deal = try sample.world.business(
      "Opportunity", with: sample.company, ["createdOn": created, "closedOn": closed])
    #expect(try sample.coverage("2025-12-31").rung == CoverageRung.none)
    #expect(try sample.coverage("2026-06-29").rung == .business)
    #expect(try sample.coverage("2026-06-29").evidence == [.node(deal)])
    #expect(try sample.coverage("2026-06-29").contactRung == CoverageRung.none)
    #expect(try sample.coverage("2026-06-30").rung == CoverageRung.none)
    _ = try sample.world.business("Contract", with: sample.company, ["from": closed])
    #expect(try sample.coverage("2026-06-30").rung == .business)
    #expect(try sample.coverage("2026-06-30").hasBusiness == true)
  }

  @Test("A company seen in outline only is unknown, which widens the bounds and lowers nothing")
  func outline() throws {
    let sample = try Sample()
    let mask = VisibilityMask(hidden: [], outlined: [sample.company], structuralTypes: ["OWNS"])
    let view = try sample.world.view(visibility: mask)
    let report = CoverageReport(GroupScope(of: sample.parent, in: view), in: view)
    #expect(report.companies.map(\.state) == [.gap, .unknown])
    #expect(report.companies.last?.rung == nil)
    #expect(report.companies.last?.potential == nil)
    #expect(report.total.share == 0)
    #expect(report.total.upperShare == 0.5)
    #expect(report.whiteSpace.map(\.node) == [sample.parent])
  }

  @Test("A window that begins before the records makes gaps unknown, unless the records are said to begin earlier")
  func outsideOfRecords() throws {
    var world = SmallWorld()
    let parent = try world.company("P")
    let wang = try world.person("Wang", at: parent)
    let other = try world.company("A")
    try world.owns(parent, other, 1)
    try world.contact([wang, try world.seller()], on: "2026-05-01", "call", "outbound")
    let view = try world.view()
    let scope = GroupScope(of: parent, in: view)
    let report = CoverageReport(scope, in: view)
    #expect(report.companies.map(\.state) == [.covered, .unknown])
    #expect(!report.isWindowRecorded)
    let stated = CoverageOptions(recordsFrom: try SmallWorld.day("2024-01-01"))
    #expect(CoverageReport(scope, in: view, options: stated).companies.map(\.state) == [.covered, .gap])
    let business = CoverageOptions(threshold: .business)
    #expect(CoverageReport(scope, in: view, options: business).companies.map(\.state) == [.gap, .gap])
  }

  @Test("A date far beyond the records knows nothing of contacts", arguments: ["2031-01-01", "2019-01-01"])
  func farDates(date: String) throws {
    var sample = try Sample()
    let wang = try sample.world.person("Wang", at: sample.company)
    try sample.world.contact([wang, sample.seller], on: "2026-06-01")
    #expect(try sample.coverage(date).state == .unknown)
  }

  @Test("The first and the last day on record are found among many messages, up to the view's date")
  func recordedDays() throws {
    var sample = try Sample()
    let person = try sample.world.person("Wang", at: sample.company)
    try sample.world.apply { changes in
      for number in 0..<20_000 {
        // Days around 2018; one before all others and one after them stand deep among them, one lies in the future.
        let offset = [9_000: -4_000, 15_000: 3_060, 17_000: 9_000][number] ?? number % 700
        let day = try #require(CalendarDate(daysSinceEpoch: Int64(17_500 + offset)))
        changes.createRelationship(
          type: "INTERACTED", from: sample.seller, to: person, properties: ["at": .date(day)])
      }
    }
    let view = try sample.world.view("2026-05-01")
    let report = CoverageReport(GroupScope(of: sample.parent, in: view), in: view)
    #expect(report.recorded == (try SmallWorld.day("2006-12-18"))...(try SmallWorld.day("2026-04-17")))
  }

  @Test("A single company without any interaction in the graph is unknown")
  func noInteractions() throws {
    var world = SmallWorld()
    let only = try world.company("Only")
    let view = try world.view()
    let report = CoverageReport(GroupScope(of: only, in: view), in: view)
    #expect(report.companies.map(\.state) == [.unknown])
    #expect(report.recorded == nil)
    #expect(report.total.share == 0)
    #expect(report.total.upperShare == 1)
    #expect(report.total.weightedShare == nil)
  }
}
