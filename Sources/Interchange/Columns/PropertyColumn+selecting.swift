import PropertyGraph

extension PropertyColumn {
  /// The column for some of its rows, in any order, which are numbered anew from 0. O(rows).
  func selecting(_ wanted: [UInt32]) -> PropertyColumn {
    var positions: [Int] = []
    var kept: [UInt32] = []
    if let rows {
      var positionOfRow = [Int](repeating: -1, count: rows.last.map { Int($0) + 1 } ?? 0)
      for (position, row) in rows.enumerated() { positionOfRow[Int(row)] = position }
      for (number, row) in wanted.enumerated() where Int(row) < positionOfRow.count && positionOfRow[Int(row)] >= 0 {
        positions.append(positionOfRow[Int(row)])
        kept.append(UInt32(number))
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
