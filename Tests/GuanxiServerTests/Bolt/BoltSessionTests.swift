import Bolt
import GuanxiServer
import TestSupport
import Testing

@Suite("Sessions over Bolt")
struct BoltSessionTests {
  @Test("Every version that is spoken answers a statement", arguments: BoltVersion.spoken)
  func versions(version: BoltVersion) async throws {
    try await RunningServer.withSmallGraph { server in
      let client = try await BoltClient.signedIn(server, version: version)
      let rows = try await client.rows("MATCH (c:Company {id: 'a'}) RETURN c, $x AS x", ["x": .list([1, .null])])
      guard case .structure(let node)? = rows.first?.first else {
        Issue.record("no node: \(rows)")
        return
      }
      #expect(node.tag == 0x4E)
      #expect(node.fields.count == (version.hasElementIDs ? 4 : 3))
      #expect(node.fields[1] == .list(["Company"]))
      #expect(node.fields[2] == .map(["id": "a", "name": "Acme"]))
      #expect(rows.first?.last == .list([1, .null]))
    }
  }

  @Test("A manifest lets the client choose the version")
  func manifest() async throws {
    try await RunningServer.withSmallGraph { server in
      let connection = try RawConnection(port: server.boltPort)
      await connection.send(Handshake.magic + [0, 0, 1, 0xFF] + [UInt8](repeating: 0, count: 12))
      #expect(await connection.readBytes() == Handshake.offer)
      let hello = ChunkWriter.chunks(of: BoltRequest.hello([:]).bytes)
      await connection.send([0, 0, 7, 5, 0] + hello)
      var chunks = ChunkReader()
      chunks.append(await connection.readBytes())
      guard case .success(let entries)? = try chunks.next().flatMap({ BoltResponse($0) }) else {
        Issue.record("no answer to HELLO")
        return
      }
      #expect(entries["server"]?.text?.hasPrefix("Neo4j/5.") ?? false)
    }
  }

  @Test("Rows come in the batches that are asked for, and the rest can be given up")
  func batches() async throws {
    try await RunningServer.withSmallGraph { server in
      let client = try await BoltClient.signedIn(server)
      let fields = try await client.succeeds(.run("UNWIND range(1, 10) AS i RETURN i"))
      #expect(fields["fields"] == .list(["i"]))
      await client.send(.pull(ResultPart(rows: 4)))
      var (rows, end) = try await client.rows()
      #expect(rows == [[1], [2], [3], [4]])
      #expect(end == .success(["has_more": true]))
      #expect(try await client.succeeds(.discard(ResultPart(rows: 5))) == ["has_more": true])
      await client.send(.pull(ResultPart()))
      (rows, end) = try await client.rows()
      #expect(rows == [[10]])
      guard case .success(let summary) = end else { return }
      #expect(summary["type"] == "r")
      #expect(summary["db"] == "small")
      #expect(summary["bookmark"] == "small:0")
    }
  }

  @Test("After a failure everything is ignored until RESET")
  func failure() async throws {
    try await RunningServer.withSmallGraph { server in
      let client = try await BoltClient.signedIn(server)
      await client.send(.run("NONSENSE"), .pull(ResultPart()), .run("RETURN 1"))
      try await client.fails("Neo.ClientError.Statement.SyntaxError")
      #expect(try await client.next() == .ignored)
      #expect(try await client.next() == .ignored)
      try await client.succeeds(.reset)
      await client.send(.run("RETURN 1"))
      #expect(try await client.success()["fields"] == .list(["1"]))
    }
  }

  @Test("A RESET interrupts the statement that runs")
  func interruption() async throws {
    try await RunningServer.withSmallGraph { server in
      let client = try await BoltClient.signedIn(server)
      await client.send(.run("UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*)"))
      await client.send(.pull(ResultPart()), .reset)
      // Either the statement was under way, or the RESET was there before it began.
      let first = try await client.next()
      if case .failure(let failure) = first {
        #expect(failure.code == "Neo.ClientError.Transaction.Terminated")
      } else {
        #expect(first == .ignored)
      }
      #expect(try await client.next() == .ignored)
      _ = try await client.success()
      #expect(try await client.rows("RETURN 1 AS one") == [[1]])
    }
  }

  @Test("A thousand messages at once are answered in their order")
  func pipeline() async throws {
    var limits = ServerLimits.standard
    limits.requestsPerMinute = 100_000
    try await RunningServer.withSmallGraph(limits: limits) { server in
      let client = try await BoltClient.signedIn(server)
      let asking = Task {
        let requests = (0..<500).flatMap { number -> [BoltRequest] in
          [.run("RETURN $n AS n", parameters: ["n": .integer(number)], extra: [:]), .pull(ResultPart())]
        }
        await client.send(all: requests)
      }
      await asking.value
      for number in 0..<500 {
        _ = try await client.success()
        #expect(try await client.rows().rows == [[.integer(number)]])
      }
    }
  }

  @Test("A long message between short ones is answered in its turn")
  func longMessages() async throws {
    try await RunningServer.withSmallGraph { server in
      let client = try await BoltClient.signedIn(server)
      let texts = ["short", String(repeating: "long", count: 50_000), "again"].map(PackStreamValue.string)
      let requests = texts.flatMap { text -> [BoltRequest] in
        [.run("RETURN $text AS text", parameters: ["text": text], extra: [:]), .pull(ResultPart())]
      }
      await client.send(all: requests)
      for text in texts {
        _ = try await client.success()
        #expect(try await client.rows().rows == [[text]])
      }
    }
  }

  @Test("Version 4.4 counts moments by the clock of their zone, unless both sides agree on UTC")
  func momentsOfOldVersions() async throws {
    try await RunningServer.withSmallGraph { server in
      let statement = "RETURN datetime('1970-01-01T01:00:00+01:00') AS moment"
      let version = BoltVersion(4, 4)
      let old = try await BoltClient.signedIn(server, version: version)
      #expect(try await old.rows(statement) == [[.structure(PackStreamStructure(0x46, [3_600, 0, 3_600]))]])
      let patched = try await BoltClient.signedIn(server, version: version, hello: ["patch_bolt": .list(["utc"])])
      #expect(try await patched.rows(statement) == [[.structure(PackStreamStructure(0x49, [0, 0, 3_600]))]])
    }
  }

  @Test("The routing table has the address by which the client came, for everything")
  func routing() async throws {
    try await RunningServer.withSmallGraph { server in
      let client = try await BoltClient.signedIn(
        server, hello: ["routing": .map(["address": "graphs.example:7687"])])
      let table = try await client.succeeds(.route([:], bookmarks: [], database: nil))["rt"]?.entries
      #expect(table?["db"] == "small")
      let roles = table?["servers"]?.items?.compactMap { $0.entries?["role"]?.text }
      #expect(roles == ["WRITE", "READ", "ROUTE"])
      #expect(table?["servers"]?.items?[0].entries?["addresses"] == .list(["graphs.example:7687"]))
    }
  }

  @Test("An analysis answers as a line and as a call, in both languages")
  func analysis() async throws {
    try await RunningServer.withSample { server in
      let client = try await BoltClient.signedIn(server)
      let line = try await client.rows("COVERAGE OF \"C-101\"")
      #expect(!line.isEmpty)
      #expect(try await client.rows("CALL account.coverage('C-101')") == line)
      await client.send(
        .run("COVERAGE OF \"nobody\"", parameters: [:], extra: ["tx_metadata": .map(["language": "zh-Hans"])]))
      guard case .failure(let failure) = try await client.next() else { return }
      #expect(failure.message.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    }
  }

  @Test("Connections and messages are counted")
  func figures() async throws {
    try await RunningServer.withSmallGraph { server in
      let client = try await BoltClient.signedIn(server)
      _ = try await client.rows("RETURN 1")
      let text = try await server.client.get("/metrics").text
      #expect(text.contains("guanxi_bolt_connections 1\n"))
      #expect(text.contains("guanxi_bolt_messages_total{message=\"RUN\",outcome=\"success\"} 1\n"))
      #expect(text.contains("guanxi_bolt_rows_total 1\n"))
    }
  }
}
