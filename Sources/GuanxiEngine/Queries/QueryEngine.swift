public import Procedures
public import PropertyGraph
public import QueryBinding
public import QueryExecution
internal import QueryPlanning
internal import QuerySyntax

/// Answers statements of the query language: text is parsed, names are looked up, a plan is made and carried out.
public struct QueryEngine: Sendable {
  /// What can be called with `CALL`.
  public let procedures: [any QueryProcedure]

  /// The declarations of what can be asked in a line.
  public var lineSignatures: [ProcedureSignature] { lines.signatures }

  private let lines: AnalysisLine
  let caches = StatementCaches()
  /// The words of functions and procedures, which are no secret.
  let knownWords: Set<String>

  /// An engine that knows the procedures and the analysis lines of the product.
  public static let standard = QueryEngine(
    procedures: QueryProcedures.standard, analyses: QueryProcedures.lines)

  /// Makes an engine.
  ///
  /// - Parameters:
  ///   - procedures: what can be called.
  ///   - analyses: those of them that can be asked in a line too.
  public init(procedures: [any QueryProcedure], analyses: [any Procedure] = []) {
    self.procedures = procedures
    lines = AnalysisLine(signatures: analyses.map(\.signature))
    knownWords = Self.words(of: procedures)
  }

  /// The `CALL` that an analysis line means, such as `COVERAGE OF "Acme Group"`; nil where the text is no such line.
  public func call(forLine text: String) throws(QueryError) -> String? { try lines.call(for: text) }

  /// Whether a statement can change a graph; what it says is checked as far as that is possible without running it.
  public func isReadOnly(_ text: String, on graph: Graph) throws(QueryError) -> Bool {
    try caches.isReadOnly.answer(to: .init(text: text), on: graph) { () throws(QueryError) in
      try saidOfLine(text) { text, _ throws(QueryError) in
        let parsed = try parsed(text)
        let statement = try bound(parsed, in: text, parameters: nil, on: graph)
        _ = try WantedPicture(parsed, in: text)
        return statement.isReadOnly || statement.inspection == .explain
      }
    }
  }

  /// The answer to one statement. The graph of the view stays as it is; the result has the one after the statement.
  ///
  /// - Parameters:
  ///   - text: the statement.
  ///   - parameters: the values of `$name`; `$asOf` is the date of the view where it is not among them.
  ///   - name: the name of the graph, by which `USE GRAPH` may call it; nil where it has none.
  ///   - view: the graph with the date on which facts hold and what the caller may see.
  ///   - now: the moment that date and time functions give.
  ///   - seed: from which random numbers are made.
  ///   - limits: how much may be used.
  ///   - cancellation: tells the statement to stop.
  ///   - history: where earlier versions are found, which `USE AT VERSION` asks for; nil where there are none.
  ///   - drawing: draws the picture for which a statement asks with `AS`; nil where none can be drawn.
  ///   - stream: takes the rows of a statement that changes nothing as they are found; the result has none then. What was
  ///     taken stays taken where the statement fails later.
  /// - Throws: why there is no answer; then nothing was changed.
  public func run(
    _ text: String, parameters: [String: Value] = [:], on view: GraphView, named name: String? = nil,
    now: ZonedDateTime, seed: UInt64, limits: QueryLimits = .standard, cancellation: Cancellation? = nil,
    drawing: QueryDrawing? = nil, history: QueryHistory? = nil, stream: RowStream? = nil
  ) throws(QueryError) -> QueryResult {
    let names = parameters.count > 1 ? parameters.keys.sorted() : Array(parameters.keys)
    let key = StatementCache<PreparedStatement>.Key(text: text, parameters: names)
    if let ready = caches.prepared.answer(to: key, on: view.graph) {
      let run = StatementRun(
        statement: ready, newest: view, view: view,
        parameters: ready.usesDate ? parameters.withDate(of: view) : parameters, now: now, seed: seed, limits: limits,
        cancellation: cancellation, stream: stream)
      guard let line = ready.line else { return try answer(run, named: name) }
      do throws(QueryError) { return try answer(run, named: name) } catch { throw line.error(error, in: text) }
    }
    return try saidOfLine(text) { text, line throws(QueryError) in
      let parsed = try parsed(text)
      let parameters = parameters.withDate(of: view)
      let seen = try QueryHistory.view(view, for: parsed, in: history, parameters, text: text)
      let diagram = DiagramCall()
      let bound = try bound(parsed, in: text, parameters: Set(parameters.keys), on: seen.graph, noting: diagram)
      if parsed.usesVersion, !bound.isReadOnly { throw Self.cannotChangeThePast(in: text) }
      let wanted = try WantedPicture(parsed, in: text)
      if wanted != nil, drawing == nil { throw WantedPicture.cannotDraw(parsed.picture, in: text) }
      let statement = PreparedStatement(
        line: line, text: text, parsed: parsed, bound: bound,
        plan: Planner.plan(bound, statistics: PlanningStatistics(of: seen.graph)))
      if statement.isReusable { caches.prepared.keep(statement, to: key, on: view.graph) }
      let run = StatementRun(
        statement: statement, newest: view, view: seen, parameters: parameters, now: now, seed: seed, limits: limits,
        cancellation: cancellation, stream: wanted == nil ? stream : nil)
      var result = try answer(run, named: name)
      if let wanted, let noted = diagram.noted {
        result.picture = try drawing?.picture(of: wanted.kind, as: wanted.format, noted, in: text)
      }
      return result
    }
  }

  /// Carries out a statement that was prepared.
  private func answer(_ run: StatementRun, named name: String?) throws(QueryError) -> QueryResult {
    let (bound, plan) = (run.statement.bound, run.statement.plan)
    if let unknown = plan.graphs.first(where: { $0 != name }) {
      throw Self.graphNotFound(unknown, in: run.statement.text)
    }
    if bound.inspection == .explain { return answer(bound, plan, unchanged: run.newest.graph) }
    if case .schema(.show(let shown)) = plan.kind, let listing = listing(of: shown) {
      return answer(bound, plan, columns: listing.columns, rows: listing.rows, unchanged: run.newest.graph)
    }
    return try run.result()
  }

  /// Does something with a statement; of an analysis line with the call that it means, and what is wrong with the call is
  /// said of the line.
  private func saidOfLine<Result>(
    _ text: String, _ body: (String, LineTranslation?) throws(QueryError) -> Result
  ) throws(QueryError) -> Result {
    guard let line = try lines.translation(of: text) else { return try body(text, nil) }
    do throws(QueryError) { return try body(line.call, line) } catch { throw line.error(error, in: text) }
  }

  private static func graphNotFound(_ name: String, in text: String) -> QueryError {
    QueryError(
      .compile, "SemanticError", "GraphNotFound", "No graph named \"\(name)\" is open here.",
      chinese: "此处没有打开名为“\(name)”的图。", hint: "Leave out the name, as in USE AS OF date('2026-06-30') MATCH …",
      chineseHint: "请省略图名，例如 USE AS OF date('2026-06-30') MATCH …",
      text: text)
  }

  private static func cannotChangeThePast(in text: String) -> QueryError {
    QueryError(
      .compile, "SemanticError", "InvalidVersion", "An earlier version cannot be changed.",
      chinese: "不能修改较早的版本。", hint: "Leave AT VERSION out, or restore the version to a file of its own: guanxi restore.",
      chineseHint: "请去掉 AT VERSION，或用 guanxi restore 将该版本恢复为单独的文件。", text: text)
  }

  private func answer(
    _ statement: BoundStatement, _ plan: PhysicalPlan, columns: [String] = [], rows: [[Value]] = [],
    unchanged graph: Graph
  ) -> QueryResult {
    QueryResult(
      columns: columns, rows: rows, counters: ChangeCounters(), graph: graph, changes: [],
      plan: statement.inspection == nil ? nil : plan.explanation, warnings: statement.warnings, notes: [],
      isReadOnly: statement.isReadOnly, deletedTypes: [:])
  }

  /// What `SHOW` lists that the graph does not know.
  private func listing(of shown: SchemaCommand.Shown) -> (columns: [String], rows: [[Value]])? {
    switch shown {
    case .indexes, .constraints: nil
    case .procedures:
      (SchemaListing.procedureColumns.map(\.name), SchemaListing.procedures(procedures))
    case .functions: (SchemaListing.functionColumns.map(\.name), SchemaListing.functions())
    }
  }

  private func parsed(_ text: String) throws(QueryError) -> Statement {
    do throws(SyntaxError) {
      return try StatementParser.parse(text)
    } catch {
      throw QueryError(error, in: text, hint: error.hint ?? lines.hint(for: text, at: error.span))
    }
  }

  private func bound(
    _ statement: Statement, in text: String, parameters: Set<String>?, on graph: Graph, noting call: DiagramCall? = nil
  ) throws(QueryError) -> BoundStatement {
    do throws(BindingError) {
      let noting = statement.picture == nil ? nil : call
      return try Binder.bind(statement, catalog: catalog(of: graph, noting: noting), parameters: parameters)
    } catch {
      throw QueryError(error, in: text)
    }
  }

  private func catalog(of graph: Graph, noting call: DiagramCall?) -> BindingCatalog {
    BindingCatalog(
      functions: FunctionLibrary.signatures, procedures: call.map { procedures.map($0.noting) } ?? procedures,
      labels: Set(graph.labels.map(graph.name(of:))),
      relationshipTypes: Set(graph.relationshipTypes.map(graph.name(of:))),
      propertyKeys: Set(graph.propertyKeys.map(graph.name(of:))))
  }
}

extension [String: Value] {
  /// With `$asOf`, unless it is given. A script that asks "within 90 days" must not depend on the clock: it counts from the date
  /// of the view.
  fileprivate func withDate(of view: GraphView) -> [String: Value] {
    merging(["asOf": .date(view.asOf)]) { given, _ in given }
  }
}
