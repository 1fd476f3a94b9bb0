import Diagrams
import Procedures
import PropertyGraph
import Testing

@Suite("The relationship graph")
struct RelationshipGraphTests {
  private func drawn(
    _ model: RelationshipGraphModel, _ options: DiagramOptions = DiagramOptions()
  ) throws -> (document: DiagramDocument, nodes: DrawnTree) {
    let document = try RelationshipGraphDiagram.document(of: model, options: options, measuring: GridMeasurer())
    return (document, DrawnTree(document))
  }

  @Test(
    "No box lies on another and every text is in its box, from one account to forty",
    arguments: [(1, 1, 1), (1, 12, 4), (3, 40, 8), (40, 6, 15), (40, 30, 60), (300, 2, 5)])
  func sizes(accounts: Int, people: Int, team: Int) throws {
    let model = SampleRelationships.model(accounts: accounts, people: people, team: team, seed: 7)
    for language in Language.allCases {
      let (document, drawing) = try drawn(model, DiagramOptions(language: language))
      #expect(drawing.statementsAreRead)
      #expect(drawing.overlap == nil)
      #expect(drawing.firstTextOutside() == nil)
      #expect(try drawn(model, DiagramOptions(language: language)).document == document)
    }
  }

  @Test("Forty accounts are forty boxes, and the caption says what is folded")
  func fortyAccounts() throws {
    let model = SampleRelationships.model(accounts: 40, people: 30, team: 20, seed: 3) { "Name \($0)" }
    let (document, drawing) = try drawn(model)
    for account in 0..<40 { #expect(drawing.lines("person_").contains("Name \(account)")) }
    #expect(document.foldedCount == 1_200)
    #expect(document.caption.hasPrefix("1200 boxes are folded"))
    #expect(drawing.edges.count <= 40 * 20)
    // On a page 1600 pixels wide the smallest text is still 8 pixels high.
    #expect(1600 / document.size.width * 9 >= 8)
  }

  @Test("Who hangs by a thread is marked by a sign and words, and keeps a box when others are folded")
  func weakLink() throws {
    let model = SampleRelationships.model(accounts: 7, people: 40, team: 5, seed: 11)
    let (_, drawing) = try drawn(model, DiagramOptions(foldBudget: 40))
    #expect(drawing.lines("person_").contains("▲ single thread"))
    #expect(drawing.edges.contains { $0.attributes["style"] == "dashed" })
    #expect(drawing.lines("legend_").contains("▲"))
  }

  @Test("A line is as thick as the relationship is strong")
  func thickness() throws {
    var model = SampleRelationships.model(accounts: 1, people: 2, team: 1, seed: 1)
    model.ties = zip(model.groups[0].people, [20.0, 80.0]).map { person, strength in
      RelationshipGraphModel.Tie(
        ours: model.ours[0].id, theirs: person.id, group: model.groups[0].id, strength: strength)
    }
    let widths = try drawn(model).nodes.edges.compactMap { $0.attributes["penwidth"].flatMap(Double.init) }
    #expect(widths == [1.6, 4.3])
  }

  @Test("Without a relationship there is nothing to draw, and the error says what to do")
  func nothing() {
    let model = RelationshipGraphModel(name: "Acme", asOf: SampleGroup.date, ours: [], groups: [], ties: [])
    #expect(throws: DiagramError.noRelationships(name: "Acme")) { try drawn(model) }
  }

  @Test("Text from data is drawn as text", arguments: HostileTextTests.names)
  func hostileNames(_ name: String) throws {
    let model = SampleRelationships.model(accounts: 2, people: 3, team: 2, seed: 5) { _ in name }
    let (_, drawing) = try drawn(model)
    #expect(drawing.statementsAreRead)
    #expect(drawing.overlap == nil)
    #expect(drawing.firstTextOutside() == nil)
    #expect(!drawing.nodes.contains { $0.lines.joined().contains("⚠") })
  }
}
