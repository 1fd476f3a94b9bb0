import Foundation
import GuanxiServer
import TestSupport
import Testing

@Suite("Transactions of Neo4j's Query API")
struct HeldTransactionTests {
  private static let path = "/db/accounts/query/v2"
  private static let count = #"{"statement": "MATCH (n:Note) RETURN count(n)"}"#

  @Test("Statements of a transaction take effect together when it is committed, and not at all when it is undone")
  func together() async throws {
    try await RunningServer.withAccounts { server, _ in
      let writer = try server.client(.write)
      for isCommitted in [false, true] {
        let begun = try await writer.post(Self.path + "/tx", #"{"statement": "CREATE (:Note {number: 1})"}"#)
        #expect(begun.status == 202, "\(begun.text)")
        let id = try #require(try begun.json()["transaction"]["id"].text)
        #expect(try begun.json()["transaction"]["expires"].text?.hasPrefix("2026-06-30T") == true)
        let inside = try await writer.post(Self.path + "/tx/\(id)", Self.count)
        #expect(try inside.json()["data"]["values"].items[0].items[0].integer == 1)
        let outside = try await writer.post(Self.path, Self.count)
        #expect(try outside.json()["data"]["values"].items[0].items[0].integer == 0)
        if isCommitted {
          let done = try await writer.post(Self.path + "/tx/\(id)/commit", #"{"statement": "CREATE (:Note)"}"#)
          #expect(done.status == 202, "\(done.text)")
          #expect(try done.json()["bookmarks"].items.first?.text == "accounts:1")
        } else {
          #expect(try await writer.send("DELETE", Self.path + "/tx/\(id)").status == 200)
        }
        let again = try await writer.post(Self.path + "/tx/\(id)/commit", "{}")
        #expect(again.status == 404)
        #expect(try again.json()["errors"].items[0]["code"].text == "Neo.ClientError.Transaction.TransactionNotFound")
      }
      let after = try await writer.post(Self.path, Self.count)
      #expect(try after.json()["data"]["values"].items[0].items[0].integer == 2)
    }
  }

  @Test("A transaction is its token's alone, and ends with a statement that fails")
  func own() async throws {
    try await RunningServer.withAccounts { server, _ in
      let (writer, other) = (try server.client(.write), try server.client(.write))
      let begun = try await writer.send("POST", Self.path + "/tx")
      #expect(begun.status == 202, "\(begun.text)")
      let id = try #require(try begun.json()["transaction"]["id"].text)
      #expect(try await other.post(Self.path + "/tx/\(id)", Self.count).status == 404)
      #expect(try await writer.post(Self.path + "/tx/\(id)", #"{"statement": "RETURN 1 / 0"}"#).status == 400)
      #expect(try await writer.post(Self.path + "/tx/\(id)", Self.count).status == 404)
    }
  }

  @Test("A transaction to which nobody comes back is undone, and lets others change the graph", .timeLimit(.minutes(3)))
  func forgotten() async throws {
    var limits = ServerLimits.standard
    limits.bolt.transactionIdleSeconds = 0.2
    try await RunningServer.withAccounts(limits: limits) { server, _ in
      let begun = try await server.client.post(Self.path + "/tx", #"{"statement": "CREATE (:Note)"}"#)
      #expect(begun.status == 202, "\(begun.text)")
      // The next change waits for the turn, which it gets once the transaction is undone.
      #expect(try await server.client.post(Self.path, #"{"statement": "CREATE (:Note)"}"#).status == 202)
      let id = try #require(try begun.json()["transaction"]["id"].text)
      #expect(try await server.client.post(Self.path + "/tx/\(id)/commit", "{}").status == 404)
      let count = try await server.client.post(Self.path, Self.count)
      #expect(try count.json()["data"]["values"].items[0].items[0].integer == 1)
    }
  }

  @Test("The description says that a transaction needs no statement, and that one alone does", arguments: ["", "/tx"])
  func described(ending: String) async throws {
    try await RunningServer.withAccounts { server, _ in
      let paths = try await server.client.get("/openapi.json").json()["paths"].entries
      let body = try #require(paths["/db/{graph}/query/v2" + ending])["post"]["requestBody"]
      for (type, form) in body["content"].entries {
        #expect(form["schema"]["required"].items.compactMap(\.text) == (ending == "" ? ["statement"] : []), "\(type)")
      }
      let answer = try await server.client.post(Self.path + ending, "{}")
      #expect(answer.status == (ending == "" ? 400 : 202), "\(answer.text)")
    }
  }

  @Test("One transaction more than a token may have open is refused with 429, until one of them is over")
  func bound() async throws {
    try await RunningServer.withAccounts { server, _ in
      let reader = try server.client(.read)
      var id = ""
      for _ in 0..<32 {
        let begun = try await reader.send("POST", Self.path + "/tx")
        #expect(begun.status == 202)
        id = try #require(try begun.json()["transaction"]["id"].text)
      }
      let refused = try await reader.send("POST", Self.path + "/tx")
      #expect(refused.status == 429 && refused.field("Retry-After") == "1")
      let error = try refused.json()["errors"].items[0]
      #expect(error["code"].text == "Neo.TransientError.Request.NoThreadsAvailable")
      #expect(error["message"].text?.contains("32 transactions open") == true)
      #expect(try await server.client(.read).send("POST", Self.path + "/tx").status == 202)
      #expect(try await reader.send("DELETE", Self.path + "/tx/\(id)").status == 200)
      #expect(try await reader.send("POST", Self.path + "/tx").status == 202)
    }
  }
}
