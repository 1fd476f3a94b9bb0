import Foundation
import GraphAlgorithms
import TestSupport
import Testing

/// The example graphs of LDBC Graphalytics with the results that the benchmark expects (arXiv:2011.15028, Apache-2.0).
@Suite(
  "LDBC Graphalytics", .enabled(if: TestData.has("graphalytics"), "needs the folder graphalytics of the test data"))
struct GraphalyticsTests {
  /// One of the two examples, its vertices numbered in their order.
  struct Example: CustomTestStringConvertible {
    let name: String
    let isDirected: Bool
    /// Where BFS and SSSP begin.
    let source: Int
    /// The rounds of PageRank, and of label propagation.
    let rounds: (pageRank: Int, labels: Int)
    var testDescription: String { name }

    static let all = [
      Example(name: "example-directed", isDirected: true, source: 1, rounds: (2, 2)),
      Example(name: "example-undirected", isDirected: false, source: 2, rounds: (2, 2)),
    ]

    func rows(_ file: String) throws -> [[String]] {
      try String(contentsOfFile: "\(TestData.shared)/graphalytics/\(name)\(file)", encoding: .utf8)
        .split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    }

    func vertices() throws -> [Int] { try rows(".v").map { try #require(Int($0[0])) } }

    func topology() throws -> Topology {
      let vertices = try vertices()
      func place(_ text: String) throws -> Int { try #require(vertices.firstIndex { String($0) == text }) }
      let rows = try rows(".e")
      return try Topology(
        nodeCount: vertices.count, edges: rows.map { (try place($0[0]), try place($0[1])) },
        weights: rows.map { try #require(Double($0[2])) }, isDirected: isDirected)
    }

    func start() throws -> Int { try #require(try vertices().firstIndex(of: source)) }

    /// The expected figure of each vertex, in the order of the vertices.
    func expected(_ result: String) throws -> [String] {
      let rows = try rows("-\(result)")
      #expect(try rows.map { Int($0[0]) } == vertices())
      return rows.map { $0[1] }
    }
  }

  @Test("BFS", arguments: Example.all)
  func bfs(_ example: Example) throws {
    let found = try BreadthFirstSearch.distances(from: example.start(), in: example.topology())
    #expect(try found.map { String($0.map(Int64.init) ?? .max) } == example.expected("BFS"))
  }

  @Test("Shortest paths", arguments: Example.all)
  func sssp(_ example: Example) throws {
    let found = try ShortestPaths.distances(from: example.start(), in: example.topology())
    let expected = try example.expected("SSSP").map { try #require(Double($0)) }
    #expect(agree(found, expected.map { $0.isFinite ? $0 : nil }, within: 1e-12))
  }

  @Test("Weak components", arguments: Example.all)
  func wcc(_ example: Example) throws {
    let (vertices, parts) = (try example.vertices(), try WeakComponents(in: example.topology()))
    // A part is named by its smallest vertex.
    let found = parts.component.map { part in part.map { String(vertices[parts.members[$0][0]]) } ?? "" }
    #expect(try found == example.expected("WCC"))
  }

  @Test("Label propagation", arguments: Example.all)
  func cdlp(_ example: Example) throws {
    let found = try LabelPropagation.labels(
      in: example.topology(), rounds: example.rounds.labels, from: example.vertices())
    #expect(try found.map(String.init) == example.expected("CDLP"))
  }

  @Test("Local clustering", arguments: Example.all)
  func lcc(_ example: Example) throws {
    let expected = try example.expected("LCC").map { try #require(Double($0)) }
    #expect(try agree(ClusteringCoefficient.local(in: example.topology()), expected, within: 1e-12))
  }

  @Test("PageRank", arguments: Example.all)
  func pageRank(_ example: Example) throws {
    var options = PageRank.Options()
    options.usesWeights = false
    options.maximumIterations = example.rounds.pageRank
    let expected = try example.expected("PR").map { try #require(Double($0)) }
    #expect(try agree(PageRank.scores(in: example.topology(), options).scores, expected, within: 1e-12))
  }
}
