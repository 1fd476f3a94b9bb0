public import QueryBinding

/// Turns a bound statement into a plan: clauses become logical steps, rules rewrite them, and each step gets an operator.
public enum Planner {
  /// Plans a statement.
  ///
  /// - Parameters:
  ///   - statement: what is to be done.
  ///   - statistics: how much there is of what; they change how quick the plan is, never its rows.
  ///   - isOptimizing: whether the rules are applied and patterns are found from their cheapest end; without it they are
  ///     found as they are written, by looking at all nodes, and tested when they are whole.
  public static func plan(
    _ statement: BoundStatement, statistics: PlanningStatistics, isOptimizing: Bool = true
  ) -> PhysicalPlan {
    var planner = PhysicalPlanner(
      statistics: statistics, isOptimizing: isOptimizing, supply: SlotSupply(count: statement.slotCount))
    var subqueries: [Int: PhysicalQuery] = [:]
    var graphs: Set<String> = []
    let kind: PhysicalPlan.Kind
    switch statement.kind {
    case .schema(let command): kind = .schema(command)
    case .query(let query):
      kind = .query(physical(query, &planner))
      var inner: [BoundQuery] = []
      BoundVisitor(onSubquery: { inner.append($0) }).visit(query)
      for query in inner { subqueries[query.id] = physical(query, &planner) }
      for query in inner + [query] { graphs.formUnion(query.parts.compactMap(\.graph)) }
    }
    return PhysicalPlan(
      kind: kind, subqueries: subqueries, inspection: statement.inspection, slotCount: planner.supply.count,
      parameters: statement.parameters, isReadOnly: statement.isReadOnly, graphs: graphs.sorted())
  }

  private static func physical(_ query: BoundQuery, _ planner: inout PhysicalPlanner) -> PhysicalQuery {
    let logical = LogicalBuilder().query(query)
    return planner.plan(planner.isOptimizing ? PlanningRules.apply(logical) : logical)
  }
}
