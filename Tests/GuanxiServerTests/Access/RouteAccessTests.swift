import GuanxiServer
import Testing

/// Who may use which route: said here once more, so that a route that nobody thought of fails.
enum ExpectedAccess: Equatable {
  case everybody
  case token(TokenScope)
  case graph(TokenScope)

  /// What must hold for a route; nil where it is not known.
  static func of(_ method: String, _ path: String) -> ExpectedAccess? {
    switch (method, path) {
    case ("get", "/healthz"), ("get", "/readyz"), ("get", "/openapi.json"): .everybody
    case ("get", "/metrics"): .token(.admin)
    case ("get", "/v1/graphs"): .token(.read)
    case ("get", "/v1/graphs/{graph}"): .graph(.read)
    case ("get", "/v1/graphs/{graph}/nodes"), ("get", "/v1/graphs/{graph}/nodes/{node}"),
      ("get", "/v1/graphs/{graph}/nodes/{node}/relationships"),
      ("get", "/v1/graphs/{graph}/relationships/{relationship}"), ("get", "/v1/graphs/{graph}/changes"),
      ("post", "/v1/graphs/{graph}/query"):
      .graph(.read)
    case ("post", "/v1/graphs/{graph}/interactions"): .graph(.write)
    case (_, _) where path.hasPrefix("/db/{graph}/query/v2"): .graph(.read)
    case ("get", _) where path.hasPrefix("/v1/graphs/{graph}/reports/"): .graph(.read)
    case ("get", _) where path.hasPrefix("/v1/graphs/{graph}/diagrams/"): .graph(.read)
    default: routesOfWholeGraphs(method, path) ?? page(method, path)
    }
  }

  /// What must hold for imports, snapshots, branches and personal data.
  private static func routesOfWholeGraphs(_ method: String, _ path: String) -> ExpectedAccess? {
    switch (method, path) {
    case ("put", "/v1/graphs/{graph}"), ("post", "/v1/graphs/{graph}/snapshots/{snapshot}/restorations"),
      ("get", "/v1/graphs/{graph}/people/{person}/export"), ("post", "/v1/graphs/{graph}/people/{person}/erasure"),
      ("post", "/v1/graphs/{graph}/people/{person}/anonymisation"):
      .graph(.admin)
    case ("post", "/v1/graphs/{graph}/imports"), ("post", "/v1/graphs/{graph}/imports/suggestion"),
      ("post", "/v1/graphs/{graph}/snapshots"), ("delete", "/v1/graphs/{graph}/snapshots/{snapshot}"),
      ("post", "/v1/graphs/{graph}/branches"), ("delete", "/v1/graphs/{graph}/branches/{branch}"):
      .graph(.write)
    case ("get", "/v1/graphs/{graph}/snapshots"), ("get", "/v1/graphs/{graph}/snapshots/{snapshot}"),
      ("get", "/v1/graphs/{graph}/difference"), ("get", "/v1/graphs/{graph}/branches"):
      .graph(.read)
    default: nil
    }
  }

  /// What must hold for a page.
  private static func page(_ method: String, _ path: String) -> ExpectedAccess? {
    switch (method, path) {
    case ("get", "/sign-in"), ("post", "/sign-in"), ("get", "/docs"): .everybody
    case ("get", _) where path.hasPrefix("/assets/"): .everybody
    case ("get", "/"), ("post", "/sign-out"): .token(.read)
    case (_, _) where path.hasPrefix("/administration/audit"): .token(.admin)
    case (_, "/administration"), ("post", "/administration/tokens"), ("post", "/administration/tokens/{token}/revoke"):
      .token(.admin)
    case (_, "/graphs/{graph}/interactions/new"), (_, "/graphs/{graph}/import"), ("post", "/graphs/{graph}/snapshots"),
      ("post", "/graphs/{graph}/snapshots/{snapshot}/delete"):
      .graph(.write)
    case ("post", "/graphs/{graph}/query"): .graph(.read)
    case ("get", _) where path == "/graphs/{graph}" || path.hasPrefix("/graphs/{graph}/"): .graph(.read)
    default: nil
    }
  }

  /// The scope that is needed; nil where none is.
  var scope: TokenScope? {
    switch self {
    case .everybody: nil
    case .token(let scope), .graph(let scope): scope
    }
  }

  /// Whether the route is about one graph.
  var isAboutGraph: Bool { if case .graph = self { true } else { false } }
}

@Suite("Nobody gets in where they don't belong")
struct RouteAccessTests {
  @Test("Every route × role × foreign graph answers 401, 403 or 404 as it should", .timeLimit(.minutes(5)))
  func everyRoute() async throws {
    try await RunningServer.withSmallGraph { server in
      let routes = GuanxiService.routes.map { (method: $0.method.lowercased(), path: $0.path, isPage: $0.isPage) }
      #expect(routes.count > 100)
      let anonymous = Client(port: server.client.port, token: nil)
      let made = Client(port: server.client.port, token: "guanxi_" + String(repeating: "A", count: 43))
      let expired = try server.client(.admin, days: 1, at: RunningServer.moment.daysLater(-2))
      let revoked = try server.client(.admin)
      try server.tokens.revoke(server.tokens.list().map(\.id).max() ?? 0, at: RunningServer.moment)
      let scopes = try TokenScope.allCases.map { ($0, try server.client($0)) }
      let foreign = try [TokenScope.read, .write].map { ($0, try server.client($0, graph: "another")) }
      for (method, path, isPage) in routes {
        let access = try #require(ExpectedAccess.of(method, path), "\(method) \(path) has no rule in this test")
        let target = path.replacing("{graph}", with: "small").replacing("{node}", with: "a")
          .replacing("{relationship}", with: "r0").replacing("{token}", with: "999999")
          .replacing("{snapshot}", with: "1").replacing("{branch}", with: "plan").replacing("{person}", with: "a")
          .replacing("{transaction}", with: "nowhere")
        func status(_ client: Client) async throws -> Int {
          try await client.send(method.uppercased(), target).status
        }
        let route = "\(method) \(path)"
        for (name, client) in [("nobody", anonymous), ("made up", made), ("expired", expired), ("revoked", revoked)] {
          let status = try await status(client)
          if access == .everybody {
            // A form that signs nobody in says so.
            #expect(status == (route == "post /sign-in" ? 401 : 200), "\(route) \(name)")
          } else {
            #expect(status == 401, "\(route) \(name)")
          }
        }
        for (scope, client) in scopes {
          let isAllowed = access.scope.map { scope >= $0 } ?? true
          let status = try await status(client)
          if isAllowed {
            #expect(route == "post /sign-in" || ![401, 403].contains(status), "\(route) \(scope) \(status)")
          } else {
            #expect(status == 403, "\(route) \(scope)")
          }
        }
        for (scope, client) in foreign where access.isAboutGraph {
          #expect(try await status(client) == 404, "\(route) \(scope) of another graph")
        }
        guard isPage, access != .everybody else { continue }
        let led = try await anonymous.send(method.uppercased(), target, ["Accept": "text/html"])
        #expect(led.status == 303 && led.field("Location")?.hasPrefix("/sign-in") == true, "\(route) in a browser")
      }
    }
  }

  @Test("The description of the interface has the routes for programs, and no page")
  func described() async throws {
    try await RunningServer.withSmallGraph { server in
      let paths = try await server.client.get("/openapi.json").json()["paths"].entries
      let described = paths.flatMap { path, methods in methods.entries.keys.map { "\($0) \(path)" } }
      let served = GuanxiService.routes.filter { !$0.isPage }.map { "\($0.method.lowercased()) \($0.path)" }
      #expect(described.sorted() == served.sorted())
    }
  }

  @Test("A graph that does not exist looks like one of others")
  func unknownGraph() async throws {
    try await RunningServer.withSample { server in
      let foreign = try server.client(.read, graph: "another")
      let there = try await foreign.get("/v1/graphs/medical-devices").json()
      let nowhere = try await foreign.get("/v1/graphs/nowhere").json()
      #expect(there["type"].text == nowhere["type"].text)
      #expect(there["detail"].text == nowhere["detail"].text?.replacing("nowhere", with: "medical-devices"))
      #expect(try await foreign.get("/v1/graphs").json()["graphs"].items.isEmpty)
    }
  }
}
