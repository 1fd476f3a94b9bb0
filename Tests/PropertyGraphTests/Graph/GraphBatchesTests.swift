import PropertyGraph
import Testing

@Suite("A graph written down in columns")
struct GraphBatchesTests {
  /// 5,000 companies, every third a hospital too, every seventh deleted; each but the first belongs to another.
  private func companies() throws -> Graph {
    var graph = Graph()
    var changes = ChangeSet(for: graph)
    for number in 0..<5_000 {
      let node = changes.createNode(
        labels: number % 3 == 0 ? ["Company", "Hospital"] : ["Company"],
        properties: ["name": .string("C\(number % 10)"), "beds": number % 3 == 0 ? .integer(number) : .null])
      guard number > 0 else { continue }
      changes.createRelationship(
        type: number % 2 == 0 ? "OWNS" : "SUPPLIES", from: NodeID(rawValue: node.rawValue / 2), to: node,
        properties: ["share": .float(Double(number) / 7)])
    }
    try graph.apply(changes)
    var deletion = ChangeSet(for: graph)
    let gone = graph.relationships.filter { $0.rawValue % 7 == 6 || $0.rawValue > 4_990 }
    deletion.append(.deleteRelationships(gone))
    deletion.append(.deleteNodes(graph.nodes.filter { $0.rawValue > 4_995 }))
    try graph.apply(deletion)
    return graph
  }

  @Test("Batches create the graph again")
  func rebuild() throws {
    let graph = try companies()
    let nodes = graph.nodeBatches(in: 0..<UInt32.max)
    let relationships = graph.relationshipBatches(in: 0..<UInt32.max)
    let copy = try Graph().applying(
      ChangeSet(changes: nodes.map(Change.createNodes) + relationships.map(Change.createRelationships)))
    #expect(copy.nodeCount == graph.nodeCount)
    #expect(ChangeSet(from: graph, to: copy).isEmpty)
    #expect(ChangeSet(from: copy, to: graph).isEmpty)
    // Two sets of labels and two types, in two chunks of ids each.
    #expect(nodes.map(\.ids.count) == [1_366, 2_730, 600, 300])
    #expect(relationships.count == 4)
    #expect(nodes.map(\.columns.count) == [2, 1, 1, 2])
  }

  @Test("A range gives what lies within it")
  func range() throws {
    let batches = try companies().nodeBatches(in: 4_094..<4_099)
    #expect(batches.flatMap(\.ids).map(\.rawValue).sorted() == [4_094, 4_095, 4_096, 4_097, 4_098])
    #expect(batches.allSatisfy { batch in Set(batch.ids.map { $0.rawValue / 4_096 }).count == 1 })
    #expect(Graph().nodeBatches(in: 0..<10).isEmpty)
  }

  @Test("A reservation keeps ids and the order of names, and its ids can still be named")
  func reservation() throws {
    var graph = Graph()
    let reservation = Reservation(
      labels: ["Person", "Company"], relationshipTypes: ["KNOWS"], propertyKeys: ["name"],
      nextNodeID: NodeID(rawValue: 20_000_000), nextRelationshipID: RelationshipID(rawValue: 9))
    let node = NodeID(rawValue: 19_999_999)
    try graph.apply(
      ChangeSet(changes: [.reserve(reservation), .createNode(node, labels: ["Company"], properties: [:])]))
    #expect(graph.nextNodeID == NodeID(rawValue: 20_000_000))
    #expect(graph.nextRelationshipID == RelationshipID(rawValue: 9))
    #expect(graph.labels.map(graph.name(of:)) == ["Person", "Company"])
    #expect(Array(graph.nodes) == [node])
    #expect(graph.relationshipCount == 0)
  }

  @Test("Floats keep every bit, zero its sign", arguments: [[-0.0], [-0.0, 1.5], [0.0, -0.0, 2], [.nan, -0.0]])
  func floatBits(floats: [Double]) throws {
    var graph = Graph()
    var changes = ChangeSet(for: graph)
    let nodes = changes.createNodes(
      count: floats.count, labels: [], columns: [PropertyColumn(key: "x", values: .floats(floats))])
    try graph.apply(changes)
    let bits = nodes.map { graph.number(graph.propertyKey("x"), of: $0)?.bitPattern }
    #expect(bits == floats.map(\.bitPattern))
  }
}
