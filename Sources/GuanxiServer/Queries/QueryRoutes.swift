internal import GuanxiEngine
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import NIOCore

/// `POST /v1/graphs/{graph}/query`: statements of the query language, analysis lines among them.
///
/// Whoever may read may ask; a statement that changes the graph needs the scope `write`. All statements of a request take effect
/// together or not at all.
enum QueryRoutes {
  static let all = [query]

  private static let query = Route(.post, "/v1/graphs/{graph}/query", .graph(.read), operation) { exchange in
    try exchange.query.allow(["asOf", "format", "language"])
    let form = try form(exchange)
    let asked = try await QueryRequest(exchange)
    if form != .json, asked.statements.count > 1 {
      throw Problem(.badRequest, "\(form.mediaType) takes one statement.", "\(form.mediaType) 只接受一条语句。")
    }
    let run = QueryRun(
      exchange: exchange, request: asked, asOf: try exchange.asOf(), served: try await exchange.graph())
    guard try await run.isReadOnly() else {
      try exchange.require(.write)
      return try await run.write(as: form)
    }
    return form == .json ? try await run.readAll() : try await run.stream(as: form)
  }

  private static let operation = Operation(
    id: "query", group: "Queries",
    summary: LocalizedText("Statements of the query language; analysis lines are some.", "查询语言的语句，也可以是分析行。"),
    parameters: [
      Operation.Parameter(
        "asOf", Schema.date, LocalizedText("The date on which facts hold; today unless given.", "事实有效的日期；默认今天。")),
      Operation.language,
      Operation.Parameter(
        "format", Schema.choice(QueryForm.allCases.map(\.rawValue)),
        LocalizedText("The form of the answer; it comes before Accept.", "答复的格式；优先于 Accept。")),
    ],
    body: [
      "text/plain": Schema.text,
      "application/json": Schema.object(
        ["statement": Schema.text, "parameters": ["type": "object"]], optional: ["parameters"]),
    ],
    bodyExample: #"{"statement": "MATCH (c:Company {id: $id}) RETURN c.name", "parameters": {"id": "C-101"}}"#,
    answer: [
      "application/json": QueryAnswer.schema, "application/x-ndjson": Schema.text, "text/csv": Schema.text,
    ])

  private static func form(_ exchange: Exchange) throws(Problem) -> QueryForm {
    if let form = try exchange.query.choice("format", QueryForm.self) { return form }
    let accepted = Negotiation(exchange.request.headers[.accept])
    guard let form = accepted.best(of: QueryForm.allCases, type: \.mediaType) else {
      let types = QueryForm.allCases.map(\.mediaType)
      throw Problem(
        .notAcceptable, "This comes as \(types.joined(separator: ", ")).", "可用的格式：\(types.joined(separator: "、"))。",
        members: ["available": .list(types.map(JSON.text))])
    }
    return form
  }
}
