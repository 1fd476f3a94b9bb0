import GuanxiServer
import TestSupport
import Testing

@Suite("The page of snapshots")
struct SnapshotPageTests {
  private static let path = "/graphs/accounts/snapshots"

  @Test("Snapshots are saved, compared and deleted")
  func steps() async throws {
    try await RunningServer.withAccounts { server, _ in
      let visitor = try await Visitor(server, token: server.client.token)
      let form = try await visitor.formToken()
      let saved = try await visitor.post(Self.path, ["form": form, "name": "before <b>", "note": "之前"])
      #expect(saved.status == 303)
      let led = try await visitor.open(saved.field("Location") ?? "").text
      #expect(led.contains("Saved: before &lt;b&gt;") && led.contains("之前"))
      #expect(
        try await visitor.open(Self.path + "?from=snapshot:1").text.contains("Nothing is different between the two."))
      let change = "MATCH (c:Company {id: 'C-105'}) SET c.name = 'Renamed'"
      #expect(try await server.client.post("/v1/graphs/accounts/query", change, type: "text/plain").status == 200)
      let difference = try await visitor.open(Self.path + "?from=snapshot%3A2&to=").text
      #expect(difference.contains("Renamed") && difference.contains("changed"))
      #expect(try await visitor.open(Self.path + "?from=0").text.contains("The changes one by one"))
      let taken = try await visitor.post(Self.path, ["form": form, "name": "before <b>"])
      #expect(taken.status == 409 && taken.text.contains("value=\"before &lt;b&gt;\""))
      #expect(try await visitor.open(Self.path + "?from=soon").status == 400)
      let deleted = try await visitor.post(Self.path + "/2/delete", ["form": form])
      let after = try await visitor.open(deleted.field("Location") ?? "", language: "zh-Hans").text
      #expect(after.contains("快照") && !after.contains("之前"))
      #expect(try await visitor.post(Self.path, ["name": "x"]).status == 403)
    }
  }

  @Test("Who only reads sees and compares, and saves nothing; who sees a part sees no list")
  func readers() async throws {
    try await RunningServer.withAccounts { server, _ in
      let reader = try await Visitor(server, token: server.client(.read).token)
      let page = try await reader.open(Self.path)
      #expect(page.status == 200 && page.text.contains("sample") && !page.text.contains("/delete"))
      let partner = try await Visitor(server, token: server.client(.read, rule: TokenRule(accounts: ["C-105"])).token)
      #expect(try await partner.open(Self.path).status == 403)
      #expect(try await !partner.open("/graphs/accounts").text.contains("/snapshots"))
    }
  }

  @Test("A graph of CSV files says that it has none")
  func fixed() async throws {
    try await RunningServer.withSmallGraph { server in
      let visitor = try await Visitor(server, token: server.client.token)
      let page = try await visitor.open("/graphs/small/snapshots")
      #expect(page.status == 409 && page.text.contains("is not kept in a graph file"))
    }
  }
}
