internal import GuanxiEngine
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import Logging

/// `POST /db/{graph}/query/v2` and its transactions: statements as the Query API of Neo4j takes and answers them.
enum QueryAPIRoutes {
  static let all = [
    route(.post, "", "neo4j-query", LocalizedText("A statement as Neo4j's Query API takes it.", "以 Neo4j 查询接口的形式执行语句。"))
    { try await $0.alone().response() },
    route(
      .post, "/tx", "neo4j-begin",
      LocalizedText("Begins a transaction, perhaps with a first statement.", "开始事务，可带第一条语句。")
    ) {
      try await $0.begin().response()
    },
    route(
      .post, "/tx/{transaction}", "neo4j-go-on", LocalizedText("A further statement of a transaction.", "事务中的后续语句。")
    ) {
      try await $0.goOn().response()
    },
    route(
      .post, "/tx/{transaction}/commit", "neo4j-commit",
      LocalizedText("Commits a transaction, perhaps after a last statement.", "提交事务，可先执行最后一条语句。")
    ) {
      try await $0.commit().response()
    },
    route(.delete, "/tx/{transaction}", "neo4j-undo", LocalizedText("Undoes a transaction.", "撤销事务。")) { session in
      try session.undo()
      return JSONResponse.make([:])
    },
  ]

  private static func route(
    _ method: HTTPRequest.Method, _ path: String, _ id: String, _ summary: LocalizedText,
    _ answer: @escaping @Sendable (QueryAPISession) async throws -> Response
  ) -> Route {
    let isPost = method == .post
    let types = isPost ? QueryAPIForm.all.map(\.mediaType) : ["application/json"]
    let answers = types.map { type in
      (type, type.hasSuffix("jsonl") ? Schema.text : isPost ? QueryAPIAnswer.schema : ["type": "object"])
    }
    let needsStatement = path.isEmpty
    let schema = QueryAPIRequest.schema(needsStatement: needsStatement)
    let bodies = ["application/json"] + QueryAPIForm.typed
    var operation = Operation(
      id: id, group: "Neo4j", summary: summary, parameters: [Operation.language],
      body: isPost ? Dictionary(uniqueKeysWithValues: bodies.map { ($0, schema) }) : [:],
      status: isPost ? .accepted : .ok, answer: Dictionary(uniqueKeysWithValues: answers))
    operation.needsBody = needsStatement
    operation.bodyExample =
      #"{"statement": "MATCH (c:Company {id: $id}) RETURN c.name", "parameters": {"id": "C-101"}}"#
    var route = Route(method, "/db/{graph}/query/v2" + path, .graph(.read), operation) { exchange in
      do {
        try exchange.query.allow(["language"])
        return try await answer(QueryAPISession(exchange))
      } catch let problem as Problem {
        throw problem
      } catch {
        let problem = BoltProblem(error)
        if problem.isUnknown {
          exchange.server.logger.error(
            "The request failed.", metadata: ["request": "\(exchange.identifier)", "error": "\(error)"])
        }
        return QueryAPIProblem.response(problem, exchange.language)
      }
    }
    route.audience = .drivers
    return route
  }
}
