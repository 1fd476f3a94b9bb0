/// What a terminal shows after it has been told to: enough of VT100 and xterm for a line editor and a pager.
struct TerminalScreen {
  /// A cell; the right half of a wide character is nil.
  private typealias Cells = [[Character?]]

  private(set) var columns: Int
  private(set) var rows: Int
  private var cells: Cells
  /// Where the cursor stands, from 0.
  private(set) var row = 0
  private(set) var column = 0
  /// Whether the last column was just written: the next character begins the next row.
  private var isPastEnd = false
  /// The main screen and its cursor while the alternative one is shown.
  private var main: (cells: Cells, row: Int, column: Int)?
  private(set) var marksPastes = false
  private var parser = ControlParser()

  init(columns: Int, rows: Int) {
    (self.columns, self.rows) = (columns, rows)
    cells = Self.blank(columns, rows)
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

  var isAlternative: Bool { main != nil }

  /// Whether a line contains a text.
  func shows(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

  /// Whether lines follow one another as given.
  func shows(_ wanted: [String]) -> Bool {
    let lines = lines
    guard !wanted.isEmpty, lines.count >= wanted.count else { return false }
    return (0...(lines.count - wanted.count)).contains { lines[$0..<$0 + wanted.count].elementsEqual(wanted) }
  }

  /// On which column the last character of a line stands.
  func column(ofLast line: String) -> Int { line.dropLast().reduce(0) { $0 + Self.width(of: $1) } }

  /// The lines stay at their places; what is beyond the new size is lost.
  mutating func resize(columns: Int, rows: Int) {
    (cells, row, column) = Self.resized((cells, row, column), columns, rows)
    main = main.map { Self.resized($0, columns, rows) }
    (self.columns, self.rows, isPastEnd) = (columns, rows, false)
  }

  private static func resized(
    _ shown: (cells: Cells, row: Int, column: Int), _ columns: Int, _ rows: Int
  ) -> (cells: Cells, row: Int, column: Int) {
    let firstRow = max(0, shown.row + 1 - rows)
    let kept = shown.cells.dropFirst(firstRow).prefix(rows).map { row in
      Array((row + Array(repeating: " ", count: columns)).prefix(columns))
    }
    return (
      kept + blank(columns, rows - kept.count), shown.row - firstRow, min(shown.column, columns - 1)
    )
  }

  mutating func take(_ bytes: [UInt8]) {
    for byte in bytes {
      guard let piece = parser.take(byte) else { continue }
      switch piece {
      case .character(let character): show(character)
      case .sequence(let parameters, let final): obey(parameters, final)
      }
    }
  }

  private mutating func show(_ character: Character) {
    switch character {
    case "\r": (column, isPastEnd) = (0, false)
    case "\n": feed()
    case "\u{08}": (column, isPastEnd) = (max(0, column - 1), false)
    case "\u{07}": break
    default: put(character)
    }
  }

  private mutating func obey(_ parameters: String, _ final: Character) {
    let number = max(1, Int(parameters) ?? 1)
    if final != "m" { isPastEnd = false }
    switch final {
    case "A": row = max(0, row - number)
    case "B": row = min(rows - 1, row + number)
    case "C": column = min(columns - 1, column + number)
    case "D": column = max(0, column - number)
    case "G": column = min(columns, number) - 1
    case "H": move(to: parameters)
    case "J": wipe(parameters)
    case "K": wipeLine(from: parameters == "2" ? 0 : column)
    case "h", "l": set(parameters, isOn: final == "h")
    default: break
    }
  }

  private mutating func move(to place: String) {
    let numbers = place.split(separator: ";", omittingEmptySubsequences: false).map { max(1, Int($0) ?? 1) }
    row = min(rows, numbers.first ?? 1) - 1
    column = min(columns, numbers.dropFirst().first ?? 1) - 1
  }

  private mutating func wipe(_ which: String) {
    if which == "2" { return cells = Self.blank(columns, rows) }
    wipeLine(from: column)
    for below in rows - 1 > row ? Array(row + 1..<rows) : [] { cells[below] = Array(repeating: " ", count: columns) }
  }

  private mutating func wipeLine(from start: Int) { for place in start..<columns { cells[row][place] = " " } }

  private mutating func set(_ mode: String, isOn: Bool) {
    if mode == "?2004" { marksPastes = isOn }
    guard mode == "?1049", isOn != isAlternative else { return }
    if let main {
      (cells, row, column) = main
      self.main = nil
    } else {
      main = (cells, row, column)
      cells = Self.blank(columns, rows)
    }
  }

  private mutating func put(_ character: Character) {
    let width = Self.width(of: character)
    guard width > 0 else { return }
    if isPastEnd || column + width > columns {
      column = 0
      feed()
    }
    cells[row][column] = character
    if width == 2 { cells[row][column + 1] = nil }
    isPastEnd = column + width >= columns
    column = min(columns - 1, column + width)
  }

  private mutating func feed() {
    isPastEnd = false
    if row + 1 < rows { return row += 1 }
    cells.removeFirst()
    cells.append(Array(repeating: " ", count: columns))
  }

  private static func blank(_ columns: Int, _ rows: Int) -> Cells {
    Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The cells that a character takes; a list of its own, so that the product's is checked against it.
  private static func width(of character: Character) -> Int {
    switch character.unicodeScalars.first?.value ?? 0 {
    case 0..<0x20, 0x300...0x36F: 0
    case 0x1100...0x115F, 0x2E80...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF01...0xFF60: 2
    default: 1
    }
  }
}
