import Bolt
import GuanxiEngine
import Testing

@Suite("Analyses over Bolt")
struct BoltDoorTests {
  @Test("For every analysis the line and the call give the rows that the report has as CSV", .timeLimit(.minutes(10)))
  func rows() async throws {
    try await RunningServer.withSample { server in
      let client = try await BoltClient.signedIn(server)
      let extra: [String: PackStreamValue] = [
        "db": "medical-devices", "tx_metadata": .map(["asOf": "2026-06-30"]),
      ]
      for call in AnalysisCall.all {
        let csv = CSVRows.read(try await server.client.get(call.path + "&format=csv").text)
        for (door, statement) in [("CALL", call.statement), ("line", call.line)] {
          await client.send(.run(statement, parameters: [:], extra: extra), .pull(ResultPart()))
          let fields = try await client.success()["fields"]?.items?.compactMap(\.text)
          #expect(fields == csv.first, "\(call.name) by \(door)")
          let (rows, end) = try await client.rows()
          guard case .success = end else {
            Issue.record("\(call.name) by \(door): \(end)")
            continue
          }
          let texts = try rows.map { try $0.map(Self.text) }
          #expect(texts == Array(csv.dropFirst()), "\(call.name) by \(door)")
        }
      }
    }
  }

  /// A value as a field of CSV: a node is its id, a relationship its number.
  private static func text(_ value: PackStreamValue) throws -> String {
    switch value {
    case .null: return ""
    case .list(let items): return try items.map(text).joined(separator: ";")
    case .structure(let structure) where structure.tag == 0x4E:
      let id = structure.fields[2].entries?["id"] ?? structure.fields[3]
      return try text(id == .null ? structure.fields[3] : id)
    case .structure(let structure) where structure.tag == 0x52: return try text(structure.fields[5])
    default: return try Value(value).plainText
    }
  }
}
