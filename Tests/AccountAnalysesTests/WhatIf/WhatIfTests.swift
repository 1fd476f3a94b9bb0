import AccountAnalyses
import Procedures
import PropertyGraph
import TestSupport
import Testing

@Suite("What if somebody leaves, changes their support, or is won")
struct WhatIfTests {
  /// P owns A and B. Wang and Lin of A decide on a purchase of P: Wang 80 with support 1, in depth; Lin 40 with support 0,
  /// brief. Ann and Ben of ours met Wang in June; Ann alone wrote to Zhao of B.
  private struct Deal {
    var world = SmallWorld()
    let parent: NodeID
    let companies: [NodeID]
    let wang: NodeID
    let lin: NodeID
    let zhao: NodeID
    let ann: NodeID
    let ben: NodeID

    init() throws {
      parent = try world.company("P")
      companies = [try world.company("A"), try world.company("B")]
      for company in companies { try world.owns(parent, company, 1) }
      let own = try world.company("Own", ["side": "own"])
      wang = try world.person("Wang", at: companies[0])
      lin = try world.person("Lin", at: companies[0])
      zhao = try world.person("Zhao", at: companies[1])
      ann = try world.person("Ann", at: own)
      ben = try world.person("Ben", at: own)
      let center = try world.node("BuyingCenter", ["name": "Scanners"])
      try world.relate("FOR", center, parent)
      try world.relate(
        "PARTICIPATES_IN", wang, center,
        ["role": "decider", "support": 1, "coverage": "inDepth", "influence": 80])
      try world.relate(
        "PARTICIPATES_IN", lin, center, ["role": "user", "support": 0, "coverage": "brief", "influence": 40])
      try world.recordsReachBack()
      try world.contact([ann, wang], on: "2026-06-01", "meeting", "mutual")
      try world.contact([ben, wang], on: "2026-06-10", "meeting", "mutual")
      try world.contact([ann, zhao], on: "2026-06-20", "email", "outbound")
    }

    func report(_ event: WhatIf) throws -> WhatIfReport { try WhatIfReport(event, for: parent, in: world.view()) }
  }

  private func figure(_ figure: AccountFigure, _ report: WhatIfReport) -> WhatIfReport.Comparison? {
    report.comparisons.first { $0.figure == figure }
  }

  @Test("Coverage and chain change by the amounts of the hand calculation when a champion leaves")
  func championLeaves() throws {
    let deal = try Deal()
    let report = try deal.report(.leaves(deal.wang))
    // Before: A and B of three companies; (80 · 1 · 1 + 40 · 1/3 · 1/2)/120. After: B alone; (40 · 1/6)/40.
    #expect(agree(figure(.coverage, report)?.before, 2.0 / 3))
    #expect(agree(figure(.coverage, report)?.after, 1.0 / 3))
    #expect(agree(figure(.decisionChain, report)?.before, 0.7222))
    #expect(agree(figure(.decisionChain, report)?.after, 0.1667))
    #expect(figure(.champions, report)?.difference == -1)
    #expect(figure(.altifyStatus, report)?.before == 3)
    #expect(figure(.altifyStatus, report)?.after == 1)
    #expect(report.companies.map(\.name) == ["P", "A"])
    #expect(report.companies.first { $0.name == "A" }?.rung.before == 2)
    #expect(report.companies.first { $0.name == "A" }?.rung.after == 1)
  }

  @Test("When one of ours leaves, the companies that they alone met are lost")
  func colleagueLeaves() throws {
    let deal = try Deal()
    let report = try deal.report(.leaves(deal.ann))
    #expect(report.companies.map(\.name) == ["B"])
    #expect(figure(.coveredCompanies, report)?.difference == -1)
    #expect(figure(.decisionChain, report)?.difference == 0)
    // Wang is tied to both before; to Ben alone after.
    #expect(figure(.effectiveThreads, report)?.before == 3)
    #expect(figure(.effectiveThreads, report)?.after == 1)
  }

  @Test("A change of support moves the chain and nothing else")
  func support() throws {
    let deal = try Deal()
    let report = try deal.report(.supports(deal.wang, -0.5))
    // (80 · 1 · .25 + 40 · 1/6)/120
    #expect(agree(figure(.decisionChain, report)?.after, 0.2222))
    #expect(figure(.coverage, report)?.difference == 0)
    #expect(figure(.champions, report)?.after == 0)
  }

  @Test("Somebody who is won supports us, is covered in depth and was met")
  func won() throws {
    let deal = try Deal()
    let report = try deal.report(.isWon(deal.lin, by: deal.ben))
    // (80 + 40 · 1 · .75)/120
    #expect(agree(figure(.decisionChain, report)?.after, 0.9167))
    #expect(report.companies.first { $0.name == "A" }?.rung.after == 3)
    let strong = try deal.report(.isWon(deal.wang, by: deal.ben))
    #expect(figure(.decisionChain, strong)?.difference == 0, "support of 1 is not lowered to .5")
  }

  @Test("The graph is untouched whatever is asked")
  func untouched() throws {
    let deal = try Deal()
    let before = deal.world.graph.canonicalText
    for event in [WhatIf.leaves(deal.wang), .supports(deal.wang, -1), .isWon(deal.lin, by: deal.ann)] {
      _ = try deal.report(event)
    }
    #expect(deal.world.graph.canonicalText == before)
  }

  @Test("The report asks for the right side, and says when a person has no seat")
  func arguments() throws {
    var deal = try Deal()
    let view = try deal.world.view()
    let analysis = WhatIfAnalysis()
    #expect(throws: ProcedureError.outOfRange(parameter: "person", found: "Ann", allowed: "one of theirs")) {
      try analysis.call(["person": "Ann", "support": 1], on: view)
    }
    #expect(throws: ProcedureError.outOfRange(parameter: "with", found: "Lin", allowed: "one of ours")) {
      try analysis.call(["person": "Wang", "with": "Lin"], on: view)
    }
    let table = try analysis.call(["person": "Zhao", "support": 1, "account": "P"], on: view)
    #expect(table.notes.contains { $0.text.english.contains("no part in any purchase") })
    #expect(table.figure("figuresChanged") == 0)
    _ = try deal.world.person("Wang", at: deal.companies[1])
    #expect(throws: ProcedureError.self) { try analysis.call(["person": "Wang"], on: try deal.world.view()) }
  }

  @Test("A person without an account, a hidden one, a date to come and a boss of themselves do no harm")
  func oddInput() throws {
    var world = SmallWorld()
    let alone = try world.node("Person", ["name": "Alone"])
    try world.relate("REPORTS_TO", alone, alone)
    let table = try WhatIfAnalysis().call(["person": "Alone"], on: try world.view("9999-12-31"))
    #expect(table.rows.isEmpty)
    #expect(table.notes.contains { $0.text.english.contains("no account") })
    let deal = try Deal()
    let hidden = try deal.world.view().hiding([deal.wang])
    #expect(throws: ProcedureError.self) { try WhatIfAnalysis().call(["person": .node(deal.wang)], on: hidden) }
    let report = try WhatIfReport(.leaves(deal.wang), for: deal.parent, in: hidden)
    #expect(report.comparisons.allSatisfy { $0.before == $0.after })
  }
}
