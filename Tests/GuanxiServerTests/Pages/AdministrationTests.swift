import GuanxiServer
import Testing

@Suite("Operating the server on a page")
struct AdministrationTests {
  @Test("A token is made, shown once and works; revoked, it does not")
  func tokens() async throws {
    try await RunningServer.withSmallGraph { server in
      let visitor = try await Visitor(server, token: server.client.token)
      let form = try await visitor.formToken()
      let made = try await visitor.post(
        "/administration/tokens", ["form": form, "name": "weekly", "scope": "read", "days": "30", "graph": "small"])
      let secret = try #require(made.text.firstMatch(of: /guanxi_[A-Za-z0-9_-]{43}/)).0
      let reader = Client(port: server.client.port, token: String(secret))
      #expect(try await reader.get("/v1/graphs/small").status == 200)
      #expect(try await !visitor.open("/administration").text.contains(secret))
      let id = try #require(try server.tokens.list().first { $0.name == "weekly" }).id
      #expect(try await visitor.post("/administration/tokens/\(id)/revoke", ["form": form]).status == 303)
      #expect(try await reader.get("/v1/graphs/small").status == 401)
    }
  }

  @Test("A wrong entry is said, and no token is made")
  func mistakes() async throws {
    try await RunningServer.withSmallGraph { server in
      let visitor = try await Visitor(server, token: server.client.token)
      let form = try await visitor.formToken()
      let before = try server.tokens.list().count
      for entry in [
        ["name": "", "scope": "read", "days": "30"], ["name": "x", "scope": "all", "days": "30"],
        ["name": "x", "scope": "read", "days": "many"],
      ] {
        let refused = try await visitor.post("/administration/tokens", entry.merging(["form": form]) { $1 })
        #expect(refused.status == 400)
      }
      #expect(try server.tokens.list().count == before)
    }
  }

  @Test("Who may only read sees no administration, and logs no contact")
  func readers() async throws {
    try await RunningServer.withAccounts { server, _ in
      let visitor = try await Visitor(server, token: server.client(.read, graph: "accounts").token)
      let page = try await visitor.open("/graphs/accounts?asOf=2026-06-30").text
      #expect(!page.contains("/administration") && !page.contains("/interactions/new"))
      #expect(try await visitor.open("/administration").status == 403)
      #expect(try await visitor.open("/graphs/accounts/interactions/new").status == 403)
    }
  }

  @Test("The console answers, says what is wrong, and changes nothing for those who may only read")
  func console() async throws {
    try await RunningServer.withAccounts { server, _ in
      let visitor = try await Visitor(server, token: server.client(.read, graph: "accounts").token)
      let page = try await visitor.open("/graphs/accounts/query")
      let form = String(try #require(page.text.firstMatch(of: /data-form="([A-Za-z0-9]+)"/)).1)
      func ask(_ statement: String) async throws -> Client.Answer {
        try await visitor.post("/graphs/accounts/query?asOf=2026-06-30", ["form": form, "statement": statement])
      }
      let answer = try await ask("MATCH (c:Company {id: 'C-101'})\n  RETURN c.name AS name, 1 + 1 AS two")
      #expect(answer.status == 200)
      #expect(answer.text.contains("Muheng Hospital Group 沐衡医院集团") && answer.text.contains(">2</td>"))
      let wrong = try await ask("MATCH (c RETURN c")
      #expect(wrong.status == 400 && wrong.text.contains("role=\"alert\"") && wrong.text.contains("MATCH (c RETURN c"))
      #expect(try await ask("CREATE (:Article {id: 'X-1'})").status == 403)
    }
  }
}
