import AccountModel
import PropertyGraph
import TestSupport
import Testing

/// Records that stand twice, and what merges make of them.
struct MergeWorld {
  var graph = Graph()

  static func time() throws -> ZonedDateTime { try #require(ZonedDateTime(epochSecond: 1_782_820_800, zone: .utc)) }

  mutating func apply<Result>(_ build: (inout ChangeSet) throws -> Result) throws -> Result {
    var changes = ChangeSet(for: graph)
    let result = try build(&changes)
    try graph.apply(changes)
    return result
  }

  mutating func node(_ label: String, _ properties: [String: Value]) throws -> NodeID {
    try apply { $0.createNode(labels: [label], properties: properties) }
  }

  @discardableResult
  mutating func relate(
    _ type: String, _ source: NodeID, _ target: NodeID, _ properties: [String: Value] = [:]
  ) throws -> RelationshipID {
    try apply { $0.createRelationship(type: type, from: source, to: target, properties: properties) }
  }

  @discardableResult
  mutating func merge(
    _ absorb: NodeID, into keep: NodeID, taking keys: Set<String> = []
  ) throws -> DuplicateMerge {
    let merge = try DuplicateMerge(
      keep: keep, absorb: absorb, taking: keys, in: graph, by: "Han Meimei", at: try Self.time())
    try graph.apply(merge.changes)
    return merge
  }

  @discardableResult
  mutating func separate(_ absorbed: NodeID) throws -> DuplicateSeparation {
    let separation = try DuplicateSeparation(of: absorbed, in: graph)
    try graph.apply(separation.changes)
    return separation
  }

  /// Whether two graphs have the same nodes and relationships under the same numbers, with the same content.
  static func isSame(_ left: Graph, _ right: Graph) -> Bool {
    ChangeSet(from: left, to: right).isEmpty && ChangeSet(from: right, to: left).isEmpty
  }

  /// People and companies with relationships of every kind between them, loops and equal ones too.
  static func random(_ random: inout SeededGenerator) throws -> MergeWorld {
    var world = MergeWorld()
    _ = try world.apply { $0.append(.createIndex(IndexDefinition(label: "Person", key: "id", isUnique: true))) }
    var nodes: [NodeID] = []
    for number in 0..<Int.random(in: 4...9, using: &random) {
      var labels = [Bool.random(using: &random) ? "Person" : "Company"]
      if Bool.random(using: &random) { labels.append(["Vip", "Archived"].randomElement(using: &random) ?? "Vip") }
      var properties: [String: Value] = ["id": .string("R-\(number)")]
      for key in ["name", "email", "score", "tags"] where Bool.random(using: &random) {
        properties[key] = value(&random)
      }
      nodes.append(try world.apply { $0.createNode(labels: labels, properties: properties) })
    }
    for _ in 0..<Int.random(in: 0...30, using: &random) {
      guard let source = nodes.randomElement(using: &random), let target = nodes.randomElement(using: &random)
      else { continue }
      let type = ["KNOWS", "WORKS_AT", "ABOUT"].randomElement(using: &random) ?? "KNOWS"
      let properties = Bool.random(using: &random) ? ["since": value(&random)] : [:]
      try world.relate(type, source, target, properties)
    }
    return world
  }

  static func value(_ random: inout SeededGenerator) -> Value {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: .integer(Int.random(in: 0...2, using: &random))
    case 1: .string(["a", "李雷"].randomElement(using: &random) ?? "a")
    case 2: .list([.integer(1), .integer(Int.random(in: 0...1, using: &random))])
    default: .float(0.5)
    }
  }

  /// Two records of one kind that stand for themselves; nil where there are none.
  func pair(_ random: inout SeededGenerator) -> (keep: NodeID, absorb: NodeID)? {
    for label in ["Person", "Company"].shuffled(using: &random) {
      let nodes = graph.nodes(labeled: label).shuffled(using: &random)
      if nodes.count > 1 { return (nodes[0], nodes[1]) }
    }
    return nil
  }
}
