import AccountAnalyses
import Procedures
import PropertyGraph
import Testing

@Suite("The influence of a unit that is worked out by hand")
struct InfluenceByHandTests {
  private let report: InfluenceReport
  private let chief: PersonInfluence
  private let head: PersonInfluence
  private let worker: PersonInfluence
  private let clerk: PersonInfluence
  private let table: ReportTable

  /// The example of docs/formulas.md.
  init() throws {
    var world = SmallWorld()
    let company = try world.company("A")
    var people: [NodeID] = []
    for (name, level) in [("Chief", 1), ("Head", 2), ("Worker", 3), ("Clerk", 3)] {
      let person = try world.node("Person", ["name": .string(name)])
      try world.relate("WORKS_AT", person, company, ["level": .integer(level)])
      people.append(person)
    }
    for (report, manager) in [(1, 0), (2, 1), (3, 1)] {
      try world.relate("REPORTS_TO", people[report], people[manager])
    }
    for asker in [0, 2, 3] { try world.relate("ADVISED_BY", people[asker], people[1]) }
    try world.contact([people[0], people[1]], on: "2026-05-01")
    try world.contact([people[1], people[2]], on: "2026-05-02")
    let center = try world.node("BuyingCenter", ["name": "Scanner"])
    try world.relate("FOR", center, company)
    try world.relate("PARTICIPATES_IN", people[0], center, ["role": "approver", "influence": 80])
    let report = InfluenceReport(of: [company], in: try world.view())
    self.report = report
    chief = try #require(report[people[0]])
    head = try #require(report[people[1]])
    worker = try #require(report[people[2]])
    clerk = try #require(report[people[3]])
    table = try InfluenceAnalysis().call(["account": "A"], on: try world.view())
  }

  @Test("Rank is the mean of level and share below")
  func rank() {
    #expect(agree(chief.factor(.rank)?.value, 100))
    #expect(agree(head.factor(.rank)?.value, 65.8248))
    #expect(agree(worker.factor(.rank)?.value, 0))
  }

  @Test("Whom all ask stands highest, the others share the rest")
  func network() {
    #expect(agree(head.factor(.network)?.value, 100))
    #expect(agree(chief.factor(.network)?.value, 33.3333))
    #expect(agree(clerk.factor(.network)?.value, 33.3333))
  }

  @Test("Communication is known of those who met alone")
  func communication() {
    #expect(agree(head.factor(.communication)?.value, 100))
    #expect(agree(chief.factor(.communication)?.value, 25))
    #expect(agree(worker.factor(.communication)?.value, 25))
    #expect(clerk.factor(.communication)?.value == nil)
  }

  @Test("The scores, and the order")
  func scores() {
    #expect(agree(chief.score, 57.5))
    #expect(agree(head.score, 93.1650))
    #expect(agree(worker.score, 23.3333))
    #expect(agree(clerk.score, 22.2222))
    #expect(report.people.map(\.name) == ["Head", "Chief", "Worker", "Clerk"])
  }

  @Test("The head is a hidden influencer, and the chief is rated higher than computed")
  func findings() {
    #expect(head.finding == .hiddenInfluencer)
    #expect(chief.finding == nil)
    #expect(agree(chief.difference, -22.5))
    #expect(head.difference == nil)
    #expect(table.column("difference").filter { !$0.isNull }.count == 1)
    #expect(table.column("finding").contains("hiddenInfluencer"))
  }
}
