import Foundation
import GuanxiServer
import Synchronization
import TestSupport
import Testing

@Suite("A change that is sent again is made once")
struct IdempotencyTests {
  private static let path = "/v1/graphs/accounts/interactions"
  private static let visit =
    #"{"kind": "visit", "at": "2026-06-29", "hosts": ["P-0007"], "guests": ["P-0101"], "topic": "tender"}"#

  @Test("Who lost the answer to a visit gets it again, and the visit is there once")
  func again() async throws {
    try await RunningServer.withAccounts { server, _ in
      let key = ["Idempotency-Key": "\"8e03978e-40d5-43dd-bc93-6894a57f9324\""]
      let first = try await server.client.post(Self.path, Self.visit, key)
      #expect(first.status == 201 && first.field("Idempotency-Replayed") == nil, "\(first.text)")
      let again = try await server.client.post(Self.path, Self.visit, key)
      #expect(again.status == 201 && again.body == first.body)
      #expect(again.field("Idempotency-Replayed") == "true")
      #expect(again.field("Location") == first.field("Location"))
      #expect(try await Self.visits(server.client) == 1)
      let other = try await server.client(.write).post(Self.path, Self.visit, key)
      #expect(other.status == 201 && other.field("Idempotency-Replayed") == nil, "another token has keys of its own")
      #expect(try await Self.visits(server.client) == 2)
    }
  }

  @Test("A refusal is given again too; the same key with another request is refused")
  func otherRequest() async throws {
    try await RunningServer.withAccounts { server, _ in
      let key = ["Idempotency-Key": "monday"]
      let wrong = #"{"kind": "visit", "at": "2026-06-29", "hosts": ["nobody"]}"#
      let first = try await server.client.post(Self.path, wrong, key)
      #expect(first.status == 422)
      let again = try await server.client.post(Self.path, wrong, key)
      #expect(again.status == 422 && again.body == first.body && again.field("Idempotency-Replayed") == "true")
      let other = try await server.client.post(Self.path, Self.visit, key)
      #expect(other.status == 422)
      #expect(try other.json()["detail"].text?.contains("another request") == true)
      let chinese = try await server.client.post(
        Self.path, Self.visit, key.merging(["Accept-Language": "zh-CN"]) { $1 })
      #expect(try chinese.json()["detail"].text?.contains("另一个请求") == true)
      #expect(try await Self.visits(server.client) == 0)
    }
  }

  @Test("Of many who send the same at once one makes the change", .timeLimit(.minutes(3)))
  func together() async throws {
    try await RunningServer.withAccounts { server, _ in
      let client = server.client
      let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<20 {
          group.addTask { try await client.post(Self.path, Self.visit, ["Idempotency-Key": "at-once"]).status }
        }
        return try await group.reduce(into: [Int]()) { $0.append($1) }
      }
      #expect(Set(statuses).isSubset(of: [201, 409]) && statuses.contains(201), "\(statuses)")
      #expect(try await Self.visits(client) == 1)
    }
  }

  @Test("A key that is none is refused", arguments: ["", "two words", String(repeating: "k", count: 201), "\"a\"b\""])
  func badKey(key: String) async throws {
    try await RunningServer.withAccounts { server, _ in
      let answer = try await server.client.post(Self.path, Self.visit, ["Idempotency-Key": key])
      #expect(answer.status == 400, "\(answer.text)")
    }
  }

  @Test("After a day the key is forgotten")
  func forgotten() async throws {
    let now = Clock()
    try await RunningServer.withAccounts(seconds: { now.seconds.withLock { $0 } }) { server, _ in
      let key = ["Idempotency-Key": "yesterday"]
      let change = "CREATE (:Note {text: 'call back'})"
      let path = "/v1/graphs/accounts/query"
      for (hours, replayed) in [(0.0, nil), (23.9, "true"), (0.2, nil), (1, "true")] as [(Double, String?)] {
        now.seconds.withLock { $0 += hours * 3_600 }
        let answer = try await server.client.post(path, change, type: "text/plain", key)
        #expect(answer.status == 200 && answer.field("Idempotency-Replayed") == replayed, "\(hours)")
      }
    }
  }

  private final class Clock: Sendable {
    let seconds = Mutex(1_782_820_800.0)
  }

  /// How many visits about the tender the graph has.
  static func visits(_ client: Client) async throws -> Int? {
    let answer = try await client.post(
      "/v1/graphs/accounts/query", "MATCH (i:Interaction {topic: 'tender'}) RETURN count(i) AS count",
      type: "text/plain")
    return try answer.json()["results"].items[0]["rows"].items[0]["count"].integer
  }
}
