import Foundation
import GuanxiServer
import QueryExecution
import Testing

@Suite("Statements over HTTP")
struct QueryTests {
  private static let query = "/v1/graphs/medical-devices/query?asOf=2026-06-30"

  @Test("JSON lines come row by row, whole where there are many")
  func manyRows() async throws {
    try await RunningServer.withSample { server in
      let answer = try await server.client.post(
        Self.query, "UNWIND range(1, 50000) AS number RETURN number, 'text ' + toString(number) AS text",
        type: "text/plain", ["Accept": "application/x-ndjson"])
      #expect(answer.status == 200)
      #expect(answer.field("Content-Type") == "application/x-ndjson; charset=utf-8")
      let lines = answer.text.split(separator: "\n")
      #expect(lines.count == 50_000)
      #expect(lines.first == #"{"number":1,"text":"text 1"}"#)
      #expect(lines.last == #"{"number":50000,"text":"text 50000"}"#)
      let none = try await server.client.post(
        Self.query + "&format=csv", "MATCH (n:Nothing) RETURN n.id AS id", type: "text/plain")
      #expect(none.text == "id\r\n")
    }
  }

  @Test("A JSON body has parameters of every kind")
  func parameters() async throws {
    try await RunningServer.withSample { server in
      let body = #"""
        {"statement": "RETURN $n + 1 AS n, $f AS f, $t AS t, $b AS b, $l[1] AS l, $m.key AS m, $nothing AS nothing",
         "parameters": {"n": 41, "f": 0.5, "t": "中文", "b": true, "l": [1, 2], "m": {"key": "v"}, "nothing": null}}
        """#
      let row = try await server.client.post(Self.query, body).json()["results"].items[0]["rows"].items[0]
      #expect(row["n"].integer == 42)
      #expect(row["t"].text == "中文")
      #expect(row["l"].integer == 2)
      #expect(row["m"].text == "v")
      #expect(row["nothing"].isNull)
    }
  }

  @Test("A mistake is said with line and column of the text that was sent")
  func place() async throws {
    try await RunningServer.withSample { server in
      let answer = try await server.client.post(
        Self.query, "RETURN 1\nMATCH (n)\n  RETURN m", type: "text/plain")
      let problem = try answer.json()
      #expect(answer.status == 400)
      #expect(problem["type"].text == "urn:guanxi:problem:bad-statement")
      #expect(problem["error"].text == "SyntaxError: UndefinedVariable")
      #expect(problem["line"].integer == 3)
      #expect(problem["column"].integer == 10)
    }
  }

  @Test(
    "What is no statement is refused as it should",
    arguments: [
      ("", "text/plain", "", 400), (":help", "text/plain", "", 400), ("RETURN 1", "text/html", "", 415),
      ("{", "application/json", "", 400), ("{\"query\": \"RETURN 1\"}", "application/json", "", 400),
      ("RETURN 1\nRETURN 2", "text/plain", "&format=csv", 400), ("RETURN 1", "text/plain", "&format=xml", 400),
      ("RETURN 1", "text/plain", "&colour=red", 400), ("RETURN 1 / 0", "text/plain", "", 422),
      ("CREATE (:Person {id: 'x'})", "text/plain", "", 409),
    ] as [(String, String, String, Int)])
  func refused(body: String, type: String, query: String, status: Int) async throws {
    try await RunningServer.withSample { server in
      let answer = try await server.client.post(Self.query + query, body, type: type)
      #expect(answer.status == status, "\(answer.text)")
      #expect(answer.field("Content-Type") == "application/problem+json")
    }
  }

  @Test("The limits of a statement hold")
  func limits() async throws {
    var limits = ServerLimits.standard
    limits.query.rows = 10
    try await RunningServer.withSample(limits: limits) { server in
      let answer = try await server.client.post(Self.query, "UNWIND range(1, 11) AS n RETURN n", type: "text/plain")
      #expect(answer.status == 422)
      #expect(try answer.json()["error"].text?.hasSuffix("Rows") == true)
    }
  }

  @Test("A body is taken up to its limit, and no further")
  func bodies() async throws {
    var limits = ServerLimits.standard
    limits.body = 1_000
    try await RunningServer.withSample(limits: limits) { server in
      let longest = "RETURN 1 //" + String(repeating: "x", count: 989)
      #expect(try await server.client.post(Self.query, longest, type: "text/plain").status == 200)
      let tooLong = try await server.client.post(Self.query, longest + "x", type: "text/plain")
      #expect(tooLong.status == 413)
      #expect(try tooLong.json()["limit"].integer == 1_000)
      #expect(try await server.client.get("/healthz").status == 200)
    }
  }

  @Test("Rows that break off are not taken for all: the connection ends without the last chunk")
  func brokenOff() async throws {
    try await RunningServer.withSmallGraph { server in
      func ask(_ rows: Int) async throws -> String {
        let statement = "UNWIND range(1, \(rows)) AS n RETURN 1000 / (60000 - n) AS n"
        let connection = try RawConnection(port: server.client.port)
        await connection.send(
          "POST /v1/graphs/small/query?format=jsonl HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\n"
            + "Authorization: Bearer \(server.client.token ?? "")\r\nConnection: close\r\n"
            + "Content-Length: \(statement.utf8.count)\r\n\r\n\(statement)")
        return await connection.readToEnd()
      }
      let whole = try await ask(59_999)
      #expect(whole.hasPrefix("HTTP/1.1 200 "))
      #expect(whole.hasSuffix("\r\n0\r\n\r\n"))
      let broken = try await ask(60_001)
      #expect(broken.hasPrefix("HTTP/1.1 200 "))
      #expect(broken.contains("{\"n\":0}"))
      #expect(!broken.hasSuffix("\r\n0\r\n\r\n"))
      #expect(try await server.client.get("/healthz").status == 200)
    }
  }

  @Test("Clients that leave in the middle of their rows leave the server as it was")
  func left() async throws {
    try await RunningServer.withSmallGraph { server in
      let statement = "UNWIND range(1, 90000) AS n RETURN n, '\(String(repeating: "x", count: 1_000))' AS text"
      var connections: [RawConnection] = []
      for _ in 1...12 {
        let connection = try RawConnection(port: server.client.port)
        await connection.send(
          "POST /v1/graphs/small/query?format=jsonl HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\n"
            + "Authorization: Bearer \(server.client.token ?? "")\r\n"
            + "Content-Length: \(statement.utf8.count)\r\n\r\n\(statement)")
        #expect(await connection.readSome().hasPrefix("HTTP/1.1 200 "))
        connections.append(connection)
      }
      try await Task.sleep(for: .seconds(1))
      connections = []
      let rows = try await server.client.post(
        "/v1/graphs/small/query?format=jsonl", "RETURN 1 AS n", type: "text/plain")
      #expect(rows.text == "{\"n\":1}\n")
    }
  }
}
