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
