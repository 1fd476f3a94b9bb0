import GuanxiEngine
import GuanxiServer
import TestSupport
import Testing

@Suite("What-if branches")
struct BranchTests {
  private static let branches = "/v1/graphs/accounts/branches"
  private static let leave = "MATCH (p:Person {id: 'P-0007'}) DETACH DELETE p"

  @Test("A branch is asked and changed by its name, and the graph that it came from stays")
  func changed() async throws {
    try await RunningServer.withAccounts { server, folder in
      let made = try await server.client.post(Self.branches, #"{"name": "without Li"}"#)
      #expect(made.status == 201, "\(made.text)")
      let href = try #require(made.field("Location"))
      #expect(href == "/v1/graphs/accounts~without%20Li")
      let files = try folder.contents(of: ".").keys.sorted()
      let change = try await server.client.post(href + "/query", Self.leave, type: "text/plain")
      #expect(change.status == 200)
      let coverage = "/reports/coverage?account=C-101&asOf=2026-06-30"
      func share(_ graph: String) async throws -> String? {
        let figures = try await server.client.get(graph + coverage).json()["figures"].items
        return figures.first { $0["name"].text == "coverage" }.map { "\($0["value"].value)" }
      }
      #expect(try await share("/v1/graphs/accounts") == "0.65")
      #expect(try await share(href) == "0.5")
      #expect(try await server.client.get(href + "/diagrams/tree.dot?account=C-101&asOf=2026-06-30").status == 200)
      let listed = try await server.client.get(Self.branches).json()["branches"].items
      #expect(listed.map { $0["name"].text } == ["without Li"])
      #expect((listed.first?["version"].integer ?? 0) == (listed.first?["originVersion"].integer ?? 0) + 1)
      let names = try await server.client.get("/v1/graphs").json()["graphs"].items.compactMap { $0["name"].text }
      #expect(names == ["accounts", "accounts~without Li"])
      #expect(try folder.contents(of: ".").keys.sorted() == files)
      #expect(try await server.client.send("DELETE", Self.branches + "/without%20Li").status == 200)
      #expect(try await server.client.send("DELETE", Self.branches + "/without%20Li").status == 404)
      #expect(try await server.client.get(href).status == 404)
      #expect(try await share("/v1/graphs/accounts") == "0.65")
    }
  }

  @Test("Failed statements leave a branch as it was, and others' changes are not overwritten")
  func transactions() async throws {
    try await RunningServer.withAccounts { server, _ in
      #expect(try await server.client.post(Self.branches, #"{"name": "plan"}"#).status == 201)
      let query = "/v1/graphs/accounts~plan/query"
      let failing = "CREATE (:Person {id: 'new-1'});\nUNWIND [1, 0] AS n CREATE (:Person {id: toString(1 / n)})"
      #expect(try await server.client.post(query, failing, type: "text/plain").status == 422)
      #expect(
        try await server.client.value("MATCH (p:Person {id: 'new-1'}) RETURN count(p)", in: "accounts~plan") == "0")
      try await withThrowingTaskGroup(of: Int.self) { group in
        for number in 0..<20 {
          group.addTask {
            try await server.client.post(query, "CREATE (:Idea {id: '\(number)'})", type: "text/plain").status
          }
        }
        for try await status in group { #expect(status == 200) }
      }
      #expect(try await server.client.value("MATCH (i:Idea) RETURN count(i)", in: "accounts~plan") == "20")
    }
  }

  @Test("A token of a graph reaches its branches and no others; who only reads changes none")
  func reach() async throws {
    try await RunningServer.withAccounts { server, _ in
      #expect(try await server.client.send("PUT", "/v1/graphs/secret").status == 201)
      #expect(try await server.client.post("/v1/graphs/secret/branches", #"{"name": "plan"}"#).status == 201)
      let (writer, reader) = (try server.client(.write, graph: "accounts"), try server.client(.read, graph: "accounts"))
      #expect(try await writer.post(Self.branches, #"{"name": "plan"}"#).status == 201)
      for client in [writer, reader] {
        #expect(try await client.get("/v1/graphs/accounts~plan").status == 200)
        let foreign = try await client.get("/v1/graphs/secret~plan").json()["detail"].text
        let nowhere = try await client.get("/v1/graphs/nowhere~plan").json()["detail"].text
        #expect(foreign == nowhere?.replacing("nowhere", with: "secret"))
        let names = try await client.get("/v1/graphs").json()["graphs"].items.compactMap { $0["name"].text }
        #expect(names == ["accounts", "accounts~plan"])
      }
      let query = "/v1/graphs/accounts~plan/query"
      #expect(try await writer.post(query, Self.leave, type: "text/plain").status == 200)
      #expect(try await reader.post(query, Self.leave, type: "text/plain").status == 403)
      #expect(try await reader.post(Self.branches, #"{"name": "other"}"#).status == 403)
      #expect(try await reader.send("DELETE", Self.branches + "/plan").status == 403)
      // A token of some accounts sees no more of a branch than of its graph.
      let partner = try server.client(.read, rule: TokenRule(accounts: ["C-105"]))
      #expect(try await partner.get("/v1/graphs/accounts~plan/nodes/C-105").status == 200)
      #expect(try await partner.get("/v1/graphs/accounts~plan/nodes/C-102").status == 404)
      #expect(try await partner.get(Self.branches).status == 403)
    }
  }

  @Test("Branches are bounded, are made of any version, and of no branch")
  func bounds() async throws {
    var limits = ServerLimits.standard
    limits.branches = 2
    try await RunningServer.withAccounts(limits: limits) { server, _ in
      func make(_ body: String) async throws -> Client.Answer { try await server.client.post(Self.branches, body) }
      #expect(try await server.client.post("/v1/graphs/accounts/query", Self.leave, type: "text/plain").status == 200)
      let early = try await make(#"{"name": "early", "atVersion": "0"}"#).json()
      #expect(early["originVersion"].integer == 0)
      #expect(try await server.client.value("MATCH (p {id: 'P-0007'}) RETURN count(p)", in: "accounts~early") == "1")
      #expect(try await make(#"{"name": "early"}"#).status == 409)
      #expect(try await make(#"{"name": "late", "atVersion": "99"}"#).status == 422)
      #expect(try await make(#"{"name": "late", "atVersion": "soon"}"#).status == 400)
      for wrong in ["{}", #"{"name": ""}"#, #"{"name": 3}"#, "[]", ""] {
        #expect(try await make(wrong).status == 400, "\(wrong)")
      }
      #expect(try await make(#"{"name": "a/b"}"#).status == 422)
      #expect(try await make(#"{"name": "late"}"#).status == 201)
      #expect(try await make(#"{"name": "one more"}"#).status == 409)
      let again = try await server.client.post("/v1/graphs/accounts~early/branches", #"{"name": "x"}"#)
      #expect(again.status == 409)
      #expect(try await server.client.get("/v1/graphs/accounts~early/snapshots").status == 409)
    }
  }

  @Test("Graphs of CSV files have branches too, which can be changed")
  func ofFiles() async throws {
    try await RunningServer.withSmallGraph { server in
      let made = try await server.client.post("/v1/graphs/small/branches", #"{"name": "plan"}"#)
      #expect(made.status == 201)
      let change = "CREATE (:Company {id: 'd', name: 'Delta'})"
      #expect(try await server.client.post("/v1/graphs/small~plan/query", change, type: "text/plain").status == 200)
      #expect(try await server.client.value("MATCH (c:Company) RETURN count(c)", in: "small~plan") == "4")
      #expect(try await server.client.value("MATCH (c:Company) RETURN count(c)", in: "small") == "3")
    }
  }
}
