import Foundation
import GuanxiEngine

/// Shows a prompt and the text behind it, on as many rows of the terminal as they take.
struct LinePainter {
  /// On which row of what is shown the cursor stands.
  private var cursorRow = 0
  private var cursorColumn = 0
  /// How many columns each row takes that is shown.
  private var widths: [Int] = []

  /// Shows the text anew in place of what was shown before.
  mutating func show(prompt: String, _ edited: EditedText, columns: Int) {
    let picture = Picture(prompt: prompt, edited, columns: max(columns, 4))
    var output = beginning + "\u{1B}[J" + picture.text
    let below = picture.lastRow - picture.cursorRow
    if below > 0 { output += "\u{1B}[\(below)A" }
    output += "\r"
    if picture.cursorColumn > 0 { output += "\u{1B}[\(picture.cursorColumn)C" }
    (cursorRow, cursorColumn, widths) = (picture.cursorRow, picture.cursorColumn, picture.widths)
    Terminal.write(output)
  }

  /// Follows the terminal to another width: it breaks rows that do not fit any more.
  mutating func resize(columns: Int) {
    let columns = max(columns, 4)
    let above = widths.prefix(cursorRow).reduce(0) { $0 + max(1, ($1 + columns - 1) / columns) }
    cursorRow = above + cursorColumn / columns
  }

  /// Leaves what is shown as it stands and begins a line below.
  mutating func finish(prompt: String, _ edited: EditedText, columns: Int) {
    var whole = edited
    whole.move(to: edited.characters.count)
    show(prompt: prompt, whole, columns: columns)
    Terminal.write("\n")
    cursorRow = 0
  }

  /// Wipes the screen.
  mutating func clear() {
    Terminal.write("\u{1B}[H\u{1B}[2J")
    cursorRow = 0
  }

  private var beginning: String { cursorRow > 0 ? "\u{1B}[\(cursorRow)A\r" : "\r" }
}

/// A text laid out on rows of a terminal.
private struct Picture {
  private(set) var text = ""
  private(set) var cursorRow = 0
  private(set) var cursorColumn = 0
  private(set) var widths: [Int] = []
  private var column = 0

  var lastRow: Int { widths.count }

  init(prompt: String, _ edited: EditedText, columns: Int) {
    // Lines after the first begin under the text of the first.
    let indent = min(DisplayWidth.of(prompt), columns / 2)
    for character in prompt { put(character, columns) }
    for (place, character) in edited.characters.enumerated() {
      if place == edited.cursor { markCursor(width: DisplayWidth.of(character), columns) }
      if character == "\n" {
        breakRow()
        for _ in 0..<indent { put(" ", columns) }
      } else {
        put(character, columns)
      }
    }
    if column >= columns { breakRow() }
    if edited.cursor == edited.characters.count { (cursorRow, cursorColumn) = (lastRow, column) }
  }

  private mutating func put(_ character: Character, _ columns: Int) {
    // A control character would steer the terminal.
    let isControl = character.unicodeScalars.contains { $0.properties.generalCategory == .control }
    let shown: Character = isControl ? " " : character
    let width = DisplayWidth.of(shown)
    if column + width > columns { breakRow() }
    text.append(shown)
    column += width
  }

  private mutating func markCursor(width: Int, _ columns: Int) {
    let wraps = column + max(width, 1) > columns
    (cursorRow, cursorColumn) = wraps ? (lastRow + 1, 0) : (lastRow, column)
  }

  private mutating func breakRow() {
    text += "\r\n"
    widths.append(column)
    column = 0
  }
}
