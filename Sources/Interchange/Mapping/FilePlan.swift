import PropertyGraph

/// What a mapping makes of one file, with every column found.
final class FilePlan {
  /// One node a row.
  private struct Nodes {
    let table: NodeTable
    let labels: [String]
    let properties: [(name: String, reader: ValueReader)]
    let keyIndex: Int
    let skipWhenEmpty: [ValueReader]
  }

  private let path: String
  private let file: MappedFile
  private let size: Int
  private let rows: RowProblems
  private let skipWhenEmpty: [ValueReader]
  private let nodes: [Nodes]
  private let relationships: [(table: RelationshipTable, skipWhenEmpty: [ValueReader])]
  private var rowCount = 0

  /// Opens the file and finds the columns; nil where one is missing, which the session then knows.
  init?(
    _ file: MappedFile, path: String, _ mapping: Mapping, _ tables: NodeTables, _ session: ImportSession
  ) throws(ImportError) {
    self.path = path
    self.file = file
    let reader = try Self.open(path, file)
    size = reader.size
    var header = file.columns
    do throws(ReadFailure) {
      if header == nil { header = try reader.readHeader()?.fields }
      guard header != nil else { throw ReadFailure.emptyFile }
    } catch {
      session.fail(error.problem(in: path))
      return nil
    }
    let names = header ?? []
    rows = RowProblems(file: path, columnNames: names)
    let columns = ColumnFinder(names, file: path, mapping: mapping.path, emptyWords: file.emptyWords)
    skipWhenEmpty = columns.readers(file.skipWhenEmpty)
    nodes = file.nodes.compactMap { nodes in
      let properties = nodes.properties.map { ($0.name, columns.reader($0.value)) }
      guard let table = tables.table(label: nodes.mainLabel, key: nodes.key),
        let keyIndex = properties.firstIndex(where: { $0.0 == nodes.key })
      else { return nil }
      return Nodes(
        table: table, labels: nodes.labels, properties: properties, keyIndex: keyIndex,
        skipWhenEmpty: columns.readers(nodes.skipWhenEmpty))
    }
    relationships = file.relationships.compactMap { relationships in
      guard let source = columns.end(relationships.source, tables),
        let target = columns.end(relationships.target, tables)
      else { return nil }
      let table = RelationshipTable(
        type: relationships.type, source: source, target: target,
        properties: relationships.properties.map { ($0.name, columns.reader($0.value)) })
      return (table, columns.readers(relationships.skipWhenEmpty))
    }
    columns.problems.forEach(session.fail)
    session.expect(bytes: size)
    if !columns.problems.isEmpty { return nil }
  }

  /// Reads all rows into the tables.
  func read(_ session: ImportSession) throws(ImportError) {
    let reader = try Self.open(path, file)
    if file.columns == nil { _ = try? reader.readHeader() }
    session.forEachBlock(of: reader, columnCount: rows.columnNames.count, rows) { block in
      for row in 0..<block.rowCount where !rows.isBad(row) {
        if !skipWhenEmpty.contains(where: { $0.isEmpty(block, row) }) { read(block, row) }
      }
      rowCount += block.rowCount
    }
  }

  /// Creates the relationships, once all nodes exist.
  func createRelationships(_ session: ImportSession) {
    var count = 0
    for (table, _) in relationships { count += table.create(session, rows) }
    session.endFile(
      path, bytes: size, nodes: nodes.isEmpty ? 0 : nodeCount, relationships: count, badRows: rows.badRows.count)
  }

  private static func open(_ path: String, _ file: MappedFile) throws(ImportError) -> RecordReader {
    try RecordReader(path: path, encoding: file.encoding, delimiter: file.delimiter)
  }

  private var nodeCount: Int {
    var tables: [NodeTable] = []
    for nodes in nodes where !tables.contains(where: { $0 === nodes.table }) { tables.append(nodes.table) }
    return tables.reduce(0) { $0 + $1.nodeCount(from: path) }
  }

  /// Reads one row; a row with anything wrong enters no table.
  private func read(_ block: RecordBlock, _ row: Int) {
    var isGood = true
    var newNodes: [(nodes: Nodes, values: [Value])] = []
    var newRelationships: [(table: RelationshipTable, source: Value, target: Value, values: [Value])] = []
    for nodes in nodes where !nodes.skipWhenEmpty.contains(where: { $0.isEmpty(block, row) }) {
      let values = nodes.properties.map { value($0.reader, block, row, &isGood) }
      if isGood, values[nodes.keyIndex].isNull {
        isGood = false
        refuseMissingKey(nodes.properties[nodes.keyIndex].reader, block, row, nodes.table)
      }
      newNodes.append((nodes, values))
    }
    for (table, skip) in relationships where !skip.contains(where: { $0.isEmpty(block, row) }) {
      let ends = [table.source, table.target].map { end in
        let value = value(end.reader, block, row, &isGood)
        if isGood, value.isNull {
          isGood = false
          refuseMissingKey(end.reader, block, row, end.table)
        }
        return value
      }
      let values = table.properties.map { value($0.reader, block, row, &isGood) }
      newRelationships.append((table, ends[0], ends[1], values))
    }
    guard isGood else { return }
    let line = block.lines[row]
    for (nodes, values) in newNodes {
      nodes.table.enter(
        values[nodes.keyIndex], labels: nodes.labels, zip(nodes.properties, values).map { ($0.name, $1) },
        file: path, line: line
      ) { property, first, kept in
        rows.doubt(
          block, row, nodes.properties.first { $0.name == property }?.reader.column,
          "differs from \"\(kept.plainText)\" in line \(first), which is kept", advice: "Correct one of them.")
      }
    }
    for new in newRelationships {
      new.table.enter(
        source: new.source, target: new.target, new.values, row: UInt32(clamping: rowCount + row), line: line)
    }
  }

  private func value(_ reader: ValueReader, _ block: RecordBlock, _ row: Int, _ isGood: inout Bool) -> Value {
    switch reader.value(block, row) {
    case .nothing: return .null
    case .failure(let text, let failure):
      isGood = false
      rows.refuse(block, row, reader.column ?? 0, text, failure)
      return .null
    case .value(let value):
      if let doubt = reader.doubt(about: value) {
        rows.doubt(block, row, reader.column, doubt, advice: "Check it, or the plausible range in the mapping.")
      }
      return value
    }
  }

  private func refuseMissingKey(_ reader: ValueReader, _ block: RecordBlock, _ row: Int, _ table: NodeTable) {
    rows.refuse(
      block, row, reader.column ?? 0, nil,
      CellFailure(
        reason: "is empty, but it is the \(table.key) of a \(table.label)",
        advice: "Fill it, or write skip-when-empty into the mapping."))
  }
}
