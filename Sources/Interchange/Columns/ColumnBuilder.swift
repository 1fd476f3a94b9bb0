import PropertyGraph

/// Turns the cells of one column into values of a property, block by block.
protocol ColumnBuilder: AnyObject {
  /// Appends a value, or the absence of one, for each row of the block.
  func append(_ block: RecordBlock, _ column: Int, _ rows: RowProblems)
  /// The column under the name of a property.
  func column(_ key: String) -> PropertyColumn
}

extension ColumnType {
  /// A builder for a column of single values of this type.
  func makeBuilder() -> any ColumnBuilder {
    switch self {
    case .string: StringColumnBuilder()
    case .byte, .short, .int, .long: IntegerColumnBuilder(type: self)
    case .float, .double: FloatColumnBuilder()
    case .boolean: BooleanColumnBuilder()
    case .date: DateColumnBuilder()
    case .localdatetime: LocalDateTimeColumnBuilder()
    case .char, .localtime, .time, .datetime, .duration, .mixed: ValueColumnBuilder(type: self)
    }
  }
}
