import PropertyGraph

/// The relationships that one part of a mapping makes of one file, whose ends are looked up when all nodes are known.
final class RelationshipTable {
  /// One end: which nodes it is about, and how it is read from a row.
  struct End {
    let table: NodeTable
    let reader: ValueReader
  }

  private let type: String
  let source: End
  let target: End
  let properties: [(name: String, reader: ValueReader)]
  private var sources: [UInt32] = []
  private var targets: [UInt32] = []
  private var rows: [UInt32] = []
  private var lines: [UInt32] = []
  private var columns: [[Value]]

  init(type: String, source: End, target: End, properties: [(name: String, reader: ValueReader)]) {
    self.type = type
    self.source = source
    self.target = target
    self.properties = properties
    columns = properties.map { _ in [] }
  }

  func enter(source: Value, target: Value, _ values: [Value], row: UInt32, line: UInt32) {
    sources.append(self.source.table.code(of: source))
    targets.append(self.target.table.code(of: target))
    rows.append(row)
    lines.append(line)
    for (index, value) in values.enumerated() { columns[index].append(value) }
  }

  /// Creates the relationships whose ends are known and returns their number; the other rows are bad.
  func create(_ session: ImportSession, _ problems: RowProblems) -> Int {
    var kept: [Int] = []
    var nodes: (sources: [NodeID], targets: [NodeID]) = ([], [])
    for index in rows.indices {
      let first = node(source, sources[index], session)
      if let first, let second = node(target, targets[index], session) {
        kept.append(index)
        nodes.sources.append(first)
        nodes.targets.append(second)
      } else {
        let end = first == nil ? source : target
        let code = first == nil ? sources[index] : targets[index]
        problems.refuse(
          row: rows[index], line: lines[index], column: end.reader.column, value: end.table.text(code),
          CellFailure(
            reason: "is not the \(end.table.key) of any \(end.table.label)",
            advice: "Add the node or correct the value."), into: &session.log)
      }
    }
    if let order = RelationshipOrder.positions(nodes.sources, nodes.targets) {
      kept = order.map { kept[Int($0)] }
      nodes = (nodes.sources.selecting(order), nodes.targets.selecting(order))
    }
    let columns = zip(properties, columns).compactMap { property, values in
      PropertyColumn(key: property.name, cells: kept.map { values[$0] }[...])
    }
    let ids = session.changes.createRelationships(
      type: type, sources: nodes.sources, targets: nodes.targets, columns: columns)
    session.origins.add(relationships: ids, file: problems.file, lines: kept.map { lines[$0] })
    return ids.count
  }

  /// The node at an end: one that a row describes, or one that the graph has.
  private func node(_ end: End, _ code: UInt32, _ session: ImportSession) -> NodeID? {
    end.table.node(code)
      ?? session.existing?.node(label: end.table.label, key: end.table.key, text: end.table.text(code))
  }
}
