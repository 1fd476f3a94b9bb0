import GuanxiEngine

/// What a terminal shows after it has been told to: enough of VT100 for a line editor and a pager.
struct TerminalScreen {
  private let columns: Int
  private let rows: Int
  private var cells: [[Character?]]
  private(set) var row = 0
  private(set) var column = 0
  private var pending: [UInt8] = []

  init(columns: Int, rows: Int) {
    (self.columns, self.rows) = (columns, rows)
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The lines without the white space at their ends; a wide character counts once.
  var lines: [String] {
    cells.map { row in
      var line = String(row.compactMap { $0 })
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }

  var cursorLine: String { lines[row] }

  mutating func take(_ bytes: some Sequence<UInt8>) {
    pending += bytes
    while let length = lengthOfFirst() {
      let piece = String(decoding: pending.prefix(length), as: UTF8.self)
      pending.removeFirst(length)
      show(piece)
    }
  }

  /// How many bytes the first character or sequence has; nil where it is not there as a whole.
  private func lengthOfFirst() -> Int? {
    guard let first = pending.first else { return nil }
    if first == 0x1B {
      guard pending.count >= 2 else { return nil }
      guard pending[1] == UInt8(ascii: "[") else { return 2 }
      return pending.dropFirst(2).firstIndex { (0x40...0x7E).contains($0) }.map { $0 + 1 }
    }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    return pending.count >= length ? length : nil
  }

  private mutating func show(_ piece: String) {
    switch piece {
    case "\r": column = 0
    case "\n": feed()
    case "\u{07}": break
    case _ where piece.hasPrefix("\u{1B}["): obey(String(piece.dropFirst(2)))
    default: for character in piece { put(character) }
    }
  }

  private mutating func obey(_ sequence: String) {
    let number = max(1, Int(sequence.dropLast()) ?? 1)
    switch sequence.last {
    case "A": row = max(0, row - number)
    case "C": column = min(columns - 1, column + number)
    case "H": (row, column) = (0, 0)
    case "J":
      if sequence.hasPrefix("2") { return cells = Array(repeating: Array(repeating: " ", count: columns), count: rows) }
      for place in min(column, columns)..<columns { cells[row][place] = " " }
      for below in row + 1..<max(rows, row + 1) { cells[below] = Array(repeating: " ", count: columns) }
    default: break
    }
  }

  private mutating func put(_ character: Character) {
    let width = DisplayWidth.of(character)
    guard width > 0 else { return }
    if column + width > columns {
      column = 0
      feed()
    }
    cells[row][column] = character
    if width == 2 { cells[row][column + 1] = nil }
    column += width
  }

  private mutating func feed() {
    if row + 1 < rows { return row += 1 }
    cells.removeFirst()
    cells.append(Array(repeating: " ", count: columns))
  }
}
