import Foundation
import GuanxiServer
import TestSupport
import Testing

@Suite("What changes, as it happens")
struct ChangeStreamTests {
  private static let query = "/v1/graphs/accounts/query"

  @Test("A client that leaves and comes back is told every version once", .timeLimit(.minutes(3)))
  func comesBack() async throws {
    try await RunningServer.withAccounts { server, _ in
      let first = try await EventClient(server, last: nil)
      try await Self.change(server, 3)
      let seen = try await first.events(3)
      #expect(seen.map(\.id) == ["1", "2", "3"])
      #expect(seen[0].data.contains("\"version\":1") && seen[0].data.contains("\"actor\":\"test\""))
      first.close()
      try await Self.change(server, 2)
      let second = try await EventClient(server, last: "3")
      #expect(try await second.events(2).map(\.id) == ["4", "5"])
      try await Self.change(server, 1)
      #expect(try await second.events(1).map(\.id) == ["6"])
    }
  }

  @Test("A quiet stream says that it is there, and one whose token is revoked ends", .timeLimit(.minutes(3)))
  func heartbeat() async throws {
    var limits = ServerLimits.standard
    limits.heartbeatSeconds = 0.3
    try await RunningServer.withAccounts(limits: limits) { server, _ in
      let reader = try server.client(.read)
      let stream = try await EventClient(server, token: reader.token, last: nil)
      #expect(try await stream.hasHeartbeat())
      try server.tokens.revoke(server.tokens.list().map(\.id).max() ?? 0, at: RunningServer.moment)
      #expect(await stream.ends())
    }
  }

  @Test("One stream more than there may be is refused, and finds a place when another leaves", .timeLimit(.minutes(3)))
  func bound() async throws {
    var limits = ServerLimits.standard
    (limits.changeStreams, limits.heartbeatSeconds) = (2, 0.2)
    try await RunningServer.withAccounts(limits: limits) { server, _ in
      let first = try await EventClient(server, last: nil)
      let second = try await EventClient(server, last: nil)
      let refused = try await server.client.get("/v1/graphs/accounts/changes", ["Accept": "text/event-stream"])
      #expect(refused.status == 503 && refused.field("Retry-After") != nil, "\(refused.text)")
      #expect(try await server.client.get("/v1/graphs/accounts/changes").status == 200, "pages need no place")
      first.close()
      let third = try await EventClient(server, last: nil, attempts: 100)
      try await Self.change(server, 1)
      #expect(try await third.events(1).map(\.id) == ["1"])
      _ = second
    }
  }

  @Test("A server that is told to stop ends streams, and stops", .timeLimit(.minutes(3)))
  func shutdown() async throws {
    // Waiting for processes must not keep other tests from their threads.
    try await withTaskExecutorPreference(OwnThreads()) {
      let folder = try TemporaryFolder()
      let process = try ServingProcess(["--folder", folder.path])
      let client = try process.client()
      _ = try BuiltCommand.run(["graphs", "create", "accounts", "--folder", folder.path])
      let stream = try await EventClient(port: process.port, token: client.token, last: nil)
      process.terminate()
      #expect(await stream.ends())
      #expect(process.wait() == 0)
    }
  }

  private static func change(_ server: RunningServer, _ times: Int) async throws {
    for number in 0..<times {
      let answer = try await server.client.post(Self.query, "CREATE (:Note {number: \(number)})", type: "text/plain")
      #expect(answer.status == 200)
    }
  }
}
