internal import GuanxiEngine
internal import HTTPTypes

/// The description of the whole interface in OpenAPI 3.1, made from the route table.
enum OpenAPIDocument {
  /// The document.
  static func document(of routes: [Route]) -> JSON {
    var paths: [String: [String: JSON]] = [:]
    for route in routes {
      paths[route.path.description, default: [:]][route.method.rawValue.lowercased()] = operation(route)
    }
    return [
      "openapi": "3.1.0",
      "info": [
        "title": "Guanxi", "version": .text(ProductVersion.text),
        "description":
          "Key accounts as a graph: reports, diagrams, queries. Errors are problem documents as RFC 9457 says.",
      ],
      "paths": .object(paths.mapValues(JSON.object)),
      "components": [
        "securitySchemes": [
          "token": ["type": "http", "scheme": "bearer"], "password": ["type": "http", "scheme": "basic"],
        ],
        "schemas": ["Problem": problem, "Errors": QueryAPIProblem.schema],
        "responses": [
          "Problem": [
            "description": "What is wrong, and what to do.", "headers": ["Retry-After": retryAfter],
            "content": ["application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]]],
          ],
          "Errors": [
            "description": "What is wrong, as Neo4j's Query API says it.", "headers": ["Retry-After": retryAfter],
            "content": ["application/json": ["schema": ["$ref": "#/components/schemas/Errors"]]],
          ],
        ],
      ],
    ]
  }

  private static let retryAfter: JSON = [
    "description": "Seconds after which it may be tried again: with 429, and with 409 and 503 where they are known.",
    "schema": ["type": "integer", "minimum": 1],
  ]

  private static let problem: JSON = [
    "type": "object", "required": ["type", "title", "status", "detail", "instance", "requestId"],
    "properties": [
      "type": Schema.choice(ProblemKind.allCases.map(\.type)), "title": Schema.text, "status": Schema.integer,
      "detail": Schema.text, "instance": Schema.text, "requestId": Schema.text, "parameter": Schema.text,
      "line": Schema.integer, "column": Schema.integer, "hint": Schema.text,
    ],
  ]

  private static func operation(_ route: Route) -> JSON {
    let operation = route.operation
    var entries: [String: JSON] = [
      "operationId": .text(operation.id), "tags": .list([.text(operation.group)]),
      "summary": .text(operation.summary.english),
      "security": security(route),
      "parameters": .list(parameters(route)), "responses": .object(responses(route)),
    ]
    if case .token(let scope) = route.access { entries["x-scope"] = .text(scope.rawValue) }
    if case .graph(let scope) = route.access { entries["x-scope"] = .text(scope.rawValue) }
    if !operation.body.isEmpty {
      entries["requestBody"] = [
        "required": .boolean(operation.needsBody), "content": content(operation.body),
      ]
    }
    return .object(entries)
  }

  private static func security(_ route: Route) -> JSON {
    guard route.access != .everybody else { return [] }
    return route.audience == .drivers ? [["token": []], ["password": []]] : [["token": []]]
  }

  private static func parameters(_ route: Route) -> [JSON] {
    let inPath = route.path.variables.map { name -> JSON in
      ["name": .text(name), "in": "path", "required": true, "schema": Schema.word]
    }
    let inQuery = route.operation.parameters.map { parameter -> JSON in
      [
        "name": .text(parameter.name), "in": "query", "required": .boolean(parameter.isRequired),
        "description": .text(parameter.documentation.english), "schema": parameter.schema,
      ]
    }
    let condition: [JSON] =
      route.operation.isConditional
      ? [["name": "If-None-Match", "in": "header", "required": false, "schema": Schema.text]] : []
    return inPath + inQuery + condition + (route.method == .get ? [] : [idempotencyKey])
  }

  private static let idempotencyKey: JSON = [
    "name": "Idempotency-Key", "in": "header", "required": false,
    "description":
      "A text that marks the change: sent again with it, the change is answered as before and not made again.",
    "schema": [
      "type": "string", "minLength": 1, "maxLength": .integer(IdempotencyKey.longest),
      "pattern": "^[!#-\\[\\]-~]+$",
    ],
  ]

  private static func responses(_ route: Route) -> [String: JSON] {
    let operation = route.operation
    var responses: [String: JSON] = [
      String(operation.status.code): ["description": "The answer.", "content": content(operation.answer)]
    ]
    if operation.isConditional { responses["304"] = ["description": "The caller has the answer already."] }
    var problems = ["400", "408", "414", "431", "500", "503"]
    if route.access != .everybody { problems += ["401", "403", "429"] }
    if !route.path.variables.isEmpty { problems += ["404", "406", "422"] }
    if operation.conflicts { problems.append("409") }
    if route.method != .get { problems += ["409", "413", "415", "422"] }
    problems += operation.problems
    let said = route.audience == .drivers ? "Errors" : "Problem"
    for status in problems { responses[status] = ["$ref": .text("#/components/responses/" + said)] }
    return responses
  }

  private static func content(_ schemas: [String: JSON]) -> JSON { .object(schemas.mapValues { ["schema": $0] }) }
}
