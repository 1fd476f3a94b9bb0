import PropertyGraph
import QueryBinding
import QueryPlanning
import QuerySyntax
import Testing

@Suite("A plan")
struct PlanTests {
  @Test("A statement that names a graph tells the caller to open it")
  func graphs() {
    let query = BoundQuery(
      id: 0, parts: [BoundPart(asOf: nil, graph: "north", clauses: [], slots: [])], isDistinct: false, columns: [],
      slots: [])
    let plan = Planner.plan(
      BoundStatement(
        inspection: nil, kind: .query(query), slotCount: 1, parameters: [], isReadOnly: true, warnings: []),
      statistics: PlanningStatistics(of: Graph()))
    #expect(plan.graphs == ["north"])
  }
}
