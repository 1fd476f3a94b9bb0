import PropertyGraph

/// Builds a column of values of the rarer types.
final class ValueColumnBuilder: ColumnBuilder {
  private let type: ColumnType
  private var cells = SparseValues<Value>()

  init(type: ColumnType) {
    self.type = type
  }

  func append(_ block: RecordBlock, _ column: Int, _ rows: RowProblems) {
    cells.append(block, column, parse: { CellParsing.value($0, as: type) }) {
      rows.refuse(block, $0, column, as: type)
    }
  }

  func column(_ key: String) -> PropertyColumn {
    PropertyColumn(key: key, rows: cells.rows, values: .values(cells.values))
  }
}
