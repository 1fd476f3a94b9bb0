import AccountAnalyses
import AccountModel
import PropertyGraph
import Testing

@Suite("Who leads whom at a company")
struct OrganisationStructureTests {
  @Test("The tree follows the solid lines, and a line without a kind is a solid one")
  func solidLines() throws {
    var acme = try SmallOrganisation()
    let chief = try acme.person("Chief", level: 1)
    let head = try acme.person("Head", level: 2)
    let buyer = try acme.person("Buyer", level: 3)
    try acme.line(head, to: chief, "solid")
    try acme.line(buyer, to: head)
    let structure = try acme.structure()
    #expect(structure.way(up: "Buyer") == ["Buyer", "Head", "Chief"])
    #expect(structure.lines.isEmpty)
    #expect(structure.tops == [0])
    #expect(structure.peopleBelow == [2, 1, 0])
  }

  @Test("Of several managers the tree has the one of the same department, then the one of the longest-standing line")
  func severalManagers() throws {
    var acme = try SmallOrganisation()
    let finance = try acme.person("Finance head", level: 2, department: "Finance")
    let projects = try acme.person("Project head", level: 2, department: "Projects")
    let sales = try acme.person("Sales head", level: 2, department: "Sales")
    let controller = try acme.person("Controller", level: 3, department: "Finance")
    try acme.line(controller, to: projects, from: "2010-01-01")
    try acme.line(controller, to: finance, from: "2020-01-01")
    let analyst = try acme.person("Analyst", level: 4, department: "Strategy")
    try acme.line(analyst, to: sales)
    try acme.line(analyst, to: projects, from: "2021-01-01")
    let structure = try acme.structure()
    #expect(structure.way(up: "Controller") == ["Controller", "Finance head"])
    #expect(structure.way(up: "Analyst") == ["Analyst", "Project head"])
    #expect(structure.beside == ["Controller ─ Project head", "Analyst ─ Sales head"])
  }

  @Test("A dotted line and an assistant's line are told from a line of command")
  func kinds() throws {
    var acme = try SmallOrganisation()
    let chief = try acme.person("Chief", level: 1)
    let head = try acme.person("Head", level: 2)
    let helper = try acme.person("Helper", level: 4)
    try acme.line(head, to: chief)
    try acme.line(helper, to: chief, "assistant")
    try acme.line(helper, to: head, "dotted")
    let structure = try acme.structure()
    #expect(structure.member("Helper")?.attachment == .assistant)
    #expect(structure.way(up: "Helper") == ["Helper", "Chief"])
    #expect(structure.beside == ["Helper ┄ Head"])
    #expect(structure.span(of: 0) == 1)
    #expect(structure.peopleBelow[0] == 2)
  }

  @Test("A boss who reports to themselves is the top, and the line is told")
  func selfManaging() throws {
    var acme = try SmallOrganisation()
    let boss = try acme.person("Boss", level: 1)
    try acme.line(boss, to: boss)
    let structure = try acme.structure()
    #expect(structure.tops == [0])
    #expect(structure.beside == ["Boss ─ Boss ↺"])
  }

  @Test("A circle of lines is cut above the member of the highest level")
  func circle() throws {
    var acme = try SmallOrganisation()
    let people = try ["A", "B", "C"].enumerated().map { try acme.person($1, level: $0 == 1 ? 1 : 2) }
    try acme.line(people[0], to: people[1])
    try acme.line(people[1], to: people[2])
    try acme.line(people[2], to: people[0])
    let structure = try acme.structure()
    #expect(structure.way(up: "C") == ["C", "A", "B"])
    #expect(structure.beside == ["B ─ C ↺"])
    #expect(structure.preorder.count == 3)
  }

  @Test("Lines, posts and people hold on the day that is asked about")
  func dates() throws {
    var acme = try SmallOrganisation()
    let chief = try acme.person("Chief", level: 1)
    let late = try acme.person("Late", level: 2, from: "2026-03-01")
    try acme.line(late, to: chief, from: "2026-04-01")
    #expect(try acme.structure("2026-02-28").members.map(\.name) == ["Chief"])
    #expect(try acme.structure("2026-03-31").tops == [0, 1])
    #expect(try acme.structure("2026-04-01").way(up: "Late") == ["Late", "Chief"])
    #expect(try acme.structure("9999-12-31").way(up: "Late") == ["Late", "Chief"])
  }

  @Test("Who reports to somebody in another company has no manager here, but the line is told")
  func outsideManager() throws {
    var acme = try SmallOrganisation()
    let parent = try acme.world.company("Parent")
    let president = try acme.person("President", at: parent)
    let chief = try acme.person("Chief", level: 1)
    let line = try acme.line(chief, to: president, "dotted")
    let member = try #require(try acme.structure().member("Chief"))
    #expect(member.manager == nil)
    let outside = try #require(member.outsideManagers.first)
    #expect(member.outsideManagers.count == 1)
    #expect(outside.person == president && outside.name == "President" && outside.company == "Parent")
    #expect(outside.kind == .dotted && outside.relationship == line)
  }

  @Test("Who is hidden counts nowhere")
  func hidden() throws {
    var acme = try SmallOrganisation()
    let chief = try acme.person("Chief", level: 1)
    let head = try acme.person("Head", level: 2)
    let buyer = try acme.person("Buyer", level: 3)
    try acme.line(head, to: chief)
    try acme.line(buyer, to: head)
    let structure = OrganisationStructure(of: acme.company, in: try acme.world.view().hiding([head]))
    #expect(structure.members.map(\.name) == ["Chief", "Buyer"])
    #expect(structure.tops == [0, 1])
  }

  @Test("The weightiest part in the company's purchases is told")
  func roles() throws {
    var acme = try SmallOrganisation()
    let chief = try acme.person("Chief", level: 1)
    let center = try acme.world.node("BuyingCenter", ["name": "Scanner"])
    try acme.world.relate("FOR", center, acme.company)
    try acme.world.relate("PARTICIPATES_IN", chief, center, ["role": "user"])
    try acme.world.relate("PARTICIPATES_IN", chief, center, ["role": "approver"])
    #expect(try acme.structure().member("Chief")?.role == .approver)
  }

  @Test("A circle of two thousand is no trouble")
  func longCircle() throws {
    var acme = try SmallOrganisation()
    let count = 2_000
    let company = acme.company
    try acme.world.apply { changes in
      let people = (0..<count).map { changes.createNode(labels: ["Person"], properties: ["name": .string("P\($0)")]) }
      for (number, person) in people.enumerated() {
        changes.createRelationship(type: "WORKS_AT", from: person, to: company)
        changes.createRelationship(type: "REPORTS_TO", from: person, to: people[(number + 1) % count])
      }
    }
    let structure = try acme.structure()
    #expect(structure.tops.count == 1)
    #expect(structure.preorder.count == count)
    #expect(structure.lines.count == 1)
  }
}
