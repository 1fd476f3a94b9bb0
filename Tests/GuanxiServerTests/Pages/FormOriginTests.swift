import GuanxiServer
import Testing

@Suite("Forms of pages come from the pages")
struct FormOriginTests {
  private static let contact = ["kind": "visit", "at": "2026-06-29", "hosts": "P-0007", "guests": "P-0101"]

  @Test("A form without the session's text, with another's, or from another site changes nothing")
  func foreign() async throws {
    try await RunningServer.withAccounts { server, _ in
      let visitor = try await Visitor(server, token: server.client.token)
      let other = try await Visitor(server, token: server.client.token)
      let path = "/graphs/accounts/interactions/new"
      let (own, others) = (try await visitor.formToken(), try await other.formToken())
      #expect(own.count > 30 && own != others)
      for form in ["", others, own.dropLast() + "?"] {
        let refused = try await visitor.post(path, Self.contact.merging(["form": String(form)]) { $1 })
        #expect(refused.status == 403)
        #expect(refused.text.contains("The form is not of this session."))
      }
      let cross = try await visitor.post(
        path, Self.contact.merging(["form": own]) { $1 }, ["Sec-Fetch-Site": "cross-site"])
      #expect(cross.status == 403)
      let recorded = try await visitor.post(
        path, Self.contact.merging(["form": own]) { $1 }, ["Sec-Fetch-Site": "same-origin"])
      #expect(recorded.status == 303)
      #expect(recorded.field("Location")?.contains("recorded=I-") == true)
    }
  }

  @Test("Programs' routes take a cookie for reading; for anything else it needs the session's text too")
  func programs() async throws {
    try await RunningServer.withAccounts { server, _ in
      let visitor = try await Visitor(server, token: server.client.token)
      #expect(try await visitor.open("/v1/graphs").status == 200)
      let cookie = visitor.cookie ?? ""
      func ask(_ fields: [String: String]) async throws -> Int {
        try await visitor.client.post(
          "/v1/graphs/accounts/query", "CREATE (:Article {id: 'X-1'})", type: "text/plain",
          fields.merging(["Cookie": cookie]) { $1 }
        ).status
      }
      #expect(try await ask([:]) == 403)
      #expect(try await ask(["X-Form-Token": "guess"]) == 403)
      #expect(try await ask(["X-Form-Token": visitor.formToken()]) == 200)
    }
  }

  @Test("What is wrong with a contact stands beside its field, and what was entered stays")
  func mistakes() async throws {
    try await RunningServer.withAccounts { server, _ in
      let visitor = try await Visitor(server, token: server.client.token)
      let form = try await visitor.formToken()
      let entered = ["form": form, "kind": "visit", "at": "yesterday", "hosts": "P-0007", "topic": "<b>&'\""]
      let refused = try await visitor.post("/graphs/accounts/interactions/new", entered)
      #expect(refused.status == 400)
      #expect(refused.text.contains(#"id="wrong-at""#))
      #expect(refused.text.contains("must be a date or a moment"))
      #expect(refused.text.contains("&lt;b&gt;&amp;&#39;&quot;"))
      #expect(!refused.text.contains("<b>&"))
    }
  }
}
