import TestSupport
import Testing

@Suite("guanxi shell: pages")
struct ShellPagingTests {
  @Test("An answer that is taller than the terminal comes by pages, below the head of its table")
  func pages() throws {
    let shell = try ShellFixture().start(columns: 60, rows: 12)
    try shell.type("UNWIND range(1, 40) AS number RETURN number\r")
    try shell.terminal.wait(for: "the first page") { $0.isPage("1–9/40", head: "number", first: "1", last: "9") }
    try shell.type(" ")
    try shell.terminal.wait(for: "the second page") { $0.isPage("10–18/40", head: "number", first: "10", last: "18") }
    try shell.type("b" + Keys.down)
    try shell.terminal.wait(for: "a line further") { $0.isPage("2–10/40", head: "number", first: "2", last: "10") }
    try shell.type("G")
    try shell.terminal.wait(for: "the last page") {
      $0.isPage("33–40/40", head: "number", first: "33", last: "(40 rows)")
    }
    try shell.type("q")
    try shell.waitForPrompt()
    #expect(shell.screen.shows("(40 rows)"))
    #expect(!shell.screen.isAlternative)
  }

  @Test("An answer that is wider than the terminal moves sideways")
  func sideways() throws {
    let shell = try ShellFixture().start(columns: 60, rows: 12)
    let (left, right) = (String(repeating: "-", count: 50), String(repeating: "医", count: 20))
    try shell.type("RETURN '\(left)' AS a, '\(right)' AS b\r")
    try shell.terminal.wait(for: "the left part") { $0.isAlternative && $0.lines[2] == left + "  医医医医" }
    try shell.type(Keys.right)
    try shell.terminal.wait(for: "the right part") {
      $0.lines[2] == String(repeating: "-", count: 20) + "  " + String(repeating: "医", count: 19)
        || $0.lines[2].hasSuffix(right)
    }
    try shell.type(Keys.left + "q")
    try shell.waitForPrompt()
  }

  @Test("A page follows the terminal to another size without a key")
  func resizing() throws {
    let shell = try ShellFixture().start(columns: 60, rows: 12)
    try shell.type("UNWIND range(1, 40) AS number RETURN number\r")
    try shell.terminal.wait(for: "1–9/40")
    shell.terminal.resize(columns: 70, rows: 20)
    try shell.terminal.wait(for: "a taller page") { $0.isPage("1–17/40", head: "number", first: "1", last: "17") }
    try shell.type("q")
    try shell.waitForPrompt()
  }
}

extension TerminalScreen {
  /// Whether a page of a table is shown as a whole.
  fileprivate func isPage(_ place: String, head: String, first: String, last: String) -> Bool {
    let lines = lines
    return isAlternative && lines[0] == head && lines[2] == first && lines[rows - 2] == last
      && lines[rows - 1].hasPrefix(place + " ")
  }
}
