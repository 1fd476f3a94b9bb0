import Bolt
import GuanxiServer
import QueryExecution
import TestSupport
import Testing

@Suite("Bounds of Bolt")
struct BoltBoundTests {
  @Test(
    "Bytes that are no Bolt end the connection without an answer",
    arguments: ["GET / HTTP/1.1\r\nHost: a\r\n\r\n", "\u{0}\u{0}\u{0}\u{0}", String(repeating: "x", count: 100_000)])
  func notBolt(text: String) async throws {
    try await RunningServer.withSmallGraph { server in
      let connection = try RawConnection(port: server.boltPort)
      await connection.send(text)
      #expect(await connection.readToEnd().isEmpty)
      let client = try await BoltClient.signedIn(server)
      #expect(try await client.rows("RETURN 1") == [[1]])
    }
  }

  @Test("A version that is not spoken is answered with none")
  func noVersion() async throws {
    try await RunningServer.withSmallGraph { server in
      let connection = try RawConnection(port: server.boltPort)
      await connection.send(Handshake.magic + [0, 0, 0, 3] + [UInt8](repeating: 0, count: 12))
      #expect(await connection.readToEnd() == "\0\0\0\0")
    }
  }

  @Test(
    "A message at the wrong time, or none at all, ends the connection",
    arguments: [
      BoltRequest.commit.bytes, BoltRequest.pull(ResultPart()).bytes, BoltRequest.hello([:]).bytes, [0xB0, 0x99],
      [0x01],
      [0xB1, 0x10, 0x01],
    ])
  func wrongMessages(message: [UInt8]) async throws {
    try await RunningServer.withSmallGraph { server in
      let client = try await BoltClient.signedIn(server)
      await client.send(bytes: ChunkWriter.chunks(of: message))
      try await client.fails("Neo.ClientError.Request.Invalid")
      #expect(await client.isClosed())
    }
  }

  @Test("Who is not signed in sends no long message")
  func strangersMessage() async throws {
    try await RunningServer.withSmallGraph { server in
      let client = try await BoltClient(server)
      let hello = BoltRequest.hello(["user_agent": .string(String(repeating: "x", count: 100_000))])
      await client.send(hello)
      try await client.fails("Neo.ClientError.Request.Invalid")
      #expect(await client.isClosed())
    }
  }

  @Test("Who says nothing is let go, before and after the handshake", arguments: [true, false])
  func silence(isAgreed: Bool) async throws {
    var limits = ServerLimits.standard
    limits.bolt.handshakeSeconds = 1
    try await RunningServer.withSmallGraph(limits: limits) { server in
      if isAgreed {
        // On a busy machine the time may be over before HELLO is answered.
        try await #require(throws: BoltClient.Closed.self) {
          let client = try await BoltClient(server)
          try await client.succeeds(.hello([:]))
          _ = try await client.next()
        }
      } else {
        #expect(await (try RawConnection(port: server.boltPort)).readToEnd().isEmpty)
      }
    }
  }

  @Test("One connection more than there may be is closed")
  func connections() async throws {
    var limits = ServerLimits.standard
    limits.bolt.connections = 2
    try await RunningServer.withSmallGraph(limits: limits) { server in
      let clients = [try await BoltClient.signedIn(server), try await BoltClient.signedIn(server)]
      await #expect(throws: BoltClient.Closed.self) { _ = try await BoltClient(server) }
      for client in clients { #expect(try await client.rows("RETURN 1") == [[1]]) }
    }
  }

  @Test("Random bytes never end the server")
  func randomBytes() async throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    try await RunningServer.withSmallGraph { server in
      var generator = SeededGenerator(seed: seed)
      for round in 0..<60 {
        var bytes = [BoltRequest.begin([:]), .run("RETURN $a"), .pull(ResultPart()), .commit, .reset].flatMap {
          ChunkWriter.chunks(of: $0.bytes)
        }
        for _ in 0..<(1 + round % 6) {
          bytes[Int.random(in: 0..<bytes.count, using: &generator)] = .random(in: 0...255, using: &generator)
        }
        let client = try await BoltClient.signedIn(server)
        await client.send(bytes: bytes + ChunkWriter.chunks(of: BoltRequest.goodbye.bytes))
      }
      let client = try await BoltClient.signedIn(server)
      #expect(try await client.rows("RETURN 1") == [[1]], "seed \(seed)")
    }
  }

  @Test("Rows that are too many for the memory of a statement are refused for that reason")
  func manyRows() async throws {
    var limits = ServerLimits.standard
    limits.query.memory = 2_097_152
    try await RunningServer.withSmallGraph(limits: limits) { server in
      let client = try await BoltClient.signedIn(server)
      await client.send(.run("UNWIND range(1, 20000) AS n RETURN n, '\(String(repeating: "x", count: 200))' AS text"))
      try await client.fails("Neo.DatabaseError.Statement.ExecutionFailed")
      try await client.succeeds(.reset)
      #expect(try await client.rows("RETURN 1") == [[1]])
    }
  }

  @Test("A client that takes its rows late gets all of them, and others are answered meanwhile")
  func lateRows() async throws {
    try await RunningServer.withSmallGraph { server in
      let late = try await BoltClient.signedIn(server)
      let text = String(repeating: "x", count: 200)
      await late.send(.run("UNWIND range(1, 40000) AS n RETURN n, '\(text)' AS text"), .pull(ResultPart()))
      for _ in 0..<20 {
        let client = try await BoltClient.signedIn(server)
        #expect(try await client.rows("RETURN 1") == [[1]])
      }
      _ = try await late.success()
      let (rows, end) = try await late.rows()
      #expect(rows.map { $0[0].number } == Array(1...40_000))
      #expect(rows.allSatisfy { $0[1] == .string(text) })
      if case .success = end { return }
      Issue.record("no success: \(end)")
    }
  }

  @Test("Sixty clients at once get what each asked for")
  func manyClients() async throws {
    try await RunningServer.withAccounts { server, _ in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<60 {
          group.addTask {
            let client = try await BoltClient.signedIn(server)
            let rows = try await client.rows("RETURN $n AS n", ["n": .integer(number)])
            #expect(rows == [[.integer(number)]])
          }
        }
        try await group.waitForAll()
      }
    }
  }
}
