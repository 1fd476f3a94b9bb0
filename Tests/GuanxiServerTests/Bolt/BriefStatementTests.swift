import Bolt
import GuanxiEngine
import GuanxiServer
import TestSupport
import Testing

@Suite("Brief statements that are asked again over Bolt")
struct BriefStatementTests {
  private static let reading: [String: PackStreamValue] = ["db": "accounts", "mode": "r"]

  @Test("Several clients get the rows that they ask for, and each answer is recorded", arguments: AuditSafety.allCases)
  func answers(safety: AuditSafety) async throws {
    try await RunningServer.withAccounts(safe: safety) { server, folder in
      let token = try server.client(.read).token
      try await withThrowingTaskGroup(of: Void.self) { group in
        for client in 1...4 {
          group.addTask {
            let connection = try await BoltClient.signedIn(server, token: token)
            for turn in 1...25 {
              let number = PackStreamValue.integer(client * 100 + turn)
              let rows = try await connection.rows("RETURN $number AS n", ["number": number], extra: Self.reading)
              #expect(rows == [[number]])
            }
          }
        }
        try await group.waitForAll()
      }
      let log = try AuditLog(reading: folder.file(AuditLog.fileName))
      let verification = try log.verify()
      #expect(verification.fault == nil && verification.count == 100)
      #expect(try log.entries(from: 1, limit: 100).entries.allSatisfy { $0.action == "query" && $0.rows == 1 })
    }
  }

  @Test("What is sent at once is answered in its order")
  func order() async throws {
    try await RunningServer.withAccounts(safe: .changes) { server, _ in
      let client = try await BoltClient.signedIn(server)
      _ = try await client.rows("RETURN $number AS n", ["number": 0], extra: Self.reading)
      await client.send(
        all: (1...50).flatMap { number -> [BoltRequest] in
          [
            .run("RETURN $number AS n", parameters: ["number": .integer(number)], extra: Self.reading),
            .pull(ResultPart()),
          ]
        })
      for number in 1...50 {
        _ = try await client.success()
        #expect(try await client.rows().rows == [[.integer(number)]])
      }
    }
  }

  @Test("One that is quick for some values is answered for those too for which it is not")
  func longOnes() async throws {
    try await RunningServer.withAccounts { server, _ in
      let client = try await BoltClient.signedIn(server)
      let statement = "UNWIND $list AS a UNWIND $list AS b UNWIND $list AS c RETURN count(*) AS n"
      for count in [2, 2, 2, 60, 2, 60, 2] {
        let list = PackStreamValue.list((1...count).map(PackStreamValue.integer))
        let rows = try await client.rows(statement, ["list": list], extra: Self.reading)
        #expect(rows == [[.integer(count * count * count)]])
      }
    }
  }

  @Test("One that fails for a value says why, and goes on being answered for others")
  func failures() async throws {
    try await RunningServer.withAccounts { server, _ in
      let client = try await BoltClient.signedIn(server)
      for _ in 1...3 {
        #expect(try await client.rows("RETURN 6 / $by AS n", ["by": 3], extra: Self.reading) == [[2]])
        await client.send(.run("RETURN 6 / $by AS n", parameters: ["by": 0], extra: Self.reading))
        try await client.fails("Neo.ClientError.Statement.ArithmeticError")
        try await client.succeeds(.reset)
      }
    }
  }

  @Test("What was changed meanwhile is seen, and a token that was revoked is of no use")
  func latest() async throws {
    try await RunningServer.withAccounts { server, _ in
      let writer = try await BoltClient.signedIn(server)
      let reader = try await BoltClient.signedIn(server, token: try server.client(.read).token)
      let number = try #require(try server.tokens.list().last?.id)
      for count in 1...5 {
        _ = try await writer.rows("CREATE (:Note)", extra: ["db": "accounts"])
        let rows = try await reader.rows("MATCH (n:Note) RETURN count(n) AS n", extra: Self.reading)
        #expect(rows == [[.integer(count)]])
      }
      try server.tokens.revoke(number, at: RunningServer.moment)
      await reader.send(.run("MATCH (n:Note) RETURN count(n) AS n", parameters: [:], extra: Self.reading))
      try await reader.fails("Neo.ClientError.Security.AuthorizationExpired")
    }
  }
}
