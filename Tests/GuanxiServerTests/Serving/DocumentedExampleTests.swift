import Foundation
import TestSupport
import Testing

@Suite("docs/http-api.md")
struct DocumentedExampleTests {
  private static let page = URL(fileURLWithPath: TestData.graph("")).deletingLastPathComponent()
    .appendingPathComponent("docs/http-api.md")

  /// The examples of a block, each behind the lines above it that keep what an answer said.
  private static func examples(_ block: String) -> [String] {
    var kept = ""
    return block.split(separator: "\n").compactMap { line in
      if line.hasPrefix("curl ") { return kept + line }
      if line.contains(#/^[A-Z]+=\$\(curl /#) { kept += line + "\n" }
      return nil
    }
  }

  @Test("Every curl example works as it is written, and there is one for every kind of route")
  func examples() async throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let blocks = text.split(separator: "```sh\n").dropFirst().compactMap { $0.split(separator: "```").first }
    let examples = blocks.flatMap { block in Self.examples(String(block).replacing("\\\n", with: " ")) }
    try await RunningServer.withAccounts { server, folder in
      let setting = """
        SERVER=http://127.0.0.1:\(server.client.port)
        GRAPH=$SERVER/v1/graphs/accounts
        TOKEN=\(server.client.token ?? "")
        AUTH="Authorization: Bearer \(server.client.token ?? "")"

        """
      try folder.write(Array("Id,Name,Region\nC-101,Muheng,East\nC-900,New Clinic,North\n".utf8), to: "companies.csv")
      let mapping = """
        files:
          - path: companies.csv
            nodes: { labels: [Company], key: id, properties: { id: Id, name: Name, region: Region } }
        """
      try folder.write(Array(mapping.utf8), to: "crm.yaml")
      for example in examples {
        let script = setting + example.replacing("curl ", with: "curl --silent --show-error --fail --max-time 60 ")
        let run = try BuiltCommand.run(
          "/bin/sh", ["-c", script], in: folder.path, environment: ["PATH": "/usr/bin:/bin"])
        #expect(run.code == 0, "\(example): \(run.errors)")
        #expect(!run.output.isEmpty, "\(example)")
      }
      let described = try await server.client.get("/openapi.json").json()["paths"].entries
      for (path, methods) in described where !path.contains("/reports/") && !path.contains("/diagrams/") {
        let ending = path.replacing("/v1/graphs/{graph}", with: "$GRAPH").replacing("{graph}", with: "accounts")
          .replacing("{transaction}", with: "$TRANSACTION").replacing("/{node}", with: "/C-101")
          .replacing("/{relationship}", with: "/r1").replacing("/{snapshot}", with: "/1")
          .replacing("/{branch}", with: "/plan").replacing("/{person}", with: "/P-0101")
        #expect(
          examples.contains { $0.contains(ending) || $0.contains("$SERVER" + ending) },
          "\(methods.entries.keys.sorted()) \(path) has no example")
      }
    }
  }
}
