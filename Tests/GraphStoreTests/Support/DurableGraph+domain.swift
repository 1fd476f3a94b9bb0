import GRDB
import GraphStore
import PropertyGraph

extension DurableGraph {
  /// Commits what `body` makes of the newest graph.
  @discardableResult
  func commit(
    by actor: String = "Li Lei", at time: @autoclosure () throws -> ZonedDateTime,
    _ body: (Graph) throws -> ChangeSet
  ) throws -> RecordedGraph {
    let turn = try takeTurn()
    defer { turn.giveBack() }
    return try turn.commit(try body(turn.recorded.graph), by: actor, at: try time())
  }

  /// Commits steps of every kind onto ``SampleGraphs/everyType()``, on the second and third of June.
  func commitEveryKindOfStep() throws {
    try commit(at: june(2)) { current in
      var changes = ChangeSet(for: current)
      let ids = changes.createNodes(
        count: 3, labels: ["Batch", "A"],
        columns: [
          PropertyColumn(key: "n", values: .integers([1, -2, .max])),
          PropertyColumn(key: "s", rows: [0, 2], values: .strings(codes: [1, 0], dictionary: ["一", "two"])),
        ])
      changes.createRelationships(
        type: "NEXT", sources: [ids[0], ids[2]], targets: [ids[1], ids[0]],
        columns: [PropertyColumn(key: "w", rows: [1], values: .floats([-0.0]))])
      changes.append(.addLabel(ids[0], "Extra"))
      changes.append(.removeLabel(ids[0], "A"))
      changes.setProperty("n", of: ids[1], to: .null)
      return changes
    }
    try commit(at: june(3)) { current in
      var changes = ChangeSet(for: current)
      changes.detachAndDelete(NodeID(rawValue: 3), in: current)
      changes.setProperty("mixed", of: RelationshipID(rawValue: 5), to: .null)
      changes.append(.dropIndex(IndexDefinition(label: "A", key: "mixed")))
      changes.append(.createIndex(IndexDefinition(label: "Batch", key: "n", isUnique: true)))
      changes.append(.createConstraint(ExistenceConstraint(label: "Nobody", key: "k")))
      changes.append(.createConstraint(ExistenceConstraint(label: "Batch", key: "nothing")))
      changes.append(.dropConstraint(ExistenceConstraint(label: "Batch", key: "nothing")))
      return changes
    }
  }

  /// Commits one company.
  @discardableResult
  func add(
    company name: String, by actor: String, at time: @autoclosure () throws -> ZonedDateTime
  ) throws -> RecordedGraph {
    try commit(by: actor, at: try time()) { graph in
      var changes = ChangeSet(for: graph)
      changes.createNode(labels: ["Company"], properties: ["name": .string(name)])
      return changes
    }
  }
}

extension Graph {
  /// The names of the companies, in the order of their creation.
  func names() -> [String] {
    guard let key = propertyKey("name") else { return [] }
    return nodes.compactMap { node in
      guard case .string(let name) = property(key, of: node) else { return nil }
      return name
    }
  }
}

extension GraphFile {
  /// How many parts the file stores.
  func storedParts() throws -> Int {
    try DatabaseQueue(path: path).read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM part") ?? -1 }
  }
}
