import AccountAnalyses
import AccountModel
import Diagrams
import PropertyGraph
import Testing

@Suite("Organisations that are no tree")
struct OddOrganisationTests {
  private typealias Member = OrganisationChartModel.Member
  private typealias Line = OrganisationChartModel.Line

  private func drawn(_ members: [OrganisationChartModel.Member], _ lines: [OrganisationChartModel.Line] = []) throws
    -> (document: DiagramDocument, nodes: DrawnTree)
  {
    let model = OrganisationChartModel(name: "Acme", asOf: SampleGroup.date, members: members, lines: lines)
    let document = try OrganisationChartDiagram.document(
      of: model, options: DiagramOptions(), measuring: GridMeasurer())
    return (document, DrawnTree(document))
  }

  @Test("Managers in a circle, themselves or out of range do not hang the drawing, and nobody is lost")
  func brokenManagers() throws {
    let managers: [[Int?]] = [[0], [1, 0], [1, 2, 0], [7, -1, 1], [1, 2, 1, 3, 3]]
    for managers in managers {
      let (_, drawing) = try drawn(managers.enumerated().map { Member(name: "P\($0)", manager: $1) })
      for person in managers.indices { #expect(drawing.lines("person_").contains("P\(person)")) }
      #expect(drawing.overlap == nil)
    }
  }

  @Test("A line that closes a circle is drawn as a second manager's, and the caption says where the circle is cut")
  func circle() throws {
    let (document, drawing) = try drawn(
      [Member(name: "Yin", attachment: .none), Member(name: "Yang", manager: 0)],
      [Line(member: 0, manager: 1, kind: .solid, closesCircle: true)])
    #expect(document.caption.contains("Lines run in a circle; cut above Yin."))
    let extra = drawing.edges.filter { $0.attributes["dir"] == "forward" }
    #expect(extra.map { $0.attributes["style"] } == ["solid"])
  }

  @Test("A boss of themselves is named in the caption, and no line is drawn")
  func selfManaging() throws {
    let (document, drawing) = try drawn(
      [Member(name: "Boss", attachment: .none)], [Line(member: 0, manager: 0, kind: .solid, closesCircle: true)])
    #expect(document.caption.contains("On record as reporting to themselves, which is not drawn: Boss."))
    #expect(drawing.edges.isEmpty)
  }

  @Test("A second manager is a solid line beside the tree, and the caption says how the first is chosen")
  func secondManager() throws {
    let members = [
      Member(name: "Chief", attachment: .none), Member(name: "A", manager: 0), Member(name: "B", manager: 0),
      Member(name: "C", manager: 1),
    ]
    let (document, drawing) = try drawn(members, [Line(member: 3, manager: 2, kind: .solid)])
    #expect(document.caption.contains("Of several managers"))
    #expect(drawing.edges.count { $0.attributes["dir"] == "forward" && $0.attributes["style"] == "solid" } == 1)
    #expect(drawing.lines("legend_").contains("second manager"))
  }

  @Test("More lines than a reader can follow stand in the boxes: the manager's name, and a number at the manager")
  func manyLines() throws {
    let members = [Member(name: "Chief", attachment: .none)] + (1...30).map { Member(name: "P\($0)", manager: 0) }
    let lines = (2...30).map { Line(member: $0, manager: 1, kind: .dotted) }
    let (document, drawing) = try drawn(members, lines)
    #expect(drawing.edges.count { $0.attributes["dir"] == "forward" } == 12)
    #expect(drawing.lines("person_").count { $0 == "┄↗ P1" } == 17)
    #expect(drawing.lines("person_").contains("↙ 17 more report here"))
    #expect(
      document.caption.contains("29 dotted lines and second managers: 12 drawn, 17 noted in the boxes, 0 between"))
  }

  @Test("Who has no line of command stands below a heading, by department where they are many")
  func withoutLines() throws {
    let team = [Member(name: "Chief", attachment: .none), Member(name: "Head", manager: 0)]
    let few = (0..<5).map { Member(name: "Q\($0)", department: "Legal", attachment: .none) }
    let (_, drawing) = try drawn(team + few)
    #expect(drawing.lines("company_").contains("Without a line"))
    let many = (0..<20).map { Member(name: "Q\($0)", department: $0 % 2 == 0 ? "Legal" : nil, attachment: .none) }
    let (_, large) = try drawn(team + many)
    #expect(large.lines("company_").contains("Legal"))
    #expect(large.lines("company_").contains("Department unknown"))
    for person in 0..<20 { #expect(large.lines("person_").contains("Q\(person)")) }
  }

  @Test("Where no contact is on record the boxes have no cell for it")
  func noContact() throws {
    let (document, drawing) = try drawn([Member(name: "Chief", attachment: .none)])
    #expect(drawing.lines("totals_").joined() == "We have no contact on record with anybody there")
    #expect(!drawing.lines("legend_").contains("no contact on record"))
    #expect(document.foldedCount == 0)
  }
}
