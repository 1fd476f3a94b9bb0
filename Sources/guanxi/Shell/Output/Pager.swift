import GuanxiEngine

/// Shows a text that is larger than the terminal, a screen at a time.
struct Pager {
  private let lines: [String]
  /// How many lines at the top stay in sight.
  private let headCount: Int
  private let widest: Int
  private let language: Language
  private var top = 0
  private var left = 0

  /// Shows a text: as it is where it fits the terminal, else by pages.
  static func show(_ text: String, headCount: Int, language: Language) {
    var pager = Pager(text, headCount: headCount, language)
    guard let size = Terminal.size, size.rows >= 4, size.columns >= 20,
      pager.lines.count > size.rows - 2 || pager.widest > size.columns
    else { return Terminal.print(text) }
    pager.run()
    // The count of rows stays to be seen.
    if headCount > 0, let last = pager.lines.last { Terminal.print(last) }
  }

  private init(_ text: String, headCount: Int, _ language: Language) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    self.lines = lines
    self.headCount = min(headCount, lines.count)
    widest = lines.map { DisplayWidth.of($0) }.max() ?? 0
    self.language = language
  }

  private mutating func run() {
    let keys = KeyReader()
    // The other screen of the terminal: what stood before is back afterwards.
    Terminal.write("\u{1B}[?1049h")
    RawMode.during {
      var isDone = false
      while !isDone {
        let size = Terminal.size ?? (80, 24)
        draw(columns: size.columns, rows: size.rows)
        isDone = take(keys.key(), columns: size.columns, page: page(size.rows))
      }
    }
    Terminal.write("\u{1B}[?1049l")
  }

  private var body: ArraySlice<String> { lines.dropFirst(headCount) }

  private func page(_ rows: Int) -> Int { max(1, rows - 1 - headCount) }

  private func draw(columns: Int, rows: Int) {
    let first = body.startIndex + top
    let end = min(body.endIndex, first + page(rows))
    let shown = lines.prefix(headCount) + body[first..<end]
    var output = "\u{1B}[H\u{1B}[2J"
    for line in shown { output += TextWindow.cut(line, from: left, width: columns) + "\r\n" }
    // The line below a table that counts its rows is none of them.
    let count = headCount > 0 ? max(body.count - 1, 0) : body.count
    let place = "\(min(top + 1, count))–\(min(end - body.startIndex, count))/\(count)"
    let keys = LocalizedText(
      "space next, b back, ← → sideways, q end", "空格下一页，b 上一页，← → 左右移动，q 结束")[language]
    output += "\u{1B}[7m" + TextWindow.cut("\(place)  \(keys)", from: 0, width: columns - 1) + "\u{1B}[0m"
    Terminal.write(output)
  }

  /// Does what a key asks for; true where it ends the pages.
  private mutating func take(_ key: Key, columns: Int, page: Int) -> Bool {
    let last = max(0, body.count - page)
    switch key {
    case .text("q"), .text("Q"), .control("c"), .control("d"), .escape, .endOfInput: return true
    case .text(" "), .pageDown, .text("f"):
      // A space on the last page ends it, as with more(1).
      if top >= last, widest <= columns { return true }
      top = min(top + page, last)
    case .text("b"), .pageUp: top = max(top - page, 0)
    case .enter, .down, .text("j"): top = min(top + 1, last)
    case .up, .text("k"): top = max(top - 1, 0)
    case .right: left = min(left + columns / 2, max(0, widest - columns))
    case .left: left = max(left - columns / 2, 0)
    case .home, .text("g"): top = 0
    case .end, .text("G"): top = last
    default: break
    }
    return false
  }
}
