/// A person at the prompt of the shell.
struct ShellDriver {
  let terminal: TerminalSession

  var screen: TerminalScreen { terminal.screen }

  func type(_ keys: String) throws { try terminal.type(keys) }

  /// Waits until the prompt stands there with nothing behind it.
  func waitForPrompt(_ prompt: String = ShellFixture.prompt) throws {
    try terminal.wait(for: "the prompt \(prompt)") { $0.isReady(prompt) }
  }

  /// Waits until the prompt stands there with a text behind it, and the cursor where it should.
  func waitForText(_ text: String, cursorBehind before: String? = nil) throws {
    let column = ShellFixture.prompt.count + 1 + (before ?? text).reduce(0) { $0 + ($1.utf8.count == 3 ? 2 : 1) }
    try terminal.wait(for: "\"\(text)\" with the cursor on column \(column)") {
      $0.cursorLine == ShellFixture.prompt + (text.isEmpty ? "" : " " + text) && $0.column == column
    }
  }

  /// Presses keys and Enter, and waits for lines of an answer and the next prompt.
  func enter(_ keys: String, showing lines: [String], prompt: String = ShellFixture.prompt) throws {
    try type(keys + "\r")
    try terminal.wait(for: "\(lines) and the prompt") { $0.isReady(prompt) && $0.shows(lines) }
  }

  /// Presses keys and Enter, and waits for a text and the next prompt.
  func enter(_ keys: String, expecting text: String, prompt: String = ShellFixture.prompt) throws {
    try type(keys + "\r")
    try terminal.wait(for: "\(text) and the prompt") { $0.isReady(prompt) && $0.shows(text) }
  }

  /// Leaves the shell and gives its code.
  func leave(by keys: String = ":exit\r") throws -> Int32 {
    try type(keys)
    return try terminal.endCode()
  }
}

extension TerminalScreen {
  /// Whether the shell waits for an entry.
  fileprivate func isReady(_ prompt: String) -> Bool {
    marksPastes && cursorLine == prompt && column == prompt.count + 1
  }
}

/// What keys send.
enum Keys {
  static let left = "\u{1B}[D"
  static let right = "\u{1B}[C"
  static let up = "\u{1B}[A"
  static let down = "\u{1B}[B"
  static let home = "\u{1B}[H"
  static let end = "\u{1B}[F"
  static let delete = "\u{1B}[3~"
  static let backspace = "\u{7F}"
  static let wordLeft = "\u{1B}[1;5D"
  static let wordRight = "\u{1B}[1;5C"

  /// Ctrl and a letter.
  static func control(_ letter: Character) -> String {
    String(Unicode.Scalar((letter.asciiValue ?? 0x60) & 0x1F))
  }

  /// A text that is pasted where the terminal tells pasting from typing.
  static func paste(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }
}
