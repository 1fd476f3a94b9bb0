public import QueryBinding
internal import QuerySyntax

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
      kind = .query(physical(query, for: .rows, &planner))
      graphs.formUnion(query.parts.compactMap(\.graph))
      var inner: [(kind: SubqueryKind, query: BoundQuery)] = []
      BoundVisitor(onSubquery: { inner.append(($0, $1)) }).visit(query)
      for (kind, query) in inner {
        subqueries[query.id] = physical(query, for: kind == .exists ? .existence : .rows, &planner)
        graphs.formUnion(query.parts.compactMap(\.graph))
      }
    }
    var estimator = RowEstimator(statistics)
    if statement.inspection != nil {
      if case .query(let query) = kind { estimator.estimate(query, at: StepPlace(query: 0), for: 1) }
      for (id, query) in subqueries.sorted(by: { $0.key < $1.key }) {
        estimator.estimate(query, at: StepPlace(query: id), for: 1)
      }
    }
    return PhysicalPlan(
      kind: kind, subqueries: subqueries, statement: statement, slotCount: planner.supply.count,
      isOptimized: isOptimizing, graphs: graphs.sorted(), estimates: estimator.estimates)
  }

  private static func physical(
    _ query: BoundQuery, for use: RowUse, _ planner: inout PhysicalPlanner
  ) -> PhysicalQuery {
    let logical = LogicalBuilder().query(query)
    return planner.plan(planner.isOptimizing ? PlanningRules.apply(logical) : logical, for: use)
  }
}
