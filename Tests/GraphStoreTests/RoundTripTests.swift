import GraphStore
import PropertyGraph
import Testing

@Suite("A snapshot gives back the graph that was saved")
struct RoundTripTests {
  private func saveAndRestore(_ graph: Graph) throws -> Graph {
    let scratch = try Scratch()
    let file = try GraphFile(opening: scratch.path("world.guanxi"), mode: .create)
    try file.save(graph, name: "only", at: try june(1))
    try file.close()
    return try GraphFile(opening: scratch.path("world.guanxi"), mode: .readOnly).restore()
  }

  @Test("Every type of value, bit by bit and byte by byte")
  func everyType() throws {
    let graph = try SampleGraphs.everyType()
    expectSame(graph, try saveAndRestore(graph))
  }

  @Test("An empty graph")
  func empty() throws {
    expectSame(Graph(), try saveAndRestore(Graph()))
  }

  @Test("Random graphs with deleted nodes", arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func random(seed: UInt64) throws {
    let graph = try SampleGraphs.random(seed: seed)
    expectSame(graph, try saveAndRestore(graph), "seed \(seed)")
  }

  @Test("Ids of nodes and relationships that were deleted last are not given again")
  func idsAreNotReused() throws {
    var graph = try SampleGraphs.companies(3)
    var deletion = ChangeSet(for: graph)
    deletion.append(.deleteRelationships(Array(graph.relationships)))
    deletion.append(.deleteNodes(Array(graph.nodes)))
    try graph.apply(deletion)
    let restored = try saveAndRestore(graph)
    #expect(restored.nodeCount == 0)
    #expect(restored.nextNodeID == NodeID(rawValue: 6))
    #expect(restored.nextRelationshipID == RelationshipID(rawValue: 5))
    expectSame(graph, restored)
  }

  @Test("A unique index guards a restored graph as it did before")
  func uniqueIndexStays() throws {
    var restored = try saveAndRestore(try SampleGraphs.companies(3))
    #expect(restored.nodes(labeled: "Company", where: "id", equals: "C2").count == 1)
    var changes = ChangeSet(for: restored)
    changes.createNode(labels: ["Company"], properties: ["id": "C2"])
    #expect(throws: ChangeError.self) { try restored.apply(changes) }
  }

  @Test("The ends of the range of ids of a part", arguments: [4_095, 4_096, 4_097, 8_192])
  func partBounds(count: Int) throws {
    var graph = Graph()
    var changes = ChangeSet(for: graph)
    let nodes = changes.createNodes(
      count: count, labels: ["N"],
      columns: [PropertyColumn(key: "n", values: .integers((0..<count).map { Int64($0) * 7_919 }))])
    changes.createRelationships(type: "NEXT", sources: nodes, targets: nodes.reversed(), columns: [])
    try graph.apply(changes)
    expectSame(graph, try saveAndRestore(graph))
  }
}
