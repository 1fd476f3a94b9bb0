import PropertyGraph

/// Builds a column of dates with times, without zone.
final class LocalDateTimeColumnBuilder: ColumnBuilder {
  private var cells = SparseValues<LocalDateTime>()

  func append(_ block: RecordBlock, _ column: Int, _ rows: RowProblems) {
    cells.append(block, column, parse: { CellParsing.localDateTime($0) }) {
      rows.refuse(block, $0, column, as: .localdatetime)
    }
  }

  func column(_ key: String) -> PropertyColumn {
    PropertyColumn(key: key, rows: cells.rows, values: .localDateTimes(cells.values))
  }
}
