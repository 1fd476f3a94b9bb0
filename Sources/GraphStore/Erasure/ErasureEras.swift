import PropertyGraph

/// The times between which a graph was replaced as a whole: an id of a node means one node within each, and perhaps another
/// in the next. What is to be forgotten is known by ids in the present one, by identity in those before.
struct ErasureEras {
  /// The sequence of the record with which the present one began; 0 for the beginning of the log.
  let current: Int64

  private let redaction: Redaction
  private var starts: [Int64] = [0]
  private var records: [Int64: RecordRedaction] = [:]
  private var nodes: [Int64: Set<NodeID>] = [:]
  private var graphs: [Int64: [Graph]] = [:]

  /// Reads where the eras begin, and which nodes of the earlier ones are known.
  init(_ redaction: Redaction, through last: Int64, _ table: LogTable) throws {
    self.redaction = redaction
    let rows = try table.rows(from: 0, through: last)
    while let row = try rows.next() {
      switch try table.entry(of: row).content {
      case .changes(let changes):
        nodes[starts[starts.count - 1], default: []].formUnion(redaction.known(in: changes.changes))
      case .replacement: starts.append(row.sequence)
      }
    }
    current = starts[starts.count - 1]
    nodes[current] = redaction.nodes
  }

  private func era(of sequence: Int64) -> Int64 { starts.last { $0 <= sequence } ?? 0 }

  /// Takes note of a state of the graph: of the nodes that are known in it, and of the relationships at them.
  mutating func remember(_ graph: Graph, at sequence: Int64) {
    let era = era(of: sequence)
    if era != current { nodes[era, default: []].formUnion(redaction.known(in: graph)) }
    graphs[era, default: []].append(graph)
  }

  /// What is to be forgotten at a record.
  func redaction(at sequence: Int64) -> Redaction { redaction.forgetting(nodes[era(of: sequence)] ?? []) }

  /// The steps of a record without it, and whether they differ. Records come in their order, after all states.
  mutating func redacted(_ changes: [Change], at sequence: Int64) -> (changes: [Change], isChanged: Bool) {
    let era = era(of: sequence)
    if records[era] == nil {
      var fresh = RecordRedaction(redaction(at: sequence), graph: Graph())
      for graph in graphs[era] ?? [] { fresh.remember(graph) }
      records[era] = fresh
    }
    return records[era]?.redacted(changes) ?? (changes, false)
  }
}
