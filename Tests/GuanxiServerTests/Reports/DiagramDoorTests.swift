import TestSupport
import Testing

@Suite("Diagrams over HTTP")
struct DiagramDoorTests {
  @Test(
    "Every diagram in every format is byte for byte the command's file",
    arguments: ["tree", "organisation-chart", "power-map", "relationship-graph"])
  func files(kind: String) async throws {
    try await RunningServer.withSample { server in
      let account = kind == "tree" || kind == "relationship-graph" ? "C-101" : "C-104"
      for format in ["svg", "png", "pdf", "dot"] {
        let answer = try await server.client.get(
          "/v1/graphs/medical-devices/diagrams/\(kind).\(format)?account=\(account)&asOf=2026-06-30")
        let folder = try TemporaryFolder()
        let file = "picture.\(format)"
        let drawn = try BuiltCommand.run([
          "diagram", kind, account, "--graph", TestData.graph("medical-devices"), "--as-of", "2026-06-30", "--to",
          folder.file(file),
        ])
        #expect(drawn.code == 0, "\(drawn.errors)")
        #expect(answer.status == 200, "\(answer.text)")
        #expect(answer.body == (try folder.bytes(of: file)), "\(kind).\(format)")
      }
    }
  }

  @Test(
    "A diagram of which there is nothing to draw, or of nobody, is a question without an answer",
    arguments: [
      ("relationship-graph.svg?account=C-101&asOf=1636-10-22", 422),
      ("power-map.dot?account=C-114&asOf=1636-10-22", 422),
      ("tree.png?account=Nobody", 422), ("tree.png?account=C-101&width=1", 400), ("tree.svg", 400),
      ("organisation-chart.png?account=C-101&asOf=2026-06-30&boxes=466&width=20000", 422),
      ("tree.gif?account=C-101", 404), ("tree.svg?account=C-101&orientation=up", 400),
    ])
  func mistakes(path: String, status: Int) async throws {
    try await RunningServer.withSample { server in
      let answer = try await server.client.get("/v1/graphs/medical-devices/diagrams/" + path)
      #expect(answer.status == status, "\(answer.text)")
      #expect(answer.field("Content-Type") == "application/problem+json")
    }
  }
}
