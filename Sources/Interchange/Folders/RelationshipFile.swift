import PropertyGraph

/// Loads one file of relationships.
struct RelationshipFile {
  private let file: HeadedFile
  private let session: ImportSession
  private let ends: [(column: Int, space: IdentifierSpace)]
  private let typeColumn: Int

  private static let noNode = NodeID(rawValue: UInt32.max)

  /// Finds the columns; nil where an id space is unknown, which the session then knows.
  init?(_ file: HeadedFile, _ spaces: [String: IdentifierSpace], _ session: ImportSession) {
    self.file = file
    self.session = session
    var type: Int?
    var start: (Int, String)?
    var end: (Int, String)?
    for (index, column) in file.header.columns.enumerated() {
      switch column.role {
      case .start(let space): start = (index, space)
      case .end(let space): end = (index, space)
      case .type: type = index
      default: break
      }
    }
    guard let type, let start, let end else { return nil }
    typeColumn = type
    var ends: [(Int, IdentifierSpace)] = []
    for (column, name) in [start, end] {
      guard let space = spaces[name] else {
        session.fail(
          ImportProblem(
            file: file.path, line: 1, column: column + 1, value: file.header.texts[column],
            reason: "names an id space that no file of nodes has",
            advice: NearestName.advice(for: name, among: spaces.keys.sorted())))
        continue
      }
      ends.append((column, space))
    }
    guard ends.count == 2 else { return nil }
    self.ends = ends
  }

  func load() throws(ImportError) {
    let header = file.header
    let reader = try file.open()
    let rows = RowProblems(file: file.path, columnNames: header.texts)
    let table = PropertyTable(header)
    let types = StringColumnBuilder()
    var sources: [NodeID] = []
    var targets: [NodeID] = []
    // All nodes are known by now, and a copy of their names is read without the checks that a variable of a class needs.
    let (startNames, endNames) = (ends[0].space.names, ends[1].space.names)
    session.forEachBlock(of: reader, columnCount: header.columns.count, rows) { block in
      resolve(block, ends[0], startNames, rows, &sources)
      resolve(block, ends[1], endNames, rows, &targets)
      requireType(block, rows)
      types.append(block, typeColumn, rows)
      table.append(block, rows)
    }
    let columns = table.columns(rows, &session.log)
    let count = table.lines.count
    let good = rows.goodRows(of: count)
    for (type, rows) in RowGroups(types, rowCount: count, goodRows: good).groups {
      let rows = ordered(rows, sources, targets)
      let ids = session.changes.createRelationships(
        type: type, sources: sources.selecting(rows), targets: targets.selecting(rows),
        columns: rows.map { rows in columns.map { $0.selecting(rows) } } ?? columns)
      session.origins.add(relationships: ids, file: file.path, lines: table.lines.selecting(rows))
    }
    session.endFile(
      file.path, bytes: reader.size, relationships: good?.count ?? count, badRows: count - (good?.count ?? count))
  }

  /// Rows, nil for all, in the order in which they are created.
  private func ordered(_ rows: [UInt32]?, _ sources: [NodeID], _ targets: [NodeID]) -> [UInt32]? {
    guard let positions = RelationshipOrder.positions(sources.selecting(rows), targets.selecting(rows)) else {
      return rows
    }
    return rows?.selecting(positions) ?? positions
  }

  /// Looks up the nodes that a block names in one of its columns.
  private func resolve(
    _ block: RecordBlock, _ end: (column: Int, space: IdentifierSpace), _ names: NodeNames, _ rows: RowProblems,
    _ nodes: inout [NodeID]
  ) {
    for row in 0..<block.rowCount {
      let field = block.field(row, end.column)
      if let node = names.node(block.bytes(of: field)) {
        nodes.append(node)
        continue
      }
      nodes.append(Self.noNode)
      let place = end.space.name.isEmpty ? "any node" : "any node in the id space \(end.space.name)"
      rows.refuse(
        block, row, end.column, field.length == 0 ? nil : block.text(row, end.column),
        field.length == 0
          ? CellFailure(reason: "has no id", advice: "Give every relationship two ends.")
          : CellFailure(
            reason: "is not the id of \(place)", advice: "Add the node or correct the id."))
    }
  }

  private func requireType(_ block: RecordBlock, _ rows: RowProblems) {
    for row in 0..<block.rowCount where block.field(row, typeColumn).length == 0 {
      rows.refuse(
        block, row, typeColumn, nil,
        CellFailure(reason: "has no type", advice: "Give every relationship a type."))
    }
  }
}
