import PropertyGraph
import Testing

@Suite("A graph as one caller sees it on one date")
struct GraphViewTests {
  private func date(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDate {
    try #require(CalendarDate(year: year, month: month, day: day))
  }

  private func employment() throws -> (Graph, li: NodeID, acme: NodeID) {
    var graph = Graph()
    var changes = ChangeSet(for: graph)
    let li = changes.createNode(labels: ["Person"], properties: ["name": "Li Lei", "phone": "123"])
    let acme = changes.createNode(labels: ["Company"], properties: ["name": "Acme"])
    changes.createRelationship(
      type: "WORKS_AT", from: li, to: acme,
      properties: ["from": .date(try date(2025, 1, 1)), "to": .date(try date(2026, 1, 1))])
    changes.createRelationship(type: "OWNS", from: acme, to: acme)
    try graph.apply(changes)
    return (graph, li, acme)
  }

  @Test("A relationship holds from its first day until the day before its end")
  func validity() throws {
    let (graph, li, _) = try employment()
    for (day, holds) in [
      (try date(2024, 12, 31), false), (try date(2025, 1, 1), true), (try date(2025, 12, 31), true),
      (try date(2026, 1, 1), false),
    ] {
      let view = GraphView(graph, asOf: day)
      #expect(view.incidences(of: li, "WORKS_AT", .outgoing).isEmpty == !holds, "\(day)")
    }
  }

  @Test("A relationship without dates always holds")
  func undated() throws {
    let (graph, _, acme) = try employment()
    let view = GraphView(graph, asOf: try date(1900, 1, 1))
    #expect(view.incidences(of: acme, "OWNS", .either).count == 1)
  }

  @Test("What is hidden is in no list, property or relationship")
  func hidden() throws {
    let (graph, li, acme) = try employment()
    let mask = VisibilityMask(hidden: [li], outlined: [], structuralTypes: [])
    let view = GraphView(graph, asOf: try date(2025, 6, 1), visibility: mask)
    #expect(view.nodes(labeled: "Person").isEmpty)
    #expect(view.property("name", of: li).isNull)
    #expect(view.incidences(of: acme, "WORKS_AT", .incoming).isEmpty)
  }

  @Test("Of a node in outline the name and the structure are seen, nothing else")
  func outlined() throws {
    let (graph, li, acme) = try employment()
    let mask = VisibilityMask(hidden: [], outlined: [acme, li], structuralTypes: ["OWNS"])
    let view = GraphView(graph, asOf: try date(2025, 6, 1), visibility: mask)
    #expect(view.nodes(labeled: "Company") == [acme])
    #expect(view.property("name", of: li) == "Li Lei")
    #expect(view.property("phone", of: li).isNull)
    #expect(view.incidences(of: acme, "OWNS", .either).count == 1)
    #expect(view.incidences(of: acme, "WORKS_AT", .incoming).isEmpty)
    #expect(!view.showsFully(acme))
  }
}
