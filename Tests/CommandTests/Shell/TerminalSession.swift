import Foundation

/// A command at a terminal, driven as a person drives it: keys are pressed, and what the screen shows is waited for.
///
/// A wait ends as soon as the screen is as it should be. It is bounded; one that ends without that is a failure that shows
/// the screen.
final class TerminalSession {
  /// The screen was not as it was waited for.
  struct TimeOut: Error, CustomStringConvertible {
    let description: String
  }

  /// How long a screen is waited for, in seconds: much longer than a busy machine needs.
  private static let patience = 60.0

  private let process: TerminalProcess
  private(set) var screen: TerminalScreen

  init(_ arguments: [String], environment: [String: String], columns: Int, rows: Int) throws {
    process = try TerminalProcess(arguments, environment: environment, columns: columns, rows: rows)
    screen = TerminalScreen(columns: columns, rows: rows)
  }

  /// Presses keys.
  func type(_ text: String) throws { try process.write(text) }

  /// Gives the terminal another size.
  func resize(columns: Int, rows: Int) {
    screen.resize(columns: columns, rows: rows)
    process.resize(columns: columns, rows: rows)
  }

  /// Waits until the screen is as it should be.
  func wait(for what: String, _ isReached: (TerminalScreen) -> Bool) throws {
    let end = Date(timeIntervalSinceNow: Self.patience)
    while !isReached(screen) {
      guard Date() < end else { throw timeOut(waitingFor: what) }
      let bytes = process.read(within: 100)
      screen.take(bytes)
      if bytes.isEmpty, let code = process.endCode() {
        throw timeOut(waitingFor: "\(what), but the command ended with code \(code)")
      }
    }
  }

  /// Waits until Ctrl-C sends a signal.
  func waitForSignals() throws { try wait(for: "the mode in which Ctrl-C is a signal") { _ in process.takesSignals } }

  /// Waits until a line of the screen contains a text.
  func wait(for text: String) throws { try wait(for: text) { $0.shows(text) } }

  /// Waits for the end of the command and gives its code.
  func endCode() throws -> Int32 {
    let end = Date(timeIntervalSinceNow: Self.patience)
    while Date() < end {
      screen.take(process.read(within: 20))
      if let code = process.endCode() { return code }
    }
    throw timeOut(waitingFor: "the end of the command")
  }

  private func timeOut(waitingFor what: String) -> TimeOut {
    let lines = screen.lines.map { "|" + $0 }.joined(separator: "\n")
    return TimeOut(
      description: "Waited for \(what). The cursor is on row \(screen.row), column \(screen.column) of\n\(lines)")
  }
}
