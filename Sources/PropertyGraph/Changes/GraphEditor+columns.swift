extension GraphEditor {
  /// The ids that have a value in a column of a batch, and the values in the form of the storage.
  func cells(of column: PropertyColumn, ids: [UInt32]) throws(ChangeError) -> ([UInt32], Cells) {
    var present = ids
    if let rows = column.rows {
      guard zip(rows, rows.dropFirst()).allSatisfy({ $0 < $1 }), rows.last.map({ Int($0) < ids.count }) ?? true else {
        throw .malformedBatch("the rows of column \"\(column.key)\" do not ascend or lie outside the batch")
      }
      present = rows.map { ids[Int($0)] }
    }
    guard column.values.count == present.count else {
      throw .malformedBatch("column \"\(column.key)\" has \(column.values.count) values for \(present.count) rows")
    }
    return (present, try cells(of: column))
  }

  private func cells(of column: PropertyColumn) throws(ChangeError) -> Cells {
    switch column.values {
    case .integers(let array): return .scalars(array, .integer)
    case .floats(let array): return .floats(array)
    case .booleans(let array): return .scalars(array.map { $0 ? 1 : 0 }, .boolean)
    case .dates(let array): return .scalars(array.map(\.daysSinceEpoch), .date)
    case .localDateTimes(let array):
      if array.allSatisfy({ $0.nanosecond == 0 }) { return .scalars(array.map(\.epochSecond), .localDateTime) }
      return .values(array.map(Value.localDateTime))
    case .strings(let codes, let dictionary):
      guard codes.allSatisfy({ Int($0) < dictionary.count }) else {
        throw .malformedBatch("column \"\(column.key)\" names a text that its dictionary does not have")
      }
      let global = graph.parts.pool.intern(dictionary)
      return .scalars(codes.map { Int64(global[Int($0)]) }, .string)
    case .values(let array):
      for value in array where !value.isStorable { throw .notStorable(key: column.key, type: value.typeName) }
      return Cells(array, intern: graph.parts.pool.intern)
    }
  }
}
