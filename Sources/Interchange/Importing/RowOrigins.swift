import PropertyGraph

/// Which line of which file a node or relationship comes from.
struct RowOrigins {
  /// Some ids without a gap, and the line of each.
  private struct Run {
    let firstID: UInt32
    let file: String
    let lines: [UInt32]
  }

  private var nodes: [Run] = []
  private var relationships: [Run] = []
  /// By node of the graph: the id under which the line is known that says more about it.
  private var names: [NodeID: NodeID] = [:]

  mutating func add(nodes ids: [NodeID], file: String, lines: [UInt32]) {
    if let first = ids.first { nodes.append(Run(firstID: first.rawValue, file: file, lines: lines)) }
  }

  mutating func add(relationships ids: [RelationshipID], file: String, lines: [UInt32]) {
    if let first = ids.first { relationships.append(Run(firstID: first.rawValue, file: file, lines: lines)) }
  }

  /// Says which nodes are meant by ids that were given.
  mutating func rename(_ same: [NodeID: NodeID]) {
    for (given, node) in same.sorted(by: { $0.key < $1.key }) where names[node] == nil { names[node] = given }
  }

  func place(of node: NodeID) -> (file: String, line: Int)? {
    Self.place((names[node] ?? node).rawValue, in: nodes)
  }

  func place(of relationship: RelationshipID) -> (file: String, line: Int)? {
    Self.place(relationship.rawValue, in: relationships)
  }

  private static func place(_ id: UInt32, in runs: [Run]) -> (file: String, line: Int)? {
    guard let run = runs.last(where: { $0.firstID <= id }), Int(id - run.firstID) < run.lines.count else { return nil }
    return (run.file, Int(run.lines[Int(id - run.firstID)]))
  }
}
