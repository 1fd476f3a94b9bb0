import AccountAnalyses
import Procedures
import PropertyGraph
import Testing

@Suite("The report on an organisation")
struct OrganisationAnalysisTests {
  private func table(_ acme: SmallOrganisation) throws -> ReportTable {
    try OrganisationAnalysis().call(["account": "Acme"], on: try acme.world.view())
  }

  @Test("One row a member, the manager before those below")
  func rows() throws {
    var acme = try SmallOrganisation()
    let chief = try acme.person("Chief", level: 1, title: "Chief Executive")
    let head = try acme.person("Head", level: 2, department: "Medicine")
    let expert = try acme.person("Expert", level: 3, department: "Medicine")
    try acme.line(head, to: chief)
    let solid = try acme.line(expert, to: head)
    let dotted = try acme.line(expert, to: chief, "dotted")
    _ = try acme.post("Lead", level: 3, department: "Medicine")
    let table = try table(acme)
    #expect(table.column("name") == ["Chief", "Head", "Expert", .null])
    #expect(table.column("title") == ["Chief Executive", .null, .null, "Lead"])
    #expect(table.column("manager") == [.null, "Chief", "Head", "Head"])
    #expect(table.column("line") == ["none", "line", "line", "placed"])
    #expect(table.column("span") == [1, 1, 0, 0])
    #expect(table.column("below") == [2, 1, 0, 0])
    #expect(table.column("dottedManagers") == [.null, .null, "Chief", .null])
    #expect(table.column("state") == ["held", "held", "held", "vacant"])
    guard case .list(let facts) = table.column("evidence")[2] else {
      Issue.record("the evidence is a list")
      return
    }
    #expect(facts.contains(.relationship(solid)) && facts.contains(.relationship(dotted)))
    #expect(table.figure("people") == 3)
    #expect(table.figure("vacant") == 1)
    #expect(table.figure("widestSpan") == 1)
    #expect(table.figure("dotted") == 1)
    #expect(table.figure("withoutLine") == 0)
  }

  @Test("Nobody, or one person alone, gets an answer")
  func fewPeople() throws {
    var acme = try SmallOrganisation()
    #expect(try table(acme).rows.isEmpty)
    #expect(try table(acme).notes.map(\.text.english) == ["Nobody is known to work there."])
    _ = try acme.person("Alone")
    let alone = try table(acme)
    #expect(alone.rows.count == 1)
    #expect(alone.figure("withoutLine") == 1)
  }

  @Test("Circles and bosses of themselves are named")
  func notes() throws {
    var acme = try SmallOrganisation()
    let boss = try acme.person("Boss")
    try acme.line(boss, to: boss)
    let pair = try ["Yin", "Yang"].map { try acme.person($0) }
    try acme.line(pair[0], to: pair[1])
    try acme.line(pair[1], to: pair[0])
    let notes = try table(acme).notes.map(\.text.english)
    #expect(notes.contains("Lines of command run in a circle; drawn from Yin."))
    #expect(notes.contains("On record as reporting to themselves, which is left out: Boss."))
  }
}
