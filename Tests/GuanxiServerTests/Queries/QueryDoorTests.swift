import Foundation
import GuanxiEngine
import Testing

@Suite("Lines and calls over HTTP")
struct QueryDoorTests {
  private static let query = "/v1/graphs/medical-devices/query?asOf=2026-06-30"

  @Test("For every analysis the line and the call give the rows of the report", .timeLimit(.minutes(10)))
  func rows() async throws {
    try await RunningServer.withSample { server in
      for call in AnalysisCall.all {
        let report = try await server.client.get(call.path)
        #expect(report.status == 200, "\(call.name): \(report.text)")
        let expected = try report.json()["rows"].items.map(Self.normal)
        for (door, statement) in [("CALL", call.statement), ("line", call.line)] {
          let answer = try await server.client.post(Self.query, statement, type: "text/plain")
          #expect(answer.status == 200, "\(call.name) by \(door): \(answer.text)")
          let rows = try answer.json()["results"].items.first?["rows"].items.map(Self.normal)
          #expect(rows == expected, "\(call.name) by \(door)")
        }
        let lines = try await server.client.post(Self.query + "&format=csv", call.line, type: "text/plain")
        let called = try await server.client.post(Self.query + "&format=csv", call.statement, type: "text/plain")
        #expect(lines.text == called.text, "\(call.name) as CSV")
        #expect(lines.text.split(separator: "\r\n").first.map(String.init) == Self.header(try report.json()))
        #expect(lines.field("Content-Type") == "text/csv; charset=utf-8; header=present")
      }
    }
  }

  /// The header line that the columns of a report make.
  private static func header(_ report: JSONObject) -> String {
    report["columns"].items.compactMap { $0["name"].text }.joined(separator: ",")
  }

  /// A row in which nodes and relationships are their ids, as reports have them.
  private static func normal(_ row: JSONObject) -> [String: String] {
    row.entries.mapValues { text(of: $0) }
  }

  private static func text(of value: JSONObject) -> String {
    if value.isNull { return "null" }
    let entries = value.entries
    if entries["labels"] != nil {
      let id = entries["properties"]?["id"] ?? value["id"]
      return text(of: id.isNull ? value["id"] : id)
    }
    if entries["type"] != nil, entries["properties"] != nil { return text(of: value["id"]) }
    if value.value is [Any] { return "[" + value.items.map { text(of: $0) }.joined(separator: ";") + "]" }
    return "\(value.value)"
  }
}
