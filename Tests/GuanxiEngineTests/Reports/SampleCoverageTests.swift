import GuanxiEngine
import Testing

/// The figures stand in graphs/medical-devices/README.md, where a checker that shares no code with the product made them.
@Suite("Coverage of the sample world")
struct SampleCoverageTests {
  private func report(_ analysis: String, _ arguments: [String: Value], _ year: Int) throws -> ReportTable {
    let asOf = try #require(CalendarDate(year: year, month: 6, day: 30))
    let procedure = try AnalysisCatalog.standard.procedure(named: analysis)
    return try Reporting.report(procedure, arguments, on: SampleWorld.medicalDevices.get(), asOf: asOf)
  }

  @Test(
    "Each group has as many companies and as many covered ones as the sample's own checker counts",
    arguments: [
      ("C-101", 20, 6, 13), ("C-201", 10, 7, 8), ("C-301", 11, 6, 6), ("C-401", 8, 2, 2), ("C-501", 7, 4, 4),
      ("C-601", 9, 6, 6), ("C-701", 6, 1, 1),
    ])
  func covered(group: String, companies: Int, before: Int, after: Int) throws {
    for (year, covered) in [(2025, before), (2026, after)] {
      let report = try report("coverage", ["account": .string(group)], year)
      #expect(report.rows.count == companies, "\(group) \(year)")
      let states = report.column("state").filter { $0 == "covered" }
      #expect(states.count == covered, "\(group) \(year)")
    }
  }

  @Test("Every company of the key group stands on the rung that the checker computed")
  func rungs() throws {
    let expected: [Int: [Int]] = [
      2025: [4, 3, 1, 4, 1, 3, 4, 1, 1, 0, 0, 1, 1, 1, 2, 0, 1, 1, 0, 0],
      2026: [4, 4, 3, 4, 1, 3, 3, 2, 3, 2, 4, 4, 2, 1, 1, 0, 2, 1, 1, 0],
    ]
    let graph = try SampleWorld.medicalDevices.get()
    for (year, rungs) in expected {
      let report = try report("coverage", ["account": "C-101"], year)
      var found: [String: Value] = [:]
      for (company, rung) in zip(report.column("company"), report.column("rung")) {
        if case .node(let node) = company { found[graph.property("id", of: node).plainText] = rung }
      }
      for (offset, rung) in rungs.enumerated() {
        #expect(found["C-\(101 + offset)"] == .integer(rung), "C-\(101 + offset) in \(year)")
      }
    }
  }

  @Test("The difference report of the key group says 30 % before and 65 % after")
  func difference() throws {
    let from = try #require(CalendarDate(year: 2025, month: 6, day: 30))
    let report = try report("coverage-difference", ["account": "C-101", "from": .date(from)], 2026)
    let text = ReportWriter(graph: try SampleWorld.medicalDevices.get(), language: .english).text(
      of: report, as: .table)
    #expect(text.contains("30 %"))
    #expect(text.contains("65 %"))
  }

  @Test("The trend from month to month is that of the checker")
  func trend() throws {
    let from = try #require(CalendarDate(year: 2025, month: 6, day: 30))
    let report = try report("coverage-trend", ["account": "C-101", "from": .date(from)], 2026)
    let covered = report.column("covered")
    #expect(covered == [6, 6, 7, 7, 8, 9, 9, 10, 11, 11, 12, 12, 13].map(Value.integer))
  }
}
