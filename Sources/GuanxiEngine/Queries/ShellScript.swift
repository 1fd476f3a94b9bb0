internal import QuerySyntax

/// A text of statements and of commands of the shell, which begin with a colon at the beginning of a line.
public struct ShellScript: Sendable, Hashable {
  /// One statement or command.
  public struct Entry: Sendable, Hashable {
    /// What is to be done.
    public let text: String
    /// The line on which it begins, from 1.
    public let line: Int

    /// Whether it is a command of the shell.
    public var isCommand: Bool { text.hasPrefix(":") }
  }

  /// What is to be done, in its order.
  public let entries: [Entry]

  /// Cuts a text; statements end as in every script.
  public init(_ text: String) {
    var entries: [Entry] = []
    var pending = ""
    var firstLine = 1
    func takePending() {
      entries += Script(pending).parts.map { Entry(text: $0.text, line: $0.line + firstLine - 1) }
    }
    let lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      guard line.hasPrefix(":"), !Script(pending).endsInsideText else {
        pending += line + "\n"
        continue
      }
      takePending()
      entries.append(Entry(text: String(line), line: number + 1))
      (pending, firstLine) = ("", number + 2)
    }
    takePending()
    self.entries = entries
  }
}

extension ShellScript.Entry {
  /// A whole text as one statement.
  public init(statement text: String) { self.init(text: text, line: 1) }
}
