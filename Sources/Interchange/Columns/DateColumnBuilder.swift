import PropertyGraph

/// Builds a column of calendar dates.
final class DateColumnBuilder: ColumnBuilder {
  private var cells = SparseValues<CalendarDate>()

  func append(_ block: RecordBlock, _ column: Int, _ rows: RowProblems) {
    cells.append(block, column, parse: { CellParsing.date($0) }) { rows.refuse(block, $0, column, as: .date) }
  }

  func column(_ key: String) -> PropertyColumn {
    PropertyColumn(key: key, rows: cells.rows, values: .dates(cells.values))
  }
}
