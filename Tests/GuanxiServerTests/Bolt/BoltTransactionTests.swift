import Bolt
import GuanxiEngine
import GuanxiServer
import TestSupport
import Testing

@Suite("Transactions over Bolt")
struct BoltTransactionTests {
  private static let count = "MATCH (n:New) RETURN count(n)"

  @Test("What is committed is in the file, under the name of the token, and its bookmark says the version")
  func commit() async throws {
    try await RunningServer.withAccounts { server, folder in
      let client = try await BoltClient.signedIn(server)
      try await client.succeeds(.begin([:]))
      #expect(try await client.rows("CREATE (n:New {a: 1}) RETURN n.a") == [[1]])
      #expect(try await client.rows(Self.count) == [[1]])
      let other = try await BoltClient.signedIn(server)
      #expect(try await other.rows(Self.count) == [[0]])
      let bookmark = try #require(try await client.succeeds(.commit)["bookmark"]?.text)
      #expect(try await other.rows(Self.count, extra: ["bookmarks": .list([.string(bookmark)])]) == [[1]])
      let version = try #require(bookmark.split(separator: ":").last.flatMap { Int64($0) })
      #expect(try StoredGraph(folder.file("accounts.guanxi")).log(from: version, limit: 1).first?.actor == "test")
    }
  }

  @Test("An earlier version is read within a transaction that changes the graph too")
  func earlier() async throws {
    try await RunningServer.withAccounts { server, _ in
      let client = try await BoltClient.signedIn(server)
      try await client.succeeds(.begin([:]))
      _ = try await client.rows("CREATE (:New)")
      #expect(try await client.rows("USE AT VERSION 0 " + Self.count) == [[0]])
      #expect(try await client.rows(Self.count) == [[1]])
      try await client.succeeds(.commit)
    }
  }

  @Test("A client that leaves undoes its transaction and keeps nobody from writing")
  func leaving() async throws {
    try await RunningServer.withAccounts { server, _ in
      do {
        let client = try await BoltClient.signedIn(server)
        try await client.succeeds(.begin([:]))
        _ = try await client.rows("CREATE (:New)")
      }
      let other = try await BoltClient.signedIn(server)
      _ = try await other.rows("CREATE (:New)")
      #expect(try await other.rows(Self.count) == [[1]])
    }
  }

  @Test("A write over HTTP does not wait for an open transaction, which finds out at its end")
  func conflict() async throws {
    try await RunningServer.withAccounts { server, _ in
      let client = try await BoltClient.signedIn(server)
      try await client.succeeds(.begin([:]))
      _ = try await client.rows("CREATE (:New)")
      let answer = try await server.client.post(
        "/v1/graphs/accounts/query", "CREATE (:New {over: 'HTTP'})", type: "text/plain")
      #expect(answer.status == 200, "\(answer.text)")
      await client.send(.commit)
      try await client.fails("Neo.TransientError.Transaction.Outdated")
      try await client.succeeds(.reset)
      #expect(try await client.rows(Self.count) == [[1]])
    }
  }

  @Test("Writers wait for each other's transactions")
  func turns() async throws {
    try await RunningServer.withAccounts { server, _ in
      let first = try await BoltClient.signedIn(server)
      try await first.succeeds(.begin([:]))
      _ = try await first.rows("CREATE (:New)")
      let second = try await BoltClient.signedIn(server)
      await second.send(.run("CREATE (:New)"), .pull(ResultPart()))
      try await first.succeeds(.commit)
      _ = try await second.success()
      _ = try await second.success()
      #expect(try await second.rows(Self.count) == [[2]])
    }
  }

  @Test("A RESET ends the wait for another's transaction")
  func interruptedWait() async throws {
    try await RunningServer.withAccounts { server, _ in
      let first = try await BoltClient.signedIn(server)
      try await first.succeeds(.begin([:]))
      _ = try await first.rows("CREATE (:New)")
      let second = try await BoltClient.signedIn(server)
      await second.send(.run("CREATE (:New)"), .reset)
      _ = try await second.next()
      _ = try await second.success()
      #expect(try await second.rows("RETURN 1") == [[1]])
      try await first.succeeds(.commit)
      #expect(try await second.rows(Self.count) == [[1]])
    }
  }

  @Test("A transaction in which nothing happens is ended")
  func idle() async throws {
    var limits = ServerLimits.standard
    limits.bolt.transactionIdleSeconds = 0.05
    try await RunningServer.withAccounts(limits: limits) { server, _ in
      let client = try await BoltClient.signedIn(server)
      try await client.succeeds(.begin([:]))
      try await Task.sleep(for: .seconds(1))
      await client.send(.run("CREATE (:New)"))
      try await client.fails("Neo.ClientError.Transaction.TransactionTimedOut")
      try await client.succeeds(.reset)
      #expect(try await client.rows(Self.count) == [[0]])
    }
  }

  @Test("A statement that takes longer than it may is ended")
  func timeLimit() async throws {
    try await RunningServer.withAccounts { server, _ in
      let client = try await BoltClient.signedIn(server)
      let statement = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*)"
      await client.send(.run(statement, parameters: [:], extra: ["tx_timeout": 50]))
      try await client.fails("Neo.ClientError.Transaction.TransactionTimedOut")
    }
  }

  @Test("A statement that fails undoes its transaction")
  func failing() async throws {
    try await RunningServer.withAccounts { server, _ in
      let client = try await BoltClient.signedIn(server)
      try await client.succeeds(.begin([:]))
      _ = try await client.rows("CREATE (:New)")
      await client.send(.run("RETURN 1 / 0"), .commit)
      try await client.fails("Neo.ClientError.Statement.ArithmeticError")
      #expect(try await client.next() == .ignored)
      try await client.succeeds(.reset)
      #expect(try await client.rows(Self.count) == [[0]])
    }
  }

  @Test("Results of one transaction are taken by their numbers")
  func numbers() async throws {
    try await RunningServer.withAccounts { server, _ in
      let client = try await BoltClient.signedIn(server)
      try await client.succeeds(.begin([:]))
      let first = try await client.succeeds(.run("UNWIND [1, 2] AS i RETURN i"))["qid"]?.number
      let second = try await client.succeeds(.run("UNWIND [3, 4] AS i RETURN i"))["qid"]?.number
      #expect((first, second) == (0, 1))
      await client.send(.pull(ResultPart(result: 1)), .pull(ResultPart(rows: 1, result: 0)))
      #expect(try await client.rows().rows == [[3], [4]])
      #expect(try await client.rows().rows == [[1]])
      await client.send(.pull(ResultPart(result: 7)))
      try await client.fails("Neo.ClientError.Request.Invalid")
    }
  }
}
