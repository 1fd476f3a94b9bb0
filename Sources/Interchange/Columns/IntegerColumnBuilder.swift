import PropertyGraph

/// Builds a column of whole numbers.
final class IntegerColumnBuilder: ColumnBuilder {
  private let type: ColumnType
  private var cells = SparseValues<Int64>()

  init(type: ColumnType) {
    self.type = type
  }

  func append(_ block: RecordBlock, _ column: Int, _ rows: RowProblems) {
    let range = type.integerRange ?? Int64.min...Int64.max
    cells.append(block, column, parse: { CellParsing.integer($0, in: range) }) {
      rows.refuse(block, $0, column, as: type)
    }
  }

  func column(_ key: String) -> PropertyColumn {
    PropertyColumn(key: key, rows: cells.rows, values: .integers(cells.values))
  }
}
