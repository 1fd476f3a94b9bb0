import AccountAnalyses
import Procedures
import PropertyGraph
import Testing

@Suite("Weak links of odd worlds")
struct WeakLinkOddityTests {
  @Test("A company alone, with one person or several who are not in touch, has none")
  func nothing() throws {
    var world = SmallWorld()
    let company = try world.company("Alone")
    #expect(WeakLinkReport(of: company, in: try world.view()).links.isEmpty)
    for name in ["One", "Two"] { _ = try world.person(name, at: company) }
    let table = try WeakLinksAnalysis().call(["account": "Alone"], on: try world.view())
    #expect(table.rows.isEmpty)
    #expect(table.notes.contains { $0.text.english == "Nothing was found." })
    #expect(table.figure("effectiveThreads").isNull)
  }

  @Test("Who is hidden is neither found nor counted")
  func hidden() throws {
    let small = try WeakLinkWorld()
    let view = try small.world.view().hiding([small.wang])
    let report = WeakLinkReport(of: small.parent, in: view)
    #expect(report.links(about: small.wang).isEmpty)
    #expect(report.links(about: small.ann).isEmpty)
    #expect(report.effectiveThreads == 1)
  }

  @Test(
    "Contacts to come do not count, and dates at the ends of time do no harm", arguments: ["0001-01-01", "9999-12-31"])
  func dates(date: String) throws {
    let report = try WeakLinkWorld().report(date)
    #expect(report.links.allSatisfy { $0.loss.largest == 0 })
  }

  @Test("A boss of themselves, a circle of ties and numbers that are none do no harm")
  func oddFacts() throws {
    var small = try WeakLinkWorld()
    try small.world.relate("REPORTS_TO", small.wang, small.wang)
    try small.world.relate("KNOWS", small.wang, small.li)
    try small.world.relate("KNOWS", small.li, small.wang)
    _ = try small.center([
      (small.wang, ["role": "decider", "support": .float(.nan), "coverage": "x", "influence": -5]),
      (small.li, ["support": 7, "influence": .float(.infinity)]),
    ])
    let report = try small.report()
    #expect(report.links.allSatisfy { $0.loss.largest.isFinite })
    #expect(report.links.map(\.subject).count == Set(report.links.map(\.subject)).count, "one link for each subject")
  }

  @Test("Where the bound on losses is reached the report says how many were left out")
  func bound() throws {
    let small = try WeakLinkWorld()
    var options = WeakLinkOptions()
    options.mostLosses = 1
    let report = WeakLinkReport(of: small.parent, in: try small.world.view(), options: options)
    #expect(report.links.count == 1)
    #expect(report.notComputed == 2)
  }
}
