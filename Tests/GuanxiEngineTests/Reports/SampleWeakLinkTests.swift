import AccountAnalyses
import GuanxiEngine
import Testing

/// What graphs/medical-devices/README.md says is planted.
@Suite("Weak links of the sample world")
struct SampleWeakLinkTests {
  private static func view() throws -> GraphView {
    GraphView(
      try SampleWorld.medicalDevices.get(), asOf: try #require(CalendarDate(year: 2026, month: 6, day: 30)))
  }

  private static func node(_ label: String, _ id: String) throws -> NodeID {
    try #require(try view().nodes(labeled: label, where: "id", equals: .string(id)).first)
  }

  private static let reports = Result {
    try ["C-101", "C-701"].map { WeakLinkReport(of: try node("Company", $0), in: try view()) }
  }

  @Test(
    "Each is found, and for what it is",
    arguments: [
      (0, "P-0104", WeakLink.Kind.opponent), (0, "P-0105", .championLeft), (0, "P-0105", .vacantSeat),
      (0, "P-0131", .onlyTieBetweenCompanies), (0, "P-0132", .singleThreadedTheirs), (0, "P-0008", .singleThreadedOurs),
      (0, "P-0101", .uncoveredPower), (1, "P-0010", .singleThreadedOurs),
    ])
  func found(report: Int, id: String, kind: WeakLink.Kind) throws {
    let links = try Self.reports.get()[report].links(about: try Self.node("Person", id))
    #expect(links.count == 1, "several findings about one person are one link")
    #expect(links.first?.kinds.contains(kind) == true)
    #expect(links.first?.evidence.isEmpty == false)
  }

  @Test("The single-threaded account is in danger, and the step names somebody else of ours")
  func account() throws {
    let report = try Self.reports.get()[1]
    let colleague = try Self.node("Person", "P-0010")
    let link = try #require(report.links(about: colleague).first)
    #expect(link.severity == .high)
    #expect(link.colleague != nil && link.colleague != colleague)
    #expect(report.effectiveThreads == 1)
  }

  @Test("The loss of each link is the difference that what-if gives")
  func losses() throws {
    let view = try Self.view()
    var compared = 0
    for report in try Self.reports.get() {
      for link in report.links {
        let event: WhatIf? =
          switch link.basis {
          case .leaves: .leaves(link.subject)
          case .isWon: link.colleague.map { .isWon(link.subject, by: $0) }
          case .seatIsWon, .wereStillThere: nil
          }
        guard let event else { continue }
        let whatIf = try WhatIfReport(event, for: report.scope.parent, in: view)
        let sign = link.basis == .leaves ? -1.0 : 1
        func points(_ figure: AccountFigure, _ scale: Double) -> Double? {
          whatIf.comparisons.first { $0.figure == figure }?.difference.map { sign * scale * $0 }
        }
        #expect(link.loss.coverage == points(.coverage, 100), "\(link.name)")
        #expect(link.loss.chain == points(.decisionChain, 100), "\(link.name)")
        #expect(link.loss.health == points(.health, 1), "\(link.name)")
        if link.basis == .leaves, let fragmentation = link.fragmentation {
          #expect(whatIf.comparisons.first { $0.figure == .fragmentation }?.difference == fragmentation)
        }
        compared += 1
      }
    }
    #expect(compared >= 8)
  }

  @Test("The list is read in both languages")
  func languages() throws {
    let table = try WeakLinksAnalysis().call(["account": "C-101"], on: try Self.view())
    #expect(table.column("severity").first == "high")
    #expect(table.notes.contains { $0.text.simplifiedChinese.contains("引荐第二位") })
    #expect(table.notes.contains { $0.text.english.contains("Find out who succeeds Xia Lin") })
  }
}
