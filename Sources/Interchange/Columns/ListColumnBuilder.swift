import PropertyGraph

/// Builds a column of lists.
final class ListColumnBuilder: ColumnBuilder {
  private let type: ColumnType
  private let form: ListText
  private var cells = SparseValues<Value>()

  init(type: ColumnType, form: ListText) {
    self.type = type
    self.form = form
  }

  func append(_ block: RecordBlock, _ column: Int, _ rows: RowProblems) {
    cells.append(
      block, column, keepsQuotedEmpty: true,
      parse: { bytes in
        var items: [Value] = []
        for element in form.elements(of: String(decoding: bytes, as: UTF8.self)) {
          var element = element
          guard let value = element.withUTF8({ CellParsing.value($0, as: type) }) else { return nil }
          items.append(value)
        }
        return .list(items)
      }, failed: { rows.refuse(block, $0, column, listOf: type, form) })
  }

  func column(_ key: String) -> PropertyColumn {
    PropertyColumn(key: key, rows: cells.rows, values: .values(cells.values))
  }
}
