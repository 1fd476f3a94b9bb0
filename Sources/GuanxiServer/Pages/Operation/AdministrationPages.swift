internal import GuanxiEngine
internal import HTTPTypes
internal import Hummingbird

/// `/administration`: tokens and graphs, for those who operate the server.
enum AdministrationPages {
  static let all = [
    Route(page: .get, "/administration", .token(.admin)) { exchange in try await show(exchange) },
    Route(page: .post, "/administration/tokens", .token(.admin)) { exchange in try await create(exchange) },
    Route(page: .post, "/administration/tokens/{token}/revoke", .token(.admin)) { exchange in
      try await revoke(exchange)
    },
  ]

  struct Model: Sendable {
    struct Token: Sendable {
      let id: String
      let name: String
      let scope: String
      let graph: String
      let expires: String
      let state: String
      let mark: String
      let isValid: Bool
    }

    struct Graph: Sendable {
      let name: String
      let version: String
      let nodes: String
      let relationships: String
      let megabytes: String
    }

    let tokens: [Token]
    let graphs: [Graph]
    let names: [String]
    let secret: String?
    let error: String?
    let entered: Entered
  }

  /// What was entered for a new token.
  struct Entered: Sendable {
    var name = ""
    var days = "90"
  }

  private static func create(_ exchange: Exchange) async throws -> Response {
    let (form, tokens, now) = (exchange.form, exchange.server.authentication.tokens, exchange.now)
    let entered = Entered(name: form["name"], days: form["days"])
    guard let scope = TokenScope(rawValue: form["scope"]), let days = Int(entered.days) else {
      return try await show(
        exchange, error: LocalizedText("Choose a scope, and say for how many days.", "请选择权限范围，并填写有效天数。"),
        entered: entered)
    }
    var generator = SystemRandomNumberGenerator()
    let secret = TokenSecret(using: &generator)
    let graph = form["graph"].isEmpty ? nil : form["graph"]
    do {
      try await exchange.compute {
        _ = try tokens.create(secret, name: entered.name, scope: scope, graph: graph, days: days, at: now)
      }
    } catch let error as GuanxiError {
      return try await show(exchange, error: LocalizedText(error.description, error.description), entered: entered)
    }
    return try await show(exchange, secret: secret.text)
  }

  private static func revoke(_ exchange: Exchange) async throws -> Response {
    let (tokens, now) = (exchange.server.authentication.tokens, exchange.now)
    guard let id = Int64(exchange.path["token"] ?? "") else {
      throw Problem(.unknownRecord, "There is no such token.", "没有这个令牌。")
    }
    try await exchange.compute {
      do throws(GuanxiError) { try tokens.revoke(id, at: now) } catch {
        throw Problem(.unknownRecord, "There is no token \(id).", "没有令牌 \(id)。")
      }
    }
    return PageResponse.redirect(to: "/administration")
  }

  private static func show(
    _ exchange: Exchange, secret: String? = nil, error: LocalizedText? = nil, entered: Entered = Entered()
  ) async throws -> Response {
    let (tokens, graphs, now) = (exchange.server.authentication.tokens, exchange.server.graphs, exchange.now)
    let words = PageWords.all(in: exchange.language)
    let model = try await exchange.compute {
      Model(
        tokens: try tokens.list(limit: 500).map { record in
          let state = record.revoked != nil ? "revoked" : now < record.expires ? "valid" : "expired"
          return Model.Token(
            id: String(record.id), name: record.name, scope: record.scope.rawValue,
            graph: record.graph ?? words["allGraphs"] ?? "", expires: String(record.expires.description.prefix(10)),
            state: words["token-" + state] ?? state, mark: state == "valid" ? "good" : "unknown",
            isValid: state == "valid")
        },
        graphs: graphs.figures().map { figures in
          Model.Graph(
            name: figures.name, version: String(figures.version), nodes: ReportAmount.text(Double(figures.nodes)),
            relationships: ReportAmount.text(Double(figures.relationships)),
            megabytes: String((Double(figures.bytes) / 104_857.6).rounded() / 10))
        }, names: try graphs.names(), secret: secret, error: error?[exchange.language], entered: entered)
    }
    return exchange.page(
      "administration", title: words["administration"] ?? "", status: error == nil ? .ok : .badRequest, model)
  }
}
