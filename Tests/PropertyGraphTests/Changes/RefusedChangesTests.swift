import PropertyGraph
import Testing

@Suite("Changes that are refused")
struct RefusedChangesTests {
  private let n0 = NodeID(rawValue: 0)
  private let n1 = NodeID(rawValue: 1)
  private let r0 = RelationshipID(rawValue: 0)

  private func twoNodes() throws -> Graph {
    var graph = Graph()
    var changes = ChangeSet(for: graph)
    changes.createNode(labels: ["A"])
    changes.createNode(labels: ["A"])
    changes.createRelationship(type: "T", from: n0, to: n1)
    try graph.apply(changes)
    return graph
  }

  private func expectRefusal(_ change: Change, _ error: ChangeError) throws {
    var graph = try twoNodes()
    let before = graph
    let changes = ChangeSet(changes: [.setNodeProperty(n0, key: "k", 1), change])
    #expect(throws: error) { try graph.apply(changes) }
    #expect(ChangeSet(from: before, to: graph).isEmpty)
  }

  @Test("Entities that do not exist are named")
  func unknown() throws {
    let far = NodeID(rawValue: 9)
    try expectRefusal(.setNodeProperty(far, key: "k", 1), .unknownNode(far))
    try expectRefusal(.deleteRelationships([RelationshipID(rawValue: 5)]), .unknownRelationship(.init(rawValue: 5)))
    try expectRefusal(
      .createRelationship(RelationshipID(rawValue: 1), type: "T", source: n0, target: far, properties: [:]),
      .unknownNode(far))
  }

  @Test("Ids that are taken, or far beyond those in use, are refused")
  func ids() throws {
    try expectRefusal(.createNode(n0, labels: [], properties: [:]), .nodeExists(n0))
    try expectRefusal(
      .createRelationship(r0, type: "T", source: n0, target: n1, properties: [:]), .relationshipExists(r0))
    try expectRefusal(
      .createNode(NodeID(rawValue: .max), labels: [], properties: [:]), .idOutOfRange(.max))
  }

  @Test("Values that cannot be stored are refused with their type")
  func values() throws {
    try expectRefusal(.setNodeProperty(n0, key: "k", .map([:])), .notStorable(key: "k", type: "MAP"))
  }

  @Test("Batches whose parts do not fit together are refused")
  func batches() throws {
    let ids = [NodeID(rawValue: 2), NodeID(rawValue: 3)]
    let short = PropertyColumn(key: "k", values: .integers([1]))
    try expectRefusal(
      .createNodes(NodeBatch(ids: ids, labels: [], columns: [short])),
      .malformedBatch("column \"k\" has 1 values for 2 rows"))
    let unknownText = PropertyColumn(key: "k", values: .strings(codes: [0, 1], dictionary: ["only"]))
    try expectRefusal(
      .createNodes(NodeBatch(ids: ids, labels: [], columns: [unknownText])),
      .malformedBatch("column \"k\" names a text that its dictionary does not have"))
    try expectRefusal(
      .createNodes(NodeBatch(ids: ids.reversed(), labels: [], columns: [])),
      .malformedBatch("the ids of nodes do not ascend"))
  }

  @Test("An index exists once and can be dropped once")
  func indexes() throws {
    let definition = IndexDefinition(label: "A", key: "k")
    var graph = try twoNodes()
    try graph.apply(ChangeSet(changes: [.createIndex(definition)]))
    #expect(throws: ChangeError.indexExists(definition)) {
      try graph.apply(ChangeSet(changes: [.createIndex(definition)]))
    }
    try graph.apply(ChangeSet(changes: [.dropIndex(definition)]))
    #expect(throws: ChangeError.unknownIndex(definition)) {
      try graph.apply(ChangeSet(changes: [.dropIndex(definition)]))
    }
  }

  @Test("A unique index refuses nodes that already share a value")
  func uniqueOnExisting() throws {
    var graph = try twoNodes()
    try graph.apply(ChangeSet(changes: [.setNodeProperty(n0, key: "k", 1), .setNodeProperty(n1, key: "k", 1.0)]))
    let definition = IndexDefinition(label: "A", key: "k", isUnique: true)
    #expect(throws: ChangeError.duplicateValue(definition, 1, n0, n1)) {
      try graph.apply(ChangeSet(changes: [.createIndex(definition)]))
    }
  }
}
