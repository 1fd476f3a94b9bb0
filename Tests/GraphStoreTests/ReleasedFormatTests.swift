import Foundation
import GraphStore
import PropertyGraph
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
}
