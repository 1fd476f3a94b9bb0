import GuanxiEngine
import TestSupport
import Testing

@Suite("Lines of diagrams")
struct DiagramLineTests {
  private static let drawing = QueryDrawing(maker: DiagramMaker(executable: BuiltCommand.path))

  private func run(_ text: String, drawing: QueryDrawing? = drawing) throws -> QueryResult {
    let now = try #require(ZonedDateTime(epochSecond: 1_782_820_800, zone: .utc))
    let view = GraphView(try SampleWorld.medicalDevices.get(), asOf: try QueryFixture.today())
    return try QueryEngine.standard.run(text, on: view, now: now, seed: 1, limits: .withoutTime, drawing: drawing)
  }

  @Test("A line is a call, with AS and without")
  func calls() throws {
    let engine = QueryEngine.standard
    #expect(
      try engine.call(forLine: "POWER MAP OF \"C-104\" AS svg") == "CALL account.powerMap({account: 'C-104'}) AS svg")
    let rows = try run("POWER MAP OF C-104").rows
    let picture = try run("CALL account.powerMap({account: 'C-104'}) AS dot")
    #expect(picture.rows == rows && !rows.isEmpty)
    #expect(picture.picture?.format == .dot)
    #expect(picture.picture?.fileName == "power-map.dot")
    #expect(try run("EXPLAIN POWER MAP OF C-104 AS svg").picture == nil)
    #expect(try run("PROFILE POWER MAP OF C-104 AS dot").picture == picture.picture)
  }

  @Test("A picture shows the date of the statement")
  func dates() throws {
    let call = "CALL account.customerTree({account: 'C-101'}) AS dot"
    let earlier = try run("USE AS OF date('2025-06-30') " + call).picture
    #expect(earlier?.bytes != (try run(call).picture?.bytes))
    #expect(earlier.map { String(decoding: $0.bytes, as: UTF8.self).contains("2025-06-30") } == true)
  }

  @Test("The rows of a graph of all accounts are those of each account")
  func allAccounts() throws {
    let graph = try SampleWorld.medicalDevices.get()
    let all = try QueryFixture.run("RELATIONSHIP GRAPH", on: graph).rows
    let one = try QueryFixture.run("RELATIONSHIP GRAPH OF C-101", on: graph).rows
    #expect(one.count < all.count && !one.isEmpty)
    #expect(one.allSatisfy(all.contains))
  }

  @Test("Where nothing can draw, rows are answered and pictures refused with the way out")
  func withoutDrawing() throws {
    #expect(try run("POWER MAP OF C-104", drawing: nil).picture == nil)
    let error = try QueryFixture.error("POWER MAP OF C-104 AS svg", on: try SampleWorld.medicalDevices.get())
    #expect(error.phase == .compile && error.message == "Pictures cannot be drawn here.")
  }
}
