import PropertyGraph

/// Builds a column of truth values.
final class BooleanColumnBuilder: ColumnBuilder {
  private var cells = SparseValues<Bool>()

  func append(_ block: RecordBlock, _ column: Int, _ rows: RowProblems) {
    cells.append(block, column, parse: { CellParsing.boolean($0) }) { rows.refuse(block, $0, column, as: .boolean) }
  }

  func column(_ key: String) -> PropertyColumn {
    PropertyColumn(key: key, rows: cells.rows, values: .booleans(cells.values))
  }
}
