import AccountAnalyses
import Procedures
import PropertyGraph
import Testing

@Suite("Coverage: totals, breakdowns, trend and difference")
struct CoverageTotalsTests {
  /// P has A and B, A has C and D; C was met in March 2026, A in June 2025; D has a contract from May 2026 on.
  private struct Sample {
    var world = SmallWorld()
    let nodes: [NodeID]

    init() throws {
      try world.recordsReachBack()
      let regions = ["North", "North", "South", "South"]
      var nodes = [try world.company("P", ["currency": "CNY"])]
      for (index, name) in ["A", "B", "C", "D"].enumerated() {
        nodes.append(
          try world.company(
            name, ["region": .string(regions[index]), "potential": .integer(100 * (index + 1)), "currency": "CNY"]))
      }
      let seller = try world.seller()
      try world.owns(nodes[0], nodes[1], 0.9)
      try world.owns(nodes[0], nodes[2], 0.8)
      try world.owns(nodes[1], nodes[3], 0.7)
      try world.owns(nodes[1], nodes[4], 0.6)
      try world.contact([try world.person("Wang", at: nodes[1]), seller], on: "2025-06-15", "call", "outbound")
      try world.contact([try world.person("Li", at: nodes[3]), seller], on: "2026-03-01", "call", "outbound")
      _ = try world.business("Contract", with: nodes[4], ["from": .date(try SmallWorld.day("2026-05-01"))])
      self.nodes = nodes
    }

    func call(_ procedure: any Procedure, _ arguments: [String: Value] = [:]) throws -> ReportTable {
      try procedure.call(arguments.merging(["account": "P"]) { given, _ in given }, on: try world.view())
    }
  }

  // Five companies, C and D covered: 2/5. Potentials 100, 200, 300, 400: (300 + 400)/1000. Contact: C alone. The same
  // numbers stand in docs/formulas.md.
  @Test("The group's figures are those of the hand calculation")
  func total() throws {
    let table = try Sample().call(CoverageAnalysis())
    #expect(table.figure("companies") == 5)
    #expect(table.figure("covered") == 2)
    #expect(table.figure("coverage") == 0.4)
    #expect(table.figure("lower") == 0.4)
    #expect(table.figure("upper") == 0.4)
    #expect(table.figure("weightedCoverage") == 0.7)
    #expect(table.figure("contactCoverage") == 0.2)
    #expect(table.figure("businessCoverage") == 0.2)
  }

  @Test("Every subtree is rolled up")
  func subtrees() throws {
    let table = try Sample().call(CoverageAnalysis())
    #expect(table.column("name") == ["P", "A", "C", "D", "B"])
    #expect(table.column("rung") == [0, 1, 2, 4, 0])
    #expect(table.column("subtreeCompanies") == [5, 3, 1, 1, 1])
    #expect(table.column("subtreeCoverage") == [0.4, .float(2.0 / 3), 1.0, 1.0, 0.0])
  }

  @Test("The group splits by a property, unknown last")
  func breakdown() throws {
    let regions = try Sample().call(CoverageBreakdownAnalysis(), ["by": "region"])
    #expect(regions.column("part") == ["North", "South", .null])
    #expect(regions.column("coverage") == [0.0, 1.0, 0.0])
    let levels = try Sample().call(CoverageBreakdownAnalysis())
    #expect(levels.column("part") == ["0", "1", "2"])
    #expect(levels.column("companies") == [1, 2, 2])
  }

  @Test("White space is ordered by amount, unknown last")
  func whiteSpace() throws {
    var sample = try Sample()
    try sample.world.apply { changes in
      changes.setProperty("salesLast12Months", of: sample.nodes[1], to: 10)
      changes.setProperty("salesLast12Months", of: sample.nodes[2], to: 0)
    }
    let table = try sample.call(WhiteSpaceAnalysis())
    #expect(table.column("name") == ["B", "A", "P"])
    #expect(table.column("whiteSpace") == [200.0, 90.0, .null])
    #expect(table.figure("whiteSpace") == 290.0)
    #expect(try sample.call(WhiteSpaceAnalysis(), ["top": 1]).rows.count == 1)
  }

  @Test("Potentials of several currencies are not added up")
  func currencies() throws {
    var sample = try Sample()
    try sample.world.apply { $0.setProperty("currency", of: sample.nodes[4], to: "EUR") }
    let table = try sample.call(CoverageAnalysis())
    #expect(table.figure("weightedCoverage") == .null)
    #expect(table.notes.contains { $0.text.english.contains("several currencies") })
    let parts = try sample.call(CoverageBreakdownAnalysis(), ["by": "currency"])
    #expect(parts.column("weightedCoverage") == [0.5, 1.0])
  }

  @Test("The difference of two dates says who moved and by how much the share changed")
  func difference() throws {
    let table = try Sample().call(CoverageDifferenceAnalysis(), ["from": "2025-06-30"])
    #expect(table.figure("before") == 0.2)
    #expect(table.figure("after") == 0.4)
    #expect(table.column("name") == ["A", "C", "D"])
    #expect(table.column("movement") == ["lost", "gained", "gained"])
    #expect(table.column("rungBefore") == [2, 1, 0])
    #expect(table.column("rungAfter") == [1, 2, 4])
  }

  @Test("Companies that join or leave the group are told apart from those that were won or lost")
  func membership() throws {
    var sample = try Sample()
    let day = Value.date(try SmallWorld.day("2026-01-01"))
    let (gone, bought) = (try sample.world.company("Gone"), try sample.world.company("New"))
    try sample.world.relate("OWNS", sample.nodes[0], gone, ["share": 1.0, "to": day])
    try sample.world.relate("OWNS", sample.nodes[0], bought, ["share": 1.0, "from": day])
    let table = try sample.call(CoverageDifferenceAnalysis(), ["from": "2025-06-30"])
    #expect(table.column("name") == ["New", "A", "C", "D", "Gone"])
    #expect(table.column("movement") == ["joined", "lost", "gained", "gained", "left"])
    #expect(table.figure("joined") == 1)
    #expect(table.figure("left") == 1)
  }

  @Test("The trend measures each date on its own, from a month's end on at months' ends")
  func trend() throws {
    let table = try Sample().call(CoverageTrendAnalysis(), ["from": "2025-06-30", "step": 6])
    #expect(table.column("date").map(\.plainText) == ["2025-06-30", "2025-12-31", "2026-06-30"])
    #expect(table.column("coverage") == [0.2, 0.0, 0.4])
    #expect(table.figure("last") == 0.4)
  }

  @Test("A trend that ends before it begins, or has too many dates, is refused")
  func badTrend() throws {
    let sample = try Sample()
    #expect(
      throws: ProcedureError.outOfRange(parameter: "from", found: "2027-01-01", allowed: "a date up to 2026-06-30")
    ) {
      try sample.call(CoverageTrendAnalysis(), ["from": "2027-01-01"])
    }
    #expect(throws: ProcedureError.self) { try sample.call(CoverageTrendAnalysis(), ["from": "1900-01-01"]) }
  }
}
