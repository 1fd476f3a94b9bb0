import Foundation
import TestSupport
import Testing

@Suite("What is compressed")
struct CompressionTests {
  private static let report = "/v1/graphs/medical-devices/reports/coverage?account=C-101&asOf=2026-06-30"

  /// The answer as it came over the connection, and its header fields.
  private static func answer(
    _ server: RunningServer, _ path: String, accepting: String?, _ more: [String] = [], cookie: String? = nil
  ) throws -> (head: String, body: Data) {
    let folder = try TemporaryFolder(["head": ""])
    let fields = accepting.map { ["-H", "Accept-Encoding: \($0)"] } ?? []
    let caller = cookie.map { "Cookie: \($0)" } ?? "Authorization: Bearer \(server.client.token ?? "")"
    let outcome = try BuiltCommand.run(
      "/usr/bin/curl",
      ["--silent", "--dump-header", "head", "-H", caller] + fields + more
        + ["http://127.0.0.1:\(server.client.port)\(path)"],
      in: folder.path, environment: ["HOME": folder.path])
    return (String(decoding: try folder.bytes(of: "head"), as: UTF8.self).lowercased(), outcome.output)
  }

  private static func unpacked(_ bytes: Data) throws -> Data {
    let folder = try TemporaryFolder()
    try folder.write(Array(bytes), to: "answer.gz")
    let outcome = try BuiltCommand.run(
      "/bin/gzip", ["-dc", "answer.gz"], in: folder.path, environment: ["HOME": folder.path])
    #expect(outcome.code == 0, "\(outcome.errors)")
    return outcome.output
  }

  @Test("Reports, rows as they are found, pictures of lines and style sheets are the same after unpacking, and shorter")
  func texts() async throws {
    try await RunningServer.withSample { server in
      let rows = "/v1/graphs/medical-devices/query?format=jsonl"
      let statement = [
        "--data-binary", "MATCH (p:Person) RETURN p.id AS id, p.name AS name", "-H", "Content-Type: text/plain",
      ]
      let calls = [
        (Self.report, []), (Self.report + "&format=csv", []), (rows, statement), ("/assets/styles.css", []),
        ("/v1/graphs/medical-devices/diagrams/tree.svg?account=C-101&asOf=2026-06-30", []), ("/openapi.json", []),
      ]
      for (path, more) in calls {
        let plain = try Self.answer(server, path, accepting: nil, more)
        let packed = try Self.answer(server, path, accepting: "gzip", more)
        #expect(!plain.head.contains("content-encoding"), "\(path)")
        #expect(plain.head.contains("accept-encoding"), "\(path)")
        #expect(packed.head.contains("content-encoding: gzip"), "\(path)")
        #expect(packed.body.count < plain.body.count / 2, "\(path)")
        #expect(try Self.unpacked(packed.body) == plain.body, "\(path)")
      }
    }
  }

  @Test(
    "Whoever does not want it, or wants less of it, is sent the text itself",
    arguments: ["identity", "gzip;q=0", "br", "*;q=0", "gzip;q=0.1, identity;q=0.5"])
  func unwanted(accepting: String) async throws {
    try await RunningServer.withSample { server in
      let answer = try Self.answer(server, Self.report, accepting: accepting)
      #expect(!answer.head.contains("content-encoding"))
    }
  }

  @Test("Small answers, PNG and PDF are not compressed")
  func others() async throws {
    try await RunningServer.withSample { server in
      let tree = "/v1/graphs/medical-devices/diagrams/tree"
      for path in ["/healthz", tree + ".png?account=C-101", tree + ".pdf?account=C-101"] {
        let answer = try Self.answer(server, path, accepting: "gzip")
        #expect(answer.head.contains(" 200 "), "\(path)")
        #expect(!answer.head.contains("content-encoding"), "\(path)")
      }
    }
  }

  @Test("The tag of something compressed is weak, and gives 304; HEAD has the fields of GET")
  func tags() async throws {
    try await RunningServer.withSample { server in
      for path in [Self.report, "/assets/styles.css"] {
        let first = try Self.answer(server, path, accepting: "gzip")
        let tag = try #require(first.head.firstMatch(of: /etag: (W\/"[^"]+")/.ignoresCase())?.1)
        let given = String(tag).replacing("w/", with: "W/")
        let again = try Self.answer(server, path, accepting: "gzip", ["-H", "If-None-Match: \(given)"])
        #expect(again.head.contains(" 304 "), "\(path)")
        #expect(again.head.contains("etag: \(tag)"), "\(path)")
        #expect(again.body.isEmpty)
      }
      let head = try Self.answer(server, Self.report, accepting: "gzip", ["--head"])
      #expect(head.head.contains("content-encoding: gzip"))
      #expect(head.body.count == head.head.utf8.count)
    }
  }

  @Test("A page with the text of a session is sent as it is; without one it is compressed")
  func pages() async throws {
    try await RunningServer.withSample { server in
      let visitor = try await Visitor(server, token: server.client.token)
      let cookie = try #require(visitor.cookie)
      let page = try Self.answer(
        server, "/graphs/medical-devices", accepting: "gzip", ["-H", "Accept: text/html"], cookie: cookie)
      #expect(page.head.contains(" 200 "))
      #expect(!page.head.contains("content-encoding"))
      let bearer = try Self.answer(server, "/graphs/medical-devices", accepting: "gzip", ["-H", "Accept: text/html"])
      #expect(bearer.head.contains("content-encoding: gzip"))
    }
  }

  @Test("A body that is compressed is refused")
  func bodies() async throws {
    try await RunningServer.withSample { server in
      let answer = try await server.client.post(
        "/v1/graphs/medical-devices/query", "RETURN 1", type: "text/plain", ["Content-Encoding": "gzip"])
      #expect(answer.status == 415)
      #expect(try answer.json()["detail"].text?.contains("Content-Encoding") == true)
    }
  }
}
