import Foundation
import GuanxiServer
import TestSupport
import Testing

@Suite("What changed, in pages")
struct ChangeTests {
  private static let query = "/v1/graphs/accounts/query"

  @Test("Every version is told once and in order, with who, how much and which records")
  func pages() async throws {
    try await RunningServer.withAccounts { server, _ in
      for number in 1...5 {
        _ = try await server.client.post(
          Self.query, "MATCH (p:Person {id: 'P-0101'}) SET p.title = 'Director \(number)'", type: "text/plain")
      }
      let made = "MATCH (c:Company {id: 'C-101'}) CREATE (n:Note {id: 'N-1'})-[:ABOUT]->(c) SET c.note = 'new'"
      #expect(try await server.client.post(Self.query, made, type: "text/plain").status == 200)
      var (after, versions, pages) = (0, [Int](), 0)
      while true {
        let page = try await server.client.get("/v1/graphs/accounts/changes?after=\(after)&limit=4").json()
        versions += page["changes"].items.compactMap { $0["version"].integer }
        pages += 1
        guard let next = page["next"].integer else { break }
        after = next
      }
      #expect(versions == Array(1...6))
      #expect(pages == 2)
      let all = try await server.client.get("/v1/graphs/accounts/changes").json()
      #expect(all["version"].integer == 6)
      let last = try #require(all["changes"].items.last)
      #expect(last["actor"].text == "test")
      #expect(last["counts"].entries.mapValues(\.integer)["nodesCreated"] == 1)
      #expect(last["nodes"].items.compactMap { $0["id"].text } == ["C-101", "N-1"])
      #expect(last["relationships"].items.count == 1)
      let read = try await server.client(.read).get("/v1/graphs/accounts/changes?after=5").json()["changes"].items
      #expect(read.count == 1 && read[0]["actor"].isNull, "who may only read is not told who wrote")
    }
  }

  @Test("Of a large change the first hundred records are named")
  func large() async throws {
    try await RunningServer.withAccounts { server, _ in
      _ = try await server.client.post(
        Self.query, "UNWIND range(1, 250) AS number CREATE (:Note {id: 'N-' + toString(number)})", type: "text/plain")
      let change = try #require(
        try await server.client.get("/v1/graphs/accounts/changes").json()["changes"].items.first)
      #expect(change["nodes"].items.count == 100)
      #expect(change["isCut"].value as? Bool == true)
      #expect(change["counts"]["nodesCreated"].integer == 250)
    }
  }

  @Test("Who sees a part of the graph is refused; CSV files have no changes; a version that there is not is said")
  func refusals() async throws {
    try await RunningServer.withAccounts { server, _ in
      let path = "/v1/graphs/accounts/changes"
      for rule in [TokenRule(accounts: ["C-105"]), TokenRule(hiding: [.phone])] {
        let partner = try server.client(.read, rule: rule)
        #expect(try await partner.get(path).status == 403)
        #expect(try await partner.get(path, ["Accept": "text/event-stream"]).status == 403)
      }
      let later = try await server.client.get(path + "?after=99")
      #expect(later.status == 422)
      #expect(try later.json()["detail"].text?.contains("has no version 99") == true)
      #expect(try await server.client.get(path + "?after=-1").status == 400)
      #expect(try await server.client.get(path, ["Accept": "text/csv"]).status == 406)
      let wrong = try await server.client.get(path, ["Accept": "text/event-stream", "Last-Event-ID": "x"])
      #expect(wrong.status == 400)
    }
    try await RunningServer.withSmallGraph { server in
      let answer = try await server.client.get("/v1/graphs/small/changes")
      #expect(answer.status == 409)
    }
  }
}
