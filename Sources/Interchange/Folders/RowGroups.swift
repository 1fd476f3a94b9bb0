import PropertyGraph

/// Rows of a file that share a text, such as their labels, in the order of its first appearance.
struct RowGroups {
  /// The text, and its rows; nil where it is all rows of the file.
  let groups: [(text: String, rows: [UInt32]?)]

  /// Groups rows by the text of a column; rows without one come under the empty text.
  ///
  /// - Parameter goodRows: the rows that count, nil for all.
  init(_ builder: StringColumnBuilder?, rowCount: Int, goodRows: [UInt32]?) {
    guard let builder else {
      groups = [("", goodRows)]
      return
    }
    let (codes, present, texts) = builder.coded
    if present == nil, texts.count == 1 {
      groups = [(texts[0], goodRows)]
      return
    }
    let nothing = UInt32.max
    var codeOfRow = present == nil ? codes : [UInt32](repeating: nothing, count: rowCount)
    for (position, row) in (present ?? []).enumerated() { codeOfRow[Int(row)] = codes[position] }
    var order: [UInt32] = []
    var rowsOfCode: [UInt32: [UInt32]] = [:]
    for row in goodRows ?? (0..<UInt32(rowCount)).map({ $0 }) {
      let code = codeOfRow[Int(row)]
      if rowsOfCode[code] == nil { order.append(code) }
      rowsOfCode[code, default: []].append(row)
    }
    groups = order.map { ($0 == nothing ? "" : texts[Int($0)], rowsOfCode[$0]) }
  }
}

extension [UInt32] {
  /// The elements at some rows, or all of them.
  func selecting(_ rows: [UInt32]?) -> [UInt32] { rows.map { rows in rows.map { self[Int($0)] } } ?? self }
}

extension [NodeID] {
  /// The elements at some rows, or all of them.
  func selecting(_ rows: [UInt32]?) -> [NodeID] { rows.map { rows in rows.map { self[Int($0)] } } ?? self }
}
