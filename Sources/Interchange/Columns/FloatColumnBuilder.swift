import PropertyGraph

/// Builds a column of floating-point numbers.
final class FloatColumnBuilder: ColumnBuilder {
  private var cells = SparseValues<Double>()

  func append(_ block: RecordBlock, _ column: Int, _ rows: RowProblems) {
    cells.append(block, column, parse: { NumberParsing.double($0) }) { rows.refuse(block, $0, column, as: .double) }
  }

  func column(_ key: String) -> PropertyColumn {
    PropertyColumn(key: key, rows: cells.rows, values: .floats(cells.values))
  }
}
