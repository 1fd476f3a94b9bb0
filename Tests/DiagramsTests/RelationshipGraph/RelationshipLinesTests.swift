import Diagrams
import Procedures
import PropertyGraph
import Testing

@Suite("The lines of a relationship graph")
struct RelationshipLinesTests {
  private func drawn(_ model: RelationshipGraphModel) throws -> (document: DiagramDocument, nodes: DrawnTree) {
    let document = try RelationshipGraphDiagram.document(
      of: model, options: DiagramOptions(), measuring: GridMeasurer())
    return (document, DrawnTree(document))
  }

  private func ends(_ edge: DotStatement) -> [String] {
    let points = (edge.attributes["pos"] ?? "").split(separator: " ").map(String.init)
    return [points.first, points.last].compactMap(\.self)
  }

  @Test("No two lines end at the same place of a box", arguments: [(1, 12, 4), (6, 10, 8), (40, 6, 15)])
  func ends(accounts: Int, people: Int, team: Int) throws {
    let model = SampleRelationships.model(accounts: accounts, people: people, team: team, seed: 4)
    let (_, drawing) = try drawn(model)
    let places = drawing.edges.flatMap(ends)
    #expect(places.count == 2 * drawing.edges.count)
    #expect(Set(places).count == places.count)
  }

  @Test("Lines of one of ours lie apart by their widths where the page has room")
  func bars() throws {
    let model = SampleRelationships.model(accounts: 3, people: 20, team: 2, seed: 8)
    let (_, drawing) = try drawn(model)
    var byEnd: [String: [(y: Double, width: Double)]] = [:]
    for edge in drawing.edges {
      let parts = (edge.attributes["pos"] ?? "").split(separator: " ").last?.split(separator: ",") ?? []
      guard parts.count == 2, let y = Double(parts[1]) else { continue }
      let width = Double(edge.attributes["penwidth"] ?? "") ?? 0
      byEnd[String(parts[0]) + (edge.subject.split(separator: " ").last ?? ""), default: []].append((y, width))
    }
    for lines in byEnd.values {
      let sorted = lines.sorted { $0.y < $1.y }
      for (below, above) in zip(sorted, sorted.dropFirst()) {
        #expect(above.y - below.y > (above.width + below.width) / 2)
      }
    }
  }

  @Test("The only contact of an account and the only colleague are marked in words", arguments: Language.allCases)
  func singleThreads(language: Language) throws {
    var model = SampleRelationships.model(accounts: 2, people: 3, team: 2, seed: 2) { "Name \($0)" }
    for group in model.groups.indices {
      for person in model.groups[group].people.indices { model.groups[group].people[person].weakness = nil }
    }
    let (first, second) = (model.groups[0], model.groups[1])
    model.ties =
      [RelationshipGraphModel.Tie(ours: model.ours[0].id, theirs: first.people[0].id, group: first.id, strength: 60)]
      + second.people.map {
        RelationshipGraphModel.Tie(ours: model.ours[1].id, theirs: $0.id, group: second.id, strength: 30)
      }
    let marked = model.markingSingleThreads(in: language)
    let (_, drawing) = try drawn(marked)
    let words =
      language == .english
      ? ["▲ only contact, known to one of us", "▲ the only one of us at 1 company"]
      : ["▲ 唯一联系人，仅一名同事认识", "▲ 1 家公司的我方唯一接触人"]
    for word in words { #expect(drawing.lines("person_").contains(word)) }
    #expect(drawing.overlap == nil)
  }

  @Test("Companies that are left out are counted in the caption")
  func leftOut() throws {
    var model = SampleRelationships.model(accounts: 1, people: 2, team: 1, seed: 1)
    model.groupsWithoutContact = 3
    #expect(
      try drawn(model).document.caption.hasSuffix(
        "3 companies are left out, since nobody there has a relationship with us."))
  }

  @Test("A screen reader hears who is tied to whom, and how strongly")
  func spoken() throws {
    var model = SampleRelationships.model(accounts: 1, people: 1, team: 1, seed: 1) { "Name \($0)" }
    model.ties = [
      RelationshipGraphModel.Tie(
        ours: model.ours[0].id, theirs: model.groups[0].people[0].id, group: model.groups[0].id, strength: 64)
    ]
    let (_, drawing) = try drawn(model)
    #expect(drawing.edges.map { $0.attributes["title"] } == ["Name 0 and Name 1: strength 64 of 100"])
  }
}
