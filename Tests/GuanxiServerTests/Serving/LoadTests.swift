import GuanxiServer
import Testing

@Suite("More is asked than can be computed")
struct LoadTests {
  @Test(
    "What finds no place is refused with 503 and a time to wait; what has one is answered; health is always answered")
  func overload() async throws {
    var limits = ServerLimits.standard
    (limits.workers, limits.waiting) = (1, 1)
    try await RunningServer.withSample(limits: limits) { server in
      let path = "/v1/graphs/medical-devices/reports/coverage?account=C-101&asOf=2026-06-30"
      #expect(try await server.client.get(path).status == 200)
      let statuses = try await withThrowingTaskGroup(of: Client.Answer.self) { group in
        for _ in 0..<12 { group.addTask { try await server.client.get(path) } }
        #expect(try await server.client.get("/healthz").status == 200)
        var answers: [Client.Answer] = []
        for try await answer in group { answers.append(answer) }
        return answers
      }
      #expect(statuses.contains { $0.status == 200 })
      #expect(statuses.contains { $0.status == 503 })
      for answer in statuses where answer.status == 503 {
        #expect(answer.field("Retry-After") == "1")
        #expect(answer.field("Content-Type") == "application/problem+json")
      }
      #expect(try await server.client.get(path).status == 200)
    }
  }

  @Test("What was asked is in the figures, by route and not by path")
  func figures() async throws {
    try await RunningServer.withSample { server in
      _ = try await server.client.get("/v1/graphs/medical-devices/nodes/C-101")
      _ = try await server.client.get("/v1/graphs/medical-devices/nodes/C-102")
      _ = try await server.client.get("/v1/Li%20Lei")
      let answer = try await server.client.get("/metrics")
      #expect(answer.field("Content-Type") == "text/plain; version=0.0.4; charset=utf-8")
      let lines = answer.text.split(separator: "\n")
      let counted = "guanxi_requests_total{method=\"GET\",route=\"/v1/graphs/{graph}/nodes/{node}\",status=\"200\"} 2"
      #expect(lines.contains { $0 == counted })
      #expect(lines.contains { $0 == "guanxi_requests_total{method=\"GET\",route=\"unmatched\",status=\"404\"} 1" })
      #expect(lines.contains { $0 == "guanxi_graph_nodes{graph=\"medical-devices\"} 3450" })
      #expect(!answer.text.contains("Li Lei"))
      let isWellFormed = lines.allSatisfy {
        $0.hasPrefix("# ") || $0.wholeMatch(of: /[a-z_]+(\{[^}]*\}|\{.*\})? [0-9.e+-]+/) != nil
      }
      #expect(isWellFormed)
    }
  }
}
