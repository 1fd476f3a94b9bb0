import PropertyGraph

/// Loads one file of nodes.
struct NodeFile {
  private let file: HeadedFile
  private let session: ImportSession
  private let space: IdentifierSpace
  private let idColumn: Int
  private let labelColumn: Int?
  private let labelForm: ListText

  /// Finds the columns; nil where the file does not fit those read before, which the session then knows.
  init?(_ file: HeadedFile, _ spaces: inout [String: IdentifierSpace], _ session: ImportSession) {
    self.file = file
    self.session = session
    var found: (column: Int, space: String, isInteger: Bool)?
    var labels: (column: Int, form: ListText)?
    for (index, column) in file.header.columns.enumerated() {
      switch column.role {
      case .identifier(let space, let isInteger): found = (index, space, isInteger)
      case .labels(let form): labels = (index, form)
      default: break
      }
    }
    guard let found else { return nil }
    space = spaces[found.space] ?? IdentifierSpace(name: found.space, isInteger: found.isInteger)
    spaces[found.space] = space
    idColumn = found.column
    labelColumn = labels?.column
    labelForm = labels?.form ?? ListText()
    if space.isInteger != found.isInteger {
      session.fail(
        ImportProblem(
          file: file.path, line: 1, column: idColumn + 1, value: file.header.texts[idColumn],
          reason: "has another id-type than the id space \"\(space.name)\" has elsewhere",
          advice: "Use one id-type for an id space."))
      return nil
    }
    if labels == nil {
      session.log.add(
        ImportProblem(
          severity: .warning, file: file.path, line: 1, reason: "has no column :LABEL",
          advice: "Its nodes get no label, so that no analysis will find them."))
    }
  }

  func load() throws(ImportError) {
    let header = file.header
    let reader = try file.open()
    let rows = RowProblems(file: file.path, columnNames: header.texts)
    let table = PropertyTable(header)
    let labels = labelColumn.map { _ in StringColumnBuilder() }
    var codes: [UInt32] = []
    space.beginFile(file.path)
    session.forEachBlock(of: reader, columnCount: header.columns.count, rows) { block in
      declare(block, rows, &codes)
      table.append(block, rows)
      if let labelColumn { labels?.append(block, labelColumn, rows) }
    }
    let columns = table.columns(rows, &session.log)
    let good = rows.goodRows(of: table.lines.count)
    for group in RowGroups(labels, rowCount: table.lines.count, goodRows: good).groups {
      create(group.text, group.rows, columns, table, codes)
    }
    let goodCount = good?.count ?? table.lines.count
    session.endFile(file.path, bytes: reader.size, nodes: goodCount, badRows: table.lines.count - goodCount)
  }

  /// Enters the ids of a block; rows without one of their own are bad.
  private func declare(_ block: RecordBlock, _ rows: RowProblems, _ codes: inout [UInt32]) {
    for row in 0..<block.rowCount {
      let field = block.field(row, idColumn)
      guard field.length > 0 else {
        codes.append(UInt32.max)
        rows.refuse(
          block, row, idColumn, nil, CellFailure(reason: "has no id", advice: "Give every node an id."))
        continue
      }
      switch space.declare(block.bytes(of: field), line: block.lines[row]) {
      case .new(let code): codes.append(code)
      case .notAnInteger:
        codes.append(UInt32.max)
        // A column with a name is a property too, whose builder says the same.
        if file.header.columns[idColumn].name.isEmpty { rows.refuse(block, row, idColumn, as: .long) }
      case .duplicate(let earlier, let line):
        codes.append(UInt32.max)
        rows.refuse(
          block, row, idColumn, block.text(row, idColumn),
          CellFailure(reason: "is a duplicate id; it was first used in \(earlier):\(line)", advice: "Keep one of them.")
        )
      }
    }
  }

  /// Creates the nodes of some rows, which share their labels.
  private func create(
    _ labelText: String, _ rows: [UInt32]?, _ columns: [PropertyColumn], _ table: PropertyTable, _ codes: [UInt32]
  ) {
    let lines = table.lines.selecting(rows)
    let labels = labels(in: labelText)
    let ids = session.changes.createNodes(
      count: lines.count, labels: labels, columns: rows.map { rows in columns.map { $0.selecting(rows) } } ?? columns)
    for (id, code) in zip(ids, codes.selecting(rows)) where code != UInt32.max { space.bind(code, to: id) }
    session.origins.add(nodes: ids, file: file.path, lines: lines)
    let key = file.header.columns[idColumn].name
    if !key.isEmpty, !ids.isEmpty { session.keys.add(labels: labels, key: key, space: space.name) }
  }

  /// The distinct labels of a cell, in their order.
  private func labels(in text: String) -> [String] {
    var labels: [String] = []
    for label in labelForm.elements(of: text) where !label.isEmpty && !labels.contains(label) { labels.append(label) }
    return labels
  }
}
