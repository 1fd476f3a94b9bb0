import PropertyGraph
import QueryBinding
import QueryExecution
import QueryPlanning
import QuerySyntax
import Testing

/// The rows of a statement, bound against the names of the graph that it is asked of.
func rows(
  _ text: String, on view: GraphView, isOptimizing: Bool = true, limits: QueryLimits = .standard,
  cancellation: Cancellation? = nil
) throws -> [[Value]] {
  let graph = view.graph
  let catalog = BindingCatalog(
    functions: FunctionLibrary.signatures, procedures: [], labels: Set(graph.labels.map(graph.name(of:))),
    relationshipTypes: Set(graph.relationshipTypes.map(graph.name(of:))),
    propertyKeys: Set(graph.propertyKeys.map(graph.name(of:))))
  let bound = try Binder.bind(StatementParser.parse(text), catalog: catalog)
  return try QueryRunner.run(
    Planner.plan(bound, statistics: PlanningStatistics(of: graph), isOptimizing: isOptimizing), parameters: [:],
    on: view, now: try #require(ZonedDateTime(epochSecond: 1_782_777_600, zone: .utc)), seed: 1, limits: limits,
    cancellation: cancellation
  ).rows
}
