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
      if let first = source.table.node(sources[index]), let second = target.table.node(targets[index]) {
        kept.append(index)
        nodes.sources.append(first)
        nodes.targets.append(second)
      } else {
        let end = source.table.node(sources[index]) == nil ? source : target
        let code = source.table.node(sources[index]) == nil ? sources[index] : targets[index]
        problems.refuse(
          row: rows[index], line: lines[index], column: end.reader.column, value: end.table.text(code),
          CellFailure(
            reason: "is not the \(end.table.key) of any \(end.table.label)",
            advice: "Add the node or correct the value."), into: &session.log)
      }
    }
    let columns = zip(properties, columns).compactMap { property, values in
      PropertyColumn(key: property.name, cells: kept.count == rows.count ? values[...] : kept.map { values[$0] }[...])
    }
    let ids = session.changes.createRelationships(
      type: type, sources: nodes.sources, targets: nodes.targets, columns: columns)
    session.origins.add(relationships: ids, file: problems.file, lines: kept.map { lines[$0] })
    return ids.count
  }
}
