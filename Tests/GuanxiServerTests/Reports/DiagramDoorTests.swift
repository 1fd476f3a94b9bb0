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
}
