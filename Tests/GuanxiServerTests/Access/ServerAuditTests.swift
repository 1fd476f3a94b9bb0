import GuanxiEngine
import TestSupport
import Testing

@Suite("The audit log of the server")
struct ServerAuditTests {
  private func said(_ folder: TemporaryFolder) throws -> [String] {
    let log = try AuditLog(reading: folder.file(AuditLog.fileName))
    return try log.entries(from: 1, limit: 100).entries.map { entry in
      let fields = [entry.actor, entry.action, entry.graph, entry.subject, entry.rows.map(String.init) ?? ""]
      return fields.joined(separator: " | ")
    }
  }

  @Test("Who reads or changes what is recorded under the name of the token, without anybody's data")
  func recorded() async throws {
    try await RunningServer.withAccounts { server, folder in
      let graph = "/v1/graphs/accounts"
      let ask = "MATCH (p:Person {id: 'P-0101'}) RETURN p.name"
      #expect(try await server.client.post("\(graph)/query", ask, type: "text/plain").status == 200)
      let rows = try await server.client.post("\(graph)/query?format=jsonl", ask, type: "text/plain")
      #expect(rows.status == 200)
      #expect(try await server.client.get("\(graph)/reports/coverage?account=C-101&asOf=2026-06-30").status == 200)
      #expect(try await server.client.get("\(graph)/diagrams/tree.dot?account=C-101&asOf=2026-06-30").status == 200)
      #expect(try await server.client.get("\(graph)/nodes/P-0101?label=Person").status == 200)
      let change = "MATCH (p:Person {id: 'P-0101'}) SET p.title = 'Director'"
      #expect(try await server.client.post("\(graph)/query", change, type: "text/plain").status == 200)
      let failing = "CREATE (:Person {id: 'new-1'})\nUNWIND [1, 0] AS n CREATE (:Person {age: 1 / n})"
      #expect(try await server.client.post("\(graph)/query", failing, type: "text/plain").status == 422)
      let visit = #"{"kind": "visit", "at": "2026-06-29T10:00", "hosts": ["P-0007"], "guests": ["P-0101"]}"#
      #expect(try await server.client.post("\(graph)/interactions", visit).status == 201)

      let said = try said(folder)
      let sample = try OpenedGraph.open(TestData.graph("medical-devices")).graph
      let person = sample.nodes(labeled: "Person", where: "id", equals: "P-0101").first?.rawValue ?? 0
      let companies = said.first { $0.hasPrefix("test | report") }?.split(separator: " ").last ?? ""
      let masked = "MATCH (_1:Person {id: ?}) RETURN _1.name"
      #expect(
        said == [
          "test | query | accounts | \(masked) | 1", "test | query | accounts | \(masked) | ",
          "test | answered | accounts | \(masked) | 1",
          "test | report | accounts | account.coverage account=? | \(companies)",
          "test | diagram | accounts | account.customerTree account=? | ", "test | query | accounts | #\(person) | 1",
          "test | change | accounts | MATCH (_1:Person {id: ?}) SET _1.title = ? | 1",
          "test | change | accounts | CREATE (:Person {id: ?}) | 1",
          "test | withdrawn | accounts | CREATE (:Person {id: ?}) | ",
          "test | change | accounts | an interaction | 1",
        ], "\(said)")
      #expect(try AuditLog(reading: folder.file(AuditLog.fileName)).verify().fault == nil)
    }
  }
}
