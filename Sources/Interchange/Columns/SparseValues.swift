/// The values of a column, row by row, with room for rows that have none.
struct SparseValues<Element> {
  private(set) var values: [Element] = []
  /// The rows that have a value, ascending; nil as long as every row has one.
  private(set) var rows: [UInt32]?
  private(set) var rowCount = 0

  @inline(__always)
  mutating func append(_ value: Element) {
    values.append(value)
    rows?.append(UInt32(truncatingIfNeeded: rowCount))
    rowCount += 1
  }

  mutating func appendNothing() {
    if rows == nil { rows = (0..<UInt32(rowCount)).map { $0 } }
    rowCount += 1
  }

  /// Appends the cells of a column.
  ///
  /// - Parameters:
  ///   - keepsQuotedEmpty: whether a pair of quotes with nothing between them is a value.
  ///   - failed: called with each row of the block whose cell `parse` refused.
  @inline(__always)
  mutating func append(
    _ block: RecordBlock, _ column: Int, keepsQuotedEmpty: Bool = false,
    parse: (UnsafeBufferPointer<UInt8>) -> Element?, failed: (Int) -> Void
  ) {
    for row in 0..<block.rowCount {
      let field = block.field(row, column)
      if field.length == 0, !(keepsQuotedEmpty && field.isQuoted) {
        appendNothing()
      } else if let value = parse(block.bytes(of: field)) {
        append(value)
      } else {
        appendNothing()
        failed(row)
      }
    }
  }
}
