import PropertyGraph

extension PropertyColumn {
  /// The column for some of its rows, which are numbered anew from 0.
  ///
  /// - Parameter wanted: the rows to keep, ascending.
  func selecting(_ wanted: [UInt32]) -> PropertyColumn {
    var positions: [Int] = []
    var kept: [UInt32] = []
    if let rows {
      var position = 0
      for (number, row) in wanted.enumerated() {
        while position < rows.count, rows[position] < row { position += 1 }
        guard position < rows.count else { break }
        if rows[position] == row {
          positions.append(position)
          kept.append(UInt32(number))
        }
      }
    } else {
      positions = wanted.map { Int($0) }
    }
    return PropertyColumn(key: key, rows: rows == nil ? nil : kept, values: values.selecting(positions))
  }

  /// The rows that have a value, of `count` rows.
  func presentRows(of count: Int) -> [UInt32] { rows ?? (0..<UInt32(count)).map { $0 } }
}

extension PropertyColumn.Values {
  /// The values at some positions.
  func selecting(_ positions: [Int]) -> PropertyColumn.Values {
    switch self {
    case .integers(let array): .integers(positions.map { array[$0] })
    case .floats(let array): .floats(positions.map { array[$0] })
    case .booleans(let array): .booleans(positions.map { array[$0] })
    case .strings(let codes, let dictionary): .strings(codes: positions.map { codes[$0] }, dictionary: dictionary)
    case .dates(let array): .dates(positions.map { array[$0] })
    case .localDateTimes(let array): .localDateTimes(positions.map { array[$0] })
    case .values(let array): .values(positions.map { array[$0] })
    }
  }
}
