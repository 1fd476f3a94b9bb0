import PropertyGraph

/// The properties of the rows of one file, and the line of each row.
final class PropertyTable {
  private(set) var lines: [UInt32] = []
  private var builders: [(column: Int, key: String, builder: any ColumnBuilder)] = []

  init(_ header: FileHeader) {
    for (index, column) in header.columns.enumerated() {
      switch column.role {
      case .property(let type): builders.append((index, column.name, type.makeBuilder()))
      case .list(let type, let form):
        builders.append((index, column.name, ListColumnBuilder(type: type, form: form)))
      case .identifier(_, let isInteger) where !column.name.isEmpty:
        builders.append((index, column.name, (isInteger ? ColumnType.long : .string).makeBuilder()))
      default: break
      }
    }
  }

  func append(_ block: RecordBlock, _ rows: RowProblems) {
    lines += block.lines
    for (column, _, builder) in builders { builder.append(block, column, rows) }
  }

  /// The columns by key; columns with one name are made one.
  ///
  /// - Parameter rows: learns of rows in which two columns of one name have a value.
  func columns(_ rows: RowProblems, _ log: inout ProblemLog) -> [PropertyColumn] {
    var keys: [String] = []
    var byKey: [String: [PropertyColumn]] = [:]
    for (_, key, builder) in builders {
      if byKey[key] == nil { keys.append(key) }
      byKey[key, default: []].append(builder.column(key))
    }
    return keys.compactMap { key in
      let columns = byKey[key] ?? []
      return columns.count == 1 ? columns.first : merged(columns, key, rows, &log)
    }
  }

  private func merged(
    _ columns: [PropertyColumn], _ key: String, _ rows: RowProblems, _ log: inout ProblemLog
  ) -> PropertyColumn {
    var values: [UInt32: Value] = [:]
    for column in columns {
      for (position, row) in column.presentRows(of: lines.count).enumerated() {
        if values.updateValue(column.value(at: position), forKey: row) != nil {
          rows.refuse(
            row: row, line: lines[Int(row)],
            CellFailure(
              reason: "has more than one value for \(key)",
              advice: "Of the columns with one name, one may have a value in a row."), into: &log)
        }
      }
    }
    let present = values.keys.sorted()
    return PropertyColumn(key: key, rows: present, values: .values(present.compactMap { values[$0] }))
  }
}
