internal import GuanxiEngine
internal import HTTPTypes
internal import Hummingbird

/// `/graphs/{graph}/query`: a console for the query language. It works as a form; a script adds history and completion.
enum QueryPages {
  static let all = [
    Route(page: .get, "/graphs/{graph}/query", .graph(.read)) { exchange in
      try await show(exchange, exchange.graph(), text: exchange.query["statement"] ?? "", results: [], error: nil)
    },
    Route(page: .post, "/graphs/{graph}/query", .graph(.read)) { exchange in try await run(exchange) },
  ]

  struct Model: Sendable {
    struct Answer: Sendable {
      let table: PageTable
      let hasRows: Bool
      let said: [String]
      let plan: String?
      let picture: AnswerPicture?
    }

    let address: String
    let graph: String
    let statement: String
    let error: String?
    let results: [Answer]
    let examples: [Example]
    let words: [String]
  }

  /// A line that can be asked.
  struct Example: Sendable {
    let title: String
    let statement: String
    let href: String
  }

  /// The most rows of a result that a page shows.
  private static let most = 500

  private static func run(_ exchange: Exchange) async throws -> Response {
    let served = try await exchange.graph()
    let text = exchange.form["statement"]
    do {
      let entries = ShellScript(text).entries
      let limit = exchange.server.limits.statements
      guard (1...limit).contains(entries.count), !entries.contains(where: \.isCommand) else {
        throw Problem(
          .badStatement, "Enter from 1 to \(limit) statements.", "请输入 1 到 \(limit) 条语句。")
      }
      let run = QueryRun(
        exchange: exchange, request: QueryRequest(statements: entries), asOf: try exchange.asOf(), served: served)
      let isReading = try await run.isReadOnly()
      if !isReading { try exchange.require(.write) }
      let results = isReading ? try await run.results() : try await run.written().results
      return try await show(exchange, served, text: text, results: results, error: nil)
    } catch let problem as Problem {
      return try await show(exchange, served, text: text, results: [], error: problem)
    }
  }

  private static func show(
    _ exchange: Exchange, _ served: ServedGraph, text: String, results: [QueryResult], error: Problem?
  ) async throws -> Response {
    let asOf = try exchange.asOf()
    let language = exchange.language
    let (account, view, pictures) = try await exchange.compute {
      let source = try PageSource(exchange, served, asOf: asOf)
      let visibility = source.view.visibility
      let pictures = results.map { AnswerPicture($0, asOf: asOf, visibility: visibility, exchange) }
      return (try AccountList(source, page: 0).entries.first?.id, source.view, pictures)
    }
    let writer = QueryWriter(asOf: asOf, visibility: view.visibility, language: language)
    let links = PageLinks(graph: served.name, asOf: exchange.query["asOf"])
    let examples = AnalysisCatalog.standard.procedures.prefix(12).map { procedure in
      // The examples of the declarations name accounts that this graph need not have.
      let line = procedure.signature.line.example.replacing("Acme Group", with: account ?? "Acme Group")
        .replacing("Acme Cloud", with: account ?? "Acme Cloud")
      return Example(
        title: procedure.signature.title[language], statement: line, href: links.page("/query", [("statement", line)]))
    }
    let statistics = view.graph.statistics
    let known = statistics.labels.map(\.name) + statistics.relationshipTypes.map(\.name)
    let lines = AnalysisCatalog.standard.procedures.map(\.signature.name)
    return exchange.page(
      "query", title: PageWords.all(in: language)["console"] ?? "", graph: served.name,
      status: error?.kind.status ?? .ok,
      Model(
        address: links.page("/query"), graph: served.name, statement: text, error: error?.detail[language],
        results: zip(results, pictures).map { answer($0, $1, writer, language, links) },
        examples: Array(examples),
        words: Array((known + lines).prefix(400))))
  }

  private static func answer(
    _ result: QueryResult, _ picture: AnswerPicture?, _ writer: QueryWriter, _ language: Language, _ links: PageLinks
  ) -> Model.Answer {
    let rows = result.rows.prefix(most).map { row in
      PageTable.Row(
        cells: row.map { value in
          var cell = PageTable.Cell(text: writer.cell(value, on: result.graph), isNumeric: value.number != nil)
          if case .node(let node) = value { cell.href = links.node(node, in: result.graph) }
          return cell
        })
    }
    var said = result.notes.map { $0[language] }
    said += result.warnings.map { language == .english ? $0.message : $0.chinese }
    if result.rows.count > most { said.append("\(most) / \(result.rows.count)") }
    if let changes = result.counters.text(language) { said.append(changes) }
    return Model.Answer(
      table: PageTable(
        caption: "", columns: result.columns.map { .init(title: $0, isNumeric: false) }, rows: rows),
      hasRows: !result.columns.isEmpty, said: said, plan: result.plan, picture: picture)
  }
}
