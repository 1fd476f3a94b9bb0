import AccountModel
import PropertyGraph

/// A graph for one test, and what the schema says about it.
struct SchemaSample {
  private var graph = Graph()

  /// A node of the test.
  mutating func node(_ label: String, _ properties: [String: Value]) throws -> NodeID {
    var changes = ChangeSet(for: graph)
    let node = changes.createNode(labels: [label], properties: properties)
    try graph.apply(changes)
    return node
  }

  mutating func company(_ name: String) throws -> NodeID { try node("Company", ["name": .string(name)]) }

  @discardableResult
  mutating func relate(
    _ type: String, _ source: NodeID, _ target: NodeID, _ properties: [String: Value] = [:]
  ) throws -> RelationshipID {
    var changes = ChangeSet(for: graph)
    let relationship = changes.createRelationship(type: type, from: source, to: target, properties: properties)
    try graph.apply(changes)
    return relationship
  }

  mutating func owns(_ owner: NodeID, _ company: NodeID, _ share: Double, from: String? = nil, to: String? = nil) throws
  {
    var properties: [String: Value] = ["share": .float(share)]
    if let from { properties["from"] = .date(try CalendarDate(parsing: from)) }
    if let to { properties["to"] = .date(try CalendarDate(parsing: to)) }
    try relate("OWNS", owner, company, properties)
  }

  func violations(limit: Int = 10_000) -> [SchemaViolation] {
    AccountSchema.standard.violations(in: graph, limit: limit)
  }

  mutating func apply(_ changes: (inout ChangeSet) -> Void) throws {
    var set = ChangeSet(for: graph)
    changes(&set)
    try graph.apply(set)
  }
}
