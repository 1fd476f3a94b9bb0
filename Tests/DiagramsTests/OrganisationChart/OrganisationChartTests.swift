import AccountAnalyses
import AccountModel
import Diagrams
import Procedures
import PropertyGraph
import Testing

@Suite("The organisation chart")
struct OrganisationChartTests {
  private func drawn(
    _ model: OrganisationChartModel, _ options: DiagramOptions = DiagramOptions()
  ) throws -> (document: DiagramDocument, nodes: DrawnTree) {
    let document = try OrganisationChartDiagram.document(of: model, options: options, measuring: GridMeasurer())
    return (document, DrawnTree(document))
  }

  @Test(
    "No box lies on another and every text is in its box, from one person to three hundred",
    arguments: [(1, 0), (2, 1), (12, 3), (60, 12), (300, 20)])
  func sizes(people: Int, dotted: Int) throws {
    let model = SampleOrganisation.model(
      people: people, dotted: dotted, assistants: min(people, 5), vacancies: min(people, 3), seed: 5)
    for (language, orientation) in zip(Language.allCases, TreeOrientation.allCases) {
      let options = DiagramOptions(language: language, orientation: orientation)
      let (document, drawing) = try drawn(model, options)
      #expect(drawing.statementsAreRead)
      #expect(drawing.overlap == nil)
      #expect(drawing.firstTextOutside() == nil)
      #expect(try drawn(model, options).document == document)
    }
  }

  @Test("A thousand people with fifty dotted lines fold, and the caption says what is folded")
  func thousand() throws {
    let model = SampleOrganisation.model(people: 1_000, dotted: 50, seed: 3)
    let (document, drawing) = try drawn(model)
    #expect(drawing.overlap == nil)
    #expect(drawing.firstTextOutside() == nil)
    #expect(document.foldedCount > 850)
    #expect(document.caption.hasPrefix("\(document.foldedCount) people and posts are folded"))
    #expect(document.caption.contains("\(model.lines.count) dotted lines and second managers:"))
    #expect(drawing.lines("person_").contains { $0.hasPrefix("▾") })
    // On a page 1600 pixels wide the smallest text is at least 9 pixels high.
    #expect(1600 / document.size.width * 9 >= 9)
    let shown = drawing.lines("person_").filter { $0.hasPrefix("Li Lei") }
    #expect(shown.count + document.foldedCount == 1_000)
  }

  @Test("No line beside the tree crosses a box")
  func routes() throws {
    let model = SampleOrganisation.model(people: 40, dotted: 8, assistants: 3, vacancies: 2, seed: 11)
    let (_, drawing) = try drawn(model)
    let beside = drawing.edges.filter { $0.attributes["dir"] == "forward" }
    #expect(beside.count == model.lines.count)
    for edge in beside {
      #expect(edge.attributes["style"] == "dashed")
      for point in DrawnTree.points(of: edge) {
        #expect(!drawing.nodes.contains { $0.contains(point, inset: 1) })
      }
    }
  }

  @Test(
    "No line of the tree crosses a box, with assistants at the side or without", arguments: TreeOrientation.allCases)
  func treeLines(orientation: TreeOrientation) throws {
    let model = SampleOrganisation.model(people: 60, assistants: 9, vacancies: 4, seed: 2)
    let (_, drawing) = try drawn(model, DiagramOptions(orientation: orientation))
    for edge in drawing.edges {
      for point in DrawnTree.points(of: edge) {
        #expect(!drawing.nodes.contains { $0.contains(point, inset: 1) }, "\(edge.subject)")
      }
    }
  }

  @Test("An assistant stands at the side of the manager, level with the box")
  func assistant() throws {
    let members = [
      OrganisationChartModel.Member(name: "Chief", attachment: .none),
      OrganisationChartModel.Member(name: "Head", manager: 0),
      OrganisationChartModel.Member(name: "Helper", manager: 0, attachment: .assistant),
    ]
    let (_, drawing) = try drawn(OrganisationChartModel(name: "Acme", asOf: SampleGroup.date, members: members))
    func node(_ name: String) throws -> PlacedNode { try #require(drawing.nodes.first { $0.lines == [name] }) }
    let (chief, head, helper) = (try node("Chief"), try node("Head"), try node("Helper"))
    #expect(helper.left > chief.right)
    #expect(helper.top > chief.bottom && helper.bottom < chief.top)
    #expect(head.top < chief.bottom)
    #expect((head.left + head.right) == (chief.left + chief.right))
  }

  @Test("A vacant post is a ghost: a dashed box that says so")
  func vacancy() throws {
    let model = SampleOrganisation.model(people: 3, vacancies: 1, seed: 1)
    let (_, drawing) = try drawn(model)
    let ghost = try #require(drawing.nodes.first { $0.lines.first == "Vacant" })
    #expect(ghost.attributes["style"] == "dashed")
    #expect(drawing.edges.contains { $0.attributes["style"] == "dashed" && $0.subject.hasSuffix(ghost.name) })
    #expect(drawing.lines("legend_").contains("vacant post"))
  }

  @Test("Without anybody there is nothing to draw, and the error says what to do")
  func nobody() {
    let model = OrganisationChartModel(name: "Acme", asOf: SampleGroup.date, members: [])
    #expect(throws: DiagramError.emptyOrganisation(company: "Acme")) { try drawn(model) }
  }

  @Test("Text from data is drawn as text", arguments: HostileTextTests.names)
  func hostileNames(_ name: String) throws {
    var model = SampleOrganisation.model(people: 4, dotted: 2, assistants: 1, vacancies: 1, seed: 9) { _ in name }
    model.name = name
    for index in model.members.indices {
      model.members[index].title = name
      model.members[index].department = name
      model.members[index].outsideManagers = [.init(name: name, company: name, isDotted: true)]
    }
    let (_, drawing) = try drawn(model)
    #expect(drawing.statementsAreRead)
    #expect(drawing.overlap == nil)
    #expect(drawing.firstTextOutside() == nil)
    for node in drawing.nodes {
      #expect(!node.lines.joined().contains("⚠"))
      #expect(Set(node.attributes.keys).isSubset(of: HostileTextTests.attributes))
    }
  }
}
