import PropertyGraph

extension ByteWriter {
  /// A column: key, type, rows that have a value, values.
  mutating func write(_ column: PropertyColumn, key: Int) {
    write(count: key)
    write(tag(of: column.values))
    if let rows = column.rows {
      write(byte: 1)
      write(count: rows.count)
      write(ascending: rows)
    } else {
      write(byte: 0)
    }
    write(column.values)
  }

  private func tag(of values: PropertyColumn.Values) -> ValueTag {
    switch values {
    case .integers: .integer
    case .floats: .float
    case .booleans: .boolean
    case .strings: .string
    case .dates: .date
    case .localDateTimes: .localDateTime
    case .values: .mixed
    }
  }

  private mutating func write(_ values: PropertyColumn.Values) {
    switch values {
    case .integers(let array): for value in array { write(signed: value) }
    case .floats(let array): for value in array { write(value) }
    case .booleans(let array): for value in array { write(byte: value ? 1 : 0) }
    case .strings(let codes, let dictionary):
      write(count: dictionary.count)
      for text in dictionary { write(text) }
      for code in codes { write(UInt64(code)) }
    case .dates(let array): for value in array { write(signed: value.daysSinceEpoch) }
    case .localDateTimes(let array):
      for value in array {
        write(signed: value.epochSecond)
        write(count: Int(value.nanosecond))
      }
    case .values(let array): for value in array { write(value) }
    }
  }
}
