import Bolt
import GuanxiServer
import TestSupport
import Testing

@Suite("Who may do what over Bolt")
struct BoltAccessTests {
  @Test(
    "Nobody gets in without a valid token",
    arguments: [
      ["scheme": "none"], ["scheme": "basic", "principal": "neo4j", "credentials": "secret"], [:],
      ["scheme": "bearer", "credentials": "guanxi_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"],
      ["scheme": "kerberos", "credentials": "x"], ["scheme": "basic", "credentials": 1],
    ] as [[String: PackStreamValue]])
  func strangers(auth: [String: PackStreamValue]) async throws {
    try await RunningServer.withSmallGraph { server in
      let client = try await BoltClient(server)
      try await client.succeeds(.hello([:]))
      await client.send(.logon(auth), .run("RETURN 1"))
      try await client.fails("Neo.ClientError.Security.Unauthorized")
      #expect(await client.isClosed())
    }
  }

  @Test("A token that expired is of no use, and neither is one that was revoked while it was used")
  func invalidTokens() async throws {
    try await RunningServer.withSmallGraph { server in
      let expired = try server.client(.read, days: 1, at: .at(1_782_820_800 - 86_400))
      let stranger = try await BoltClient(server)
      try await stranger.succeeds(.hello([:]))
      await stranger.send(.logon(["scheme": "bearer", "credentials": .string(expired.token ?? "")]))
      try await stranger.fails("Neo.ClientError.Security.Unauthorized")

      let client = try await BoltClient.signedIn(server, token: try server.client(.read).token)
      #expect(try await client.rows("RETURN 1") == [[1]])
      let number = try #require(try server.tokens.list().last?.id)
      try server.tokens.revoke(number, at: RunningServer.moment)
      await client.send(.run("RETURN 1"))
      try await client.fails("Neo.ClientError.Security.AuthorizationExpired")
    }
  }

  @Test("A graph out of reach is not there, and the message does not name it")
  func reach() async throws {
    try await RunningServer.withAccounts { server, _ in
      let client = try await BoltClient.signedIn(server, token: try server.client(.read, graph: "others").token)
      for request in [
        BoltRequest.run("RETURN 1", parameters: [:], extra: ["db": "accounts"]), .begin(["db": "accounts"]),
        .route([:], bookmarks: [], database: "accounts"), .run("RETURN 1"),
      ] {
        await client.send(request)
        try await client.fails("Neo.ClientError.Database.DatabaseNotFound")
        try await client.succeeds(.reset)
      }
    }
  }

  @Test("Only who may write changes a graph, and only where the session does not just read")
  func writing() async throws {
    try await RunningServer.withAccounts { server, _ in
      let reader = try await BoltClient.signedIn(server, token: try server.client(.read).token)
      await reader.send(.run("CREATE (:New)"))
      try await reader.fails("Neo.ClientError.Security.Forbidden")
      try await reader.succeeds(.reset)
      try await reader.succeeds(.begin([:]))
      await reader.send(.run("CREATE (:New)"))
      try await reader.fails("Neo.ClientError.Security.Forbidden")
      try await reader.succeeds(.reset)
      let writer = try await BoltClient.signedIn(server, token: try server.client(.write).token)
      await writer.send(.run("CREATE (:New)", mode: "r"))
      try await writer.fails("Neo.ClientError.Statement.AccessMode")
      try await writer.succeeds(.reset)
      _ = try await writer.rows("CREATE (:New)")
      #expect(try await reader.rows("MATCH (n:New) RETURN count(n)") == [[1]])
    }
  }

  @Test("A graph of CSV files is not changed")
  func fixedGraphs() async throws {
    try await RunningServer.withSmallGraph { server in
      let client = try await BoltClient.signedIn(server)
      await client.send(.run("CREATE (:New)"))
      try await client.fails("Neo.ClientError.General.WriteOnReadOnlyAccessDatabase")
    }
  }

  @Test("A token that asks too often is told to try again")
  func rate() async throws {
    var limits = ServerLimits.standard
    limits.requestsPerMinute = 20
    try await RunningServer.withSmallGraph(limits: limits) { server in
      let client = try await BoltClient.signedIn(server)
      for _ in 0..<5 { #expect(try await client.rows("RETURN 1") == [[1]]) }
      await client.send(.run("RETURN 1"))
      try await client.fails("Neo.TransientError.Request.NoThreadsAvailable")
    }
  }
}
