import GuanxiServer
import TestSupport
import Testing

@Suite("Requests that are none")
struct BadRequestTests {
  @Test(
    "What breaks the rules of HTTP, or a bound, is refused, and the server goes on",
    arguments: [
      ("GET /" + String(repeating: "a", count: 9_000) + " HTTP/1.1\r\nHost: a\r\n\r\n", "414"),
      ("GET /healthz HTTP/1.1\r\nHost: a\r\nX-Long: \(String(repeating: "a", count: 20_000))\r\n\r\n", "431"),
      ("GET /healthz HTTP/1.1\r\nHost: a\r\nX-Long: \(String(repeating: "a", count: 200_000))\r\n\r\n", "400"),
      ("GET /\u{0} HTTP/1.1\r\nHost: a\r\n\r\n", "400"), ("NONSENSE\r\n\r\n", "400"),
      ("GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n", "400"), ("GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n", "400"),
      ("GET /v1/../etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n", "404"),
      ("TRACE /healthz HTTP/1.1\r\nHost: a\r\n\r\n", "405"),
      ("GET /healthz?\(String(repeating: "a=1&", count: 100)) HTTP/1.1\r\nHost: a\r\n\r\n", "400"),
      ("GET //healthz HTTP/1.1\r\nHost: a\r\n\r\n", "404"), ("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", "400"),
    ])
  func refused(request: String, status: String) async throws {
    try await RunningServer.withSmallGraph { server in
      let connection = try RawConnection(port: server.client.port)
      await connection.send(request.replacing("\r\n\r\n", with: "\r\nConnection: close\r\n\r\n"))
      let answer = await connection.readToEnd()
      #expect(answer.hasPrefix("HTTP/1.1 \(status) "), "\(answer.prefix(300))")
      #expect(!answer.contains("Access-Control-Allow"))
      #expect(try await server.client.get("/healthz").status == 200)
    }
  }

  @Test("Random bytes never end the server")
  func randomBytes() async throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    try await RunningServer.withSmallGraph { server in
      var generator = SeededGenerator(seed: seed)
      let valid = Array(
        "POST /v1/graphs/small/query?asOf=2026-06-30 HTTP/1.1\r\nHost: a\r\nContent-Length: 8\r\n\r\nRETURN 1".utf8)
      for round in 0..<200 {
        var bytes = valid
        for _ in 0..<(1 + round % 8) {
          bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
        }
        let connection = try RawConnection(port: server.client.port)
        await connection.send(Array(bytes.prefix(Int.random(in: 1...bytes.count, using: &generator))))
      }
      #expect(try await server.client.get("/v1/graphs/small").status == 200, "seed \(seed)")
    }
  }

  @Test(
    "A body that does not come is waited for as long as the limit says, and a much too large one is not read to its end"
  )
  func bodies() async throws {
    var limits = ServerLimits.standard
    (limits.bodySeconds, limits.body) = (0.3, 1_000)
    try await RunningServer.withSmallGraph(limits: limits) { server in
      let head = """
        POST /v1/graphs/small/query HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer \(server.client.token ?? "")\r
        Content-Type: text/plain\r

        """
      let slow = try RawConnection(port: server.client.port)
      await slow.send(head + "Content-Length: 100\r\n\r\nRETURN 1")
      #expect(await slow.readToEnd().hasPrefix("HTTP/1.1 408 "))
      let large = try RawConnection(port: server.client.port)
      await large.send(head + "Content-Length: 9999999999\r\n\r\nRETURN 1")
      #expect(await large.readToEnd().hasPrefix("HTTP/1.1 413 "))
      #expect(try await server.client.get("/healthz").status == 200)
    }
  }

  @Test("Connections that send half a request are closed after a while, and do not keep others out")
  func idle() async throws {
    var limits = ServerLimits.standard
    limits.idleSeconds = 1
    try await RunningServer.withSmallGraph(limits: limits) { server in
      let idle = try (0..<50).map { _ in try RawConnection(port: server.client.port) }
      for connection in idle { await connection.send("GET /healthz HTTP/1.1\r\nHost:") }
      #expect(try await server.client.get("/healthz").status == 200)
      for connection in idle { #expect(await connection.readToEnd().isEmpty) }
      #expect(try await server.client.get("/healthz").status == 200)
    }
  }

  @Test("A client that asks for much and reads nothing is given up after a while; the others are answered")
  func readsNothing() async throws {
    var limits = ServerLimits.standard
    limits.idleSeconds = 1
    try await RunningServer.withSample(limits: limits) { server in
      let idle = try RawConnection(port: server.client.port)
      let request = """
        GET /v1/graphs/medical-devices/nodes?limit=1000 HTTP/1.1\r
        Host: a\r
        Authorization: Bearer \(server.client.token ?? "")\r
        \r

        """
      // More than what the system's own buffers hold.
      await idle.send(String(repeating: request, count: 200))
      #expect(await idle.readSome().hasPrefix("HTTP/1.1 200 "))
      var isGivenUp = false
      for _ in 0..<1_200 where !isGivenUp {
        // The connection that asks is counted too.
        isGivenUp = try await server.client.get("/metrics").text.contains("\nguanxi_connections_open 1\n")
        try await Task.sleep(for: .milliseconds(100))
      }
      #expect(isGivenUp)
      // The first was read, and what the system's own buffers held comes still.
      #expect(await idle.readToEnd().ranges(of: "HTTP/1.1 200 ").count < 199)
      #expect(try await server.client.get("/healthz").status == 200)
    }
  }
}
