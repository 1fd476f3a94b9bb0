import GuanxiEngine
import GuanxiServer
import TestSupport
import Testing

@Suite("Changes over HTTP")
struct WritingTests {
  private static let query = "/v1/graphs/accounts/query"

  @Test("Only who may write changes a graph; the change is in its file, under the name of the token")
  func writing() async throws {
    try await RunningServer.withAccounts { server, folder in
      let change = "MATCH (p:Person {id: 'P-0101'}) SET p.title = 'Director' RETURN p.title AS title"
      let refused = try await server.client(.read).post(Self.query, change, type: "text/plain")
      #expect(refused.status == 403)
      #expect(try refused.json()["scope"].text == "write")
      let tag = try await server.client.get("/v1/graphs/accounts").field("ETag")
      let answer = try await server.client(.write, graph: "accounts").post(Self.query, change, type: "text/plain")
      #expect(answer.status == 200, "\(answer.text)")
      #expect(try answer.json()["results"].items[0]["changes"]["propertiesSet"].integer == 1)
      let version = try #require(try answer.json()["version"].integer)
      let after = try await server.client.get("/v1/graphs/accounts", ["If-None-Match": tag ?? ""])
      #expect(after.status == 200)
      #expect(after.field("Guanxi-Graph-Version") == String(version))
      let log = try StoredGraph(folder.file("accounts.guanxi")).log(from: Int64(version), limit: 1)
      #expect(log.first?.actor == "test")
      let before = try await server.client.post(
        Self.query, "USE AT VERSION \(version - 1) MATCH (p:Person {id: 'P-0101'}) RETURN p.title", type: "text/plain")
      #expect(before.status == 200, "\(before.text)")
      #expect(!before.text.contains("Director"))
    }
  }

  @Test("Statements of one request take effect together or not at all")
  func together() async throws {
    try await RunningServer.withAccounts { server, _ in
      let failing = "CREATE (:Person {id: 'new-1'})\nUNWIND [1, 0] AS n CREATE (:Person {age: 1 / n})"
      #expect(try await server.client.post(Self.query, failing, type: "text/plain").status == 422)
      let count = "MATCH (p:Person {id: 'new-1'}) RETURN count(p) AS count"
      let rows = try await server.client.post(Self.query, count, type: "text/plain").json()["results"].items[0]["rows"]
      #expect(rows.items[0]["count"].integer == 0)
    }
  }

  @Test("Many who change at once are served one after the other, and none is lost")
  func many() async throws {
    try await RunningServer.withAccounts { server, _ in
      let writer = try server.client(.write)
      try await withThrowingTaskGroup(of: Int.self) { group in
        for number in 0..<20 {
          group.addTask {
            try await writer.post(Self.query, "CREATE (:Note {number: \(number)})", type: "text/plain").status
          }
        }
        for try await status in group { #expect(status == 200) }
      }
      let answer = try await writer.post(Self.query, "MATCH (n:Note) RETURN count(n) AS count", type: "text/plain")
      #expect(try answer.json()["results"].items[0]["rows"].items[0]["count"].integer == 20)
    }
  }
}
