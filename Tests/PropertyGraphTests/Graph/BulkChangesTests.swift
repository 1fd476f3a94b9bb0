import PropertyGraph
import TestSupport
import Testing

@Suite("Bulk changes")
struct BulkChangesTests {
  static let seed: UInt64 = 7

  /// Two batches after one another, none of which ends where a chunk of the storage does.
  private func batches() throws -> (graph: Graph, ends: [(source: NodeID, target: NodeID)]) {
    var generator = SeededGenerator(seed: Self.seed)
    var graph = Graph()
    var ends: [(source: NodeID, target: NodeID)] = []
    for count in [5_003, 4_999] {
      var changes = ChangeSet(for: graph)
      let names = (0..<UInt32(count)).map { $0 / 2 }
      changes.createNodes(
        count: count, labels: ["Person"],
        columns: [PropertyColumn(key: "name", values: .strings(codes: names, dictionary: names.map { "Person \($0)" }))]
      )
      let known = UInt32(changes.nextNodeID.rawValue)
      let pairs = (0..<(3 * count)).map { _ in
        (
          source: NodeID(rawValue: UInt32.random(in: 0..<known, using: &generator)),
          target: NodeID(rawValue: UInt32.random(in: 0..<known, using: &generator))
        )
      }
      changes.createRelationships(
        type: "INTERACTED", sources: pairs.map(\.source), targets: pairs.map(\.target),
        columns: [PropertyColumn(key: "day", values: .integers((0..<Int64(pairs.count)).map { $0 }))])
      try graph.apply(changes)
      ends += pairs
    }
    return (graph, ends)
  }

  @Test("A graph made by batches equals the one made step by step")
  func equalsSteps() throws {
    let (graph, ends) = try batches()
    var steps = ChangeSet(for: Graph())
    for node in graph.nodes { steps.createNode(labels: ["Person"], properties: graph.properties(of: node)) }
    for (row, pair) in ends.enumerated() {
      let day = row < 3 * 5_003 ? row : row - 3 * 5_003
      steps.createRelationship(
        type: "INTERACTED", from: pair.source, to: pair.target, properties: ["day": .integer(day)])
    }
    let expected = try Graph().applying(steps)
    #expect(ChangeSet(from: expected, to: graph).isEmpty, "seed \(Self.seed)")
    for node in graph.nodes {
      for direction in Direction.allCases {
        #expect(graph.incidences(of: node, nil, direction) == expected.incidences(of: node, nil, direction))
      }
    }
  }

  @Test("A batch that names an unknown node changes nothing")
  func refusesUnknownNode() throws {
    let (graph, _) = try batches()
    let stranger = graph.nextNodeID
    var changes = ChangeSet(for: graph)
    changes.createRelationships(
      type: "INTERACTED", sources: [NodeID(rawValue: 0), NodeID(rawValue: 1)],
      targets: [NodeID(rawValue: 1), stranger], columns: [])
    var copy = graph
    #expect(throws: ChangeError.unknownNode(stranger)) { try copy.apply(changes) }
    #expect(copy.relationshipCount == graph.relationshipCount)
    #expect(copy.nextRelationshipID == graph.nextRelationshipID)
  }

  @Test(
    "Floats of a column come back bit by bit",
    arguments: [
      [0.5, -0.0, 0.0, -3.25, 100.01], [-0.0, -0.0], [-1, -0.0, -2], [2_147_483_646, -0.0], [2_147_483_647, 0.1],
      [1e300, -0.0], [1.0 / 3, 0.25], [.infinity, 1], [-2_147_483_647.5, 1],
    ])
  func keepsFloats(_ floats: [Double]) throws {
    var graph = Graph()
    var changes = ChangeSet(for: graph)
    let nodes = changes.createNodes(
      count: floats.count, labels: [], columns: [PropertyColumn(key: "share", values: .floats(floats))])
    try graph.apply(changes)
    let stored = nodes.compactMap { graph.number(graph.propertyKey("share"), of: $0)?.bitPattern }
    #expect(stored == floats.map(\.bitPattern))
  }
}
