import PropertyGraph
import QueryBinding
import QueryExecution
import QueryPlanning
import QuerySyntax

/// Runs statements on a graph.
struct QuerySession {
  private(set) var graph = Graph()
  private let date: CalendarDate
  /// A query that takes more is left out: some of those that come up have millions of rows.
  private static let limits = QueryLimits(time: .seconds(60), memory: 64 << 20, rows: 1_000, expansions: 100_000)
  private let now: ZonedDateTime

  /// The graph that a statement creates, with some indexes.
  init(_ generated: GeneratedGraph, renamed: Bool = false) throws {
    guard let now = ZonedDateTime(epochSecond: 1_782_820_800, zone: .utc) else { throw Refused(text: "the date") }
    self.now = now
    date = now.local.date
    let names = renamed ? GeneratedGraph.renamed : [:]
    var changes = ChangeSet(for: graph)
    for index in generated.indexes {
      changes.append(.createIndex(IndexDefinition(label: names[index.label] ?? index.label, key: index.key)))
    }
    try graph.apply(changes)
    let text = renamed ? Self.renamed(generated.statement) : generated.statement
    if !text.isEmpty { graph = try run(text).graph }
  }

  /// A text with other labels and types.
  static func renamed(_ text: String) -> String {
    GeneratedGraph.renamed.sorted { $0.key < $1.key }.reduce(text) { $0.replacing($1.key, with: $1.value) }
  }

  /// What a statement gives.
  func run(_ text: String, isOptimizing: Bool = true) throws -> QueryOutcome {
    let statement = try Binder.bind(
      StatementParser.parse(text), catalog: BindingCatalog(functions: FunctionLibrary.signatures, procedures: []))
    let plan = Planner.plan(statement, statistics: PlanningStatistics(of: graph), isOptimizing: isOptimizing)
    return try QueryRunner.run(
      plan, parameters: [:], on: GraphView(graph, asOf: date), now: now, seed: 1,
      limits: Self.limits)
  }
}

/// Something that was not taken.
struct Refused: Error {
  let text: String
}
