import PropertyGraph
import Testing

@Suite("What a view shows of the past")
struct ViewHistoryTests {
  @Test("Ended relationships are history, future and hidden ones are not")
  func history() throws {
    var graph = Graph()
    var changes = ChangeSet(for: graph)
    let li = changes.createNode(labels: ["Person"])
    let companies = (0..<4).map { _ in changes.createNode(labels: ["Company"]) }
    for (company, dates) in zip(companies, [(2010, 2015), (2015, 2030), (2027, 2030)]) {
      let from = try #require(CalendarDate(year: dates.0, month: 1, day: 1))
      let to = try #require(CalendarDate(year: dates.1, month: 1, day: 1))
      changes.createRelationship(
        type: "WORKS_AT", from: li, to: company, properties: ["from": .date(from), "to": .date(to)])
    }
    changes.createRelationship(type: "WORKS_AT", from: li, to: companies[3])
    try graph.apply(changes)
    let view = GraphView(graph, asOf: try #require(CalendarDate(year: 2026, month: 6, day: 30)))
    func employers(_ view: GraphView) -> [NodeID] { view.history(of: li, "WORKS_AT", .outgoing).map(\.neighbor) }
    #expect(employers(view) == [companies[0], companies[1], companies[3]])
    #expect(view.incidences(of: li, "WORKS_AT", .outgoing).map(\.neighbor) == [companies[1], companies[3]])
    #expect(employers(view.hiding([companies[0]])) == [companies[1], companies[3]])
    #expect(employers(view.hiding([li])).isEmpty)
    #expect(view.history(of: li, "OWNS", .outgoing).isEmpty)
    #expect(view.relationshipsBegun(of: li) == 3)
  }
}

extension GraphView {
  /// How many employments of a person had begun.
  fileprivate func relationshipsBegun(of person: NodeID) -> Int {
    graph.incidences(of: person, graph.relationshipType("WORKS_AT"), .outgoing).count { hasBegun($0.relationship) }
  }
}
