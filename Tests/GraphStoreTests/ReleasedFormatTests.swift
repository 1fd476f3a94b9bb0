import Foundation
import GraphStore
import PropertyGraph
import TestSupport
import Testing

/// `Fixtures/format-N.guanxi` was written by the first program that wrote format N, and is never written again.
@Suite("Graph files of every released format")
struct ReleasedFormatTests {
  private static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures")

  /// Krackhardt's managers: 21 people, one firm, and 20 reporting lines, 190 of advice and 102 of friendship
  /// (Krackhardt 1987, DOI 10.1016/0378-8733(87)90009-8); the head is manager 7.
  @Test("A file of format 1 opens, is intact, and gives the graph that was saved")
  func formatOne() throws {
    let scratch = try Scratch()
    let path = scratch.path("format-1.guanxi")
    try FileManager.default.copyItem(atPath: Self.fixtures.appendingPathComponent("format-1.guanxi").path, toPath: path)
    let file = try GraphFile(opening: path, mode: .readOnly)
    #expect(try file.verify().isIntact)
    #expect(try file.snapshots().map(\.name) == ["krackhardt"])
    let graph = try file.restore(.latest)
    #expect(graph.statistics.labels.map { "\($0.name) \($0.count)" } == ["Company 1", "Person 21"])
    #expect(
      graph.statistics.relationshipTypes.map { "\($0.name) \($0.count)" } == [
        "ADVISED_BY 190", "KNOWS 102", "REPORTS_TO 20", "WORKS_AT 21",
      ])
    let head = try #require(graph.nodes(labeled: "Person", where: "id", equals: "M-07").first)
    #expect(graph.degree(of: head, graph.relationshipType("REPORTS_TO"), .outgoing) == 0)
    #expect(graph.properties(of: head)["name"] == "Manager 7")
  }

  /// The same managers, upgraded to format 2; then in its change log: a 22nd manager came and reports to the head, manager 21
  /// left, the head got a title and that change was snapshotted, and a date was set on every tie of the newcomer.
  @Test("A file of format 2 opens, is intact, and gives every version that was recorded")
  func formatTwo() throws {
    let scratch = try Scratch()
    let path = scratch.path("format-2.guanxi")
    if ProcessInfo.processInfo.environment["GUANXI_WRITE_FIXTURE"] == "2" { try Self.writeFormatTwo() }
    try FileManager.default.copyItem(atPath: Self.fixtures.appendingPathComponent("format-2.guanxi").path, toPath: path)
    let file = try GraphFile(opening: path, mode: .readOnly)
    #expect(try file.currentFormatVersion() == 2)
    #expect(try file.verify().isIntact)
    #expect(try file.snapshots().map(\.name) == ["krackhardt", "with a title"])
    #expect(try file.versions() == 0...4)
    #expect(try file.log(limit: 10).map(\.actor) == ["Li Lei", "Han Meimei", "Li Lei", "李雷"])
    // Manager 21 is a vice president to whom four report (Krackhardt 1987): five reporting lines go with them.
    // 21 managers and a firm; 333 ties: 190 of advice, 102 of friendship, 20 reporting lines, 21 employments.
    let counts = try (0...4).map { version in
      let graph = try file.graph(at: .sequence(Int64(version))).graph
      return [graph.nodeCount, graph.statistics.relationshipTypes.first { $0.name == "REPORTS_TO" }?.count ?? 0]
    }
    #expect(counts == [[22, 20], [23, 21], [22, 16], [22, 16], [22, 16]])
    let graph = try file.graph().graph
    let head = try #require(graph.nodes(labeled: "Person", where: "id", equals: "M-07").first)
    #expect(graph.properties(of: head)["title"] == "President")
    let newcomer = try #require(graph.nodes(labeled: "Person", where: "id", equals: "M-22").first)
    #expect(graph.properties(of: newcomer)["name"] == "Manager 22 经理")
    #expect(graph.degree(of: newcomer, graph.relationshipType("REPORTS_TO"), .outgoing) == 1)
    #expect(graph.nodes(labeled: "Person", where: "id", equals: "M-21").isEmpty)
  }

  /// Writes the file; to be done once, before the format is released.
  private static func writeFormatTwo() throws {
    let path = fixtures.appendingPathComponent("format-2.guanxi").path
    try? FileManager.default.removeItem(atPath: path)
    try FileManager.default.copyItem(
      atPath: fixtures.appendingPathComponent("format-1.guanxi").path, toPath: path)
    let graph = try DurableGraph(opening: path, holder: "the fixture", random: SeededGenerator(seed: 2))
    let head = try #require(graph.current.graph.nodes(labeled: "Person", where: "id", equals: "M-07").first)
    try graph.commit(by: "Li Lei", at: june(1)) { current in
      var changes = ChangeSet(for: current)
      let newcomer = changes.createNode(labels: ["Person"], properties: ["id": "M-22", "name": "Manager 22 经理"])
      changes.createRelationship(type: "REPORTS_TO", from: newcomer, to: head)
      return changes
    }
    try graph.commit(by: "Han Meimei", at: june(2)) { current in
      var changes = ChangeSet(for: current)
      let leaver = try #require(current.nodes(labeled: "Person", where: "id", equals: "M-21").first)
      changes.detachAndDelete(leaver, in: current)
      return changes
    }
    try graph.commit(by: "Li Lei", at: june(3)) { current in
      var changes = ChangeSet(for: current)
      changes.setProperty("title", of: head, to: "President")
      return changes
    }
    try graph.takeSnapshot(name: "with a title", at: june(3))
    try graph.commit(by: "李雷", at: june(4)) { current in
      var changes = ChangeSet(for: current)
      let newcomer = try #require(current.nodes(labeled: "Person", where: "id", equals: "M-22").first)
      let from = try CalendarDate(parsing: "2026-06-04")
      for tie in current.incidences(of: newcomer, nil, .either) {
        changes.setProperty("from", of: tie.relationship, to: .date(from))
      }
      return changes
    }
    try graph.close()
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
  }
}
