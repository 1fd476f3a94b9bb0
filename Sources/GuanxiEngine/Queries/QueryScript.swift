public import Procedures
public import PropertyGraph
public import QueryExecution
internal import QuerySyntax

/// Statements that run one after the other, each on the graph that the one before left.
///
/// Every statement is checked before the first one runs, so that a slip in the last does not leave half of the work done.
public struct QueryScript: Sendable {
  /// One statement and the line on which it begins.
  private let parts: [Script.Part]
  private let engine: QueryEngine

  /// Cuts a text into statements: at semicolons, and where a line begins without white space.
  public init(script text: String, engine: QueryEngine = .standard) {
    parts = Script(text).parts
    self.engine = engine
  }

  /// Takes a text as one statement.
  public init(statement text: String, engine: QueryEngine = .standard) {
    parts = [Script.Part(text: text, line: 1)]
    self.engine = engine
  }

  /// Whether there is no statement.
  public var isEmpty: Bool { parts.isEmpty }

  /// Checks all statements, then runs them.
  ///
  /// - Parameters:
  ///   - graph: the graph that the first statement sees.
  ///   - name: the name by which `USE GRAPH` may call it.
  ///   - asOf: the date on which facts hold.
  ///   - parameters: the values of `$name`.
  ///   - now: the moment that date and time functions give.
  ///   - seed: from which random numbers are made; each statement has the next seed.
  ///   - limits: how much each statement may use.
  ///   - mayWrite: whether a statement may change the graph.
  ///   - language: the language of messages.
  ///   - drawing: draws the pictures for which statements ask; nil where none can be drawn.
  ///   - history: where earlier versions are found; nil where there are none.
  ///   - stream: takes the rows of statements that change nothing as they are found; the answer has none then.
  ///   - before: called with each statement, the graph that it sees, and whether it only reads, before it runs.
  ///   - answer: called with each answer as soon as there is one.
  /// - Returns: the graph after the last statement.
  public func run(
    on graph: Graph, named name: String? = nil, asOf: CalendarDate, parameters: [String: Value], now: ZonedDateTime,
    seed: UInt64, limits: QueryLimits = .standard, mayWrite: Bool, language: Language, drawing: QueryDrawing? = nil,
    history: QueryHistory? = nil, stream: RowStream? = nil,
    before: (_ text: String, _ graph: Graph, _ isReadOnly: Bool) throws(GuanxiError) -> Void = { _, _, _ in },
    answer: (QueryResult) throws(GuanxiError) -> Void
  ) throws(GuanxiError) -> Graph {
    var readOnly: [Bool] = []
    for part in parts {
      let isReadOnly: Bool
      do throws(QueryError) {
        isReadOnly = try engine.isReadOnly(part.text, on: graph)
      } catch {
        throw folded(error, part, language)
      }
      guard isReadOnly || mayWrite else { throw refusal(part, language) }
      readOnly.append(isReadOnly)
    }
    var graph = graph
    for (index, part) in parts.enumerated() {
      try before(part.text, graph, readOnly[index])
      let result: QueryResult
      do throws(QueryError) {
        result = try engine.run(
          part.text, parameters: parameters, on: GraphView(graph, asOf: asOf), named: name, now: now,
          seed: seed &+ UInt64(index), limits: limits, drawing: drawing, history: history, stream: stream)
      } catch {
        throw folded(error, part, language)
      }
      graph = result.graph
      try answer(result)
    }
    return graph
  }

  private func folded(_ error: QueryError, _ part: Script.Part, _ language: Language) -> GuanxiError {
    let said = language == .english ? error.description : error.chineseDescription
    let message = place(of: part, language) + said + (isCutShort(part) ? Self.indentHint(language) : "")
    return error.phase == .compile ? .usage(message) : .failed(message)
  }

  /// Whether the statement after this one begins with a word that can only go on with it.
  private func isCutShort(_ part: Script.Part) -> Bool {
    guard let index = parts.firstIndex(of: part), index + 1 < parts.count else { return false }
    let words = [
      "WHERE", "RETURN", "WITH", "ORDER", "YIELD", "SKIP", "LIMIT", "SET", "DELETE", "ON", "UNION", "AND", "OR",
    ]
    return words.contains(parts[index + 1].text.prefix { $0.isLetter }.uppercased())
  }

  private static func indentHint(_ language: Language) -> String {
    language == .english
      ? "\nA line that begins without white space begins a new statement: indent the lines that continue one."
      : "\n行首没有空格的一行会开始新的语句：请缩进续行。"
  }

  private func refusal(_ part: Script.Part, _ language: Language) -> GuanxiError {
    .usage(
      place(of: part, language)
        + (language == .english
          ? "This statement changes the graph, which was opened for reading. Nothing was changed. "
            + "Say where the changed graph is to be kept: --write, or --save-to FILE.guanxi."
          : "该语句会修改图，而图以只读方式打开。未作任何更改。请用 --write 或 --save-to 文件.guanxi 指定保存位置。"))
  }

  private func place(of part: Script.Part, _ language: Language) -> String {
    guard parts.count > 1 else { return "" }
    return language == .english
      ? "The statement that begins on line \(part.line): " : "从第 \(part.line) 行开始的语句："
  }
}
