import TestSupport
import Testing

@Suite("guanxi shell: editing")
struct ShellEditingTests {
  @Test("Characters are put in and taken out where the cursor stands")
  func charactersAtTheCursor() throws {
    let shell = try ShellFixture().start()
    try shell.type("RETURN 13 AS xy")
    try shell.waitForText("RETURN 13 AS xy")
    try shell.type(Keys.left + Keys.backspace)
    try shell.waitForText("RETURN 13 AS y", cursorBehind: "RETURN 13 AS ")
    try shell.type(Keys.home + Keys.delete + "r")
    try shell.waitForText("rETURN 13 AS y", cursorBehind: "r")
    try shell.type(Keys.end + Keys.left + Keys.right + "z")
    try shell.enter("", showing: ["yz", "──", "13", "(1 row)"])
    try shell.type(Keys.control("d"))
    #expect(try shell.terminal.endCode() == 0)
  }

  @Test("The cursor moves by words, and words are cut and put back")
  func words() throws {
    let shell = try ShellFixture().start()
    try shell.type("RETUN 1 AS q" + Keys.wordLeft + Keys.wordLeft + "\u{1B}b\u{1B}b")
    try shell.waitForText("RETUN 1 AS q", cursorBehind: "")
    try shell.type(Keys.wordRight + Keys.left + "R" + "\u{1B}f\u{1B}f")
    try shell.waitForText("RETURN 1 AS q", cursorBehind: "RETURN 1")
    try shell.type(Keys.control("u") + Keys.control("k"))
    try shell.waitForText("", cursorBehind: "")
    try shell.type("wrong words" + Keys.control("w") + Keys.control("u"))
    try shell.type("RETURN 4" + Keys.control("a") + Keys.control("k") + Keys.control("y") + "2 AS z")
    try shell.enter(Keys.control("e"), showing: ["z", "──", "42"])
  }

  @Test("The cursor stands behind wide characters, also where they do not fit the row any more")
  func wideCharacters() throws {
    let shell = try ShellFixture().start(columns: 30)
    try shell.type("RETURN '华东医疗'")
    try shell.waitForText("RETURN '华东医疗'")
    try shell.type(Keys.left + Keys.left)
    try shell.waitForText("RETURN '华东医疗'", cursorBehind: "RETURN '华东医")
    try shell.type("集团")
    try shell.terminal.wait(for: "a row that is broken before a wide character") {
      $0.shows(["companies> RETURN '华东医集团", "疗'"]) && $0.row == $0.lines.firstIndex(of: "疗'") && $0.column == 0
    }
    try shell.type(Keys.backspace)
    try shell.waitForText("RETURN '华东医集疗'", cursorBehind: "RETURN '华东医集")
    try shell.enter(Keys.end + " AS c", showing: ["c", "──────────", "华东医集疗"])
  }

  @Test("A long line goes on over rows, and the cursor goes through them")
  func longLine() throws {
    let shell = try ShellFixture().start(columns: 40)
    let digits = String(repeating: "1234567890", count: 7)
    try shell.type("RETURN '\(digits)' AS long")
    // 11 columns of the prompt and 29 of the statement fill the first row.
    try shell.terminal.wait(for: "three rows") { $0.cursorLine == "234567890' AS long" && $0.column == 18 }
    try shell.type(Keys.home)
    try shell.terminal.wait(for: "the cursor at the beginning") {
      $0.cursorLine == "companies> RETURN '123456789012345678901" && $0.column == 11
    }
    try shell.type(Keys.wordRight + Keys.right + Keys.right + Keys.control("k") + "'")
    try shell.waitForText("RETURN ''")
    try shell.enter(" AS short", showing: ["short", "─────"])
  }

  @Test("A statement of several lines goes on to its semicolon or an empty line; a whole one runs at once")
  func severalLines() throws {
    let shell = try ShellFixture().start()
    try shell.type("MATCH (c:Company)\rRETURN count(c) AS n\rLIMIT 1")
    let lines = ["MATCH (c:Company)", "           RETURN count(c) AS n", "           LIMIT 1"]
    try shell.terminal.wait(for: "lines that begin under one another") {
      $0.shows(["companies> " + lines[0]] + lines[1...])
    }
    try shell.type(Keys.up + Keys.up + Keys.end)
    try shell.terminal.wait(for: "the cursor on the first line") { $0.cursorLine == "companies> MATCH (c:Company)" }
    try shell.type(Keys.down + Keys.down + Keys.end)
    try shell.enter(";", showing: ["n", "─", "3"])
    try shell.enter("UNWIND [7] AS s\r  RETURN s\r", showing: ["s", "─", "7"])
  }

  @Test("What is pasted stays together, and its tabs complete nothing")
  func pasting() throws {
    let shell = try ShellFixture().start()
    let script = "MATCH (c:Company)\n\tWHERE c.name = 'Acme'\n\tRETURN c.name AS m;"
    try shell.type(Keys.paste(script))
    try shell.terminal.wait(for: "the pasted lines") { $0.cursorLine.hasSuffix("RETURN c.name AS m;") }
    try shell.enter("", showing: ["m", "────", "Acme", "(1 row)"])
    try shell.enter(Keys.paste("RETURN 1 AS v;\n:param d 90\nRETURN $d AS w;"), showing: ["w", "──", "90"])
    #expect(shell.screen.shows(["v", "─", "1"]))
  }

  @Test("Ctrl-C drops what was typed; Ctrl-L wipes the screen and keeps it")
  func dropping() throws {
    let shell = try ShellFixture().start()
    try shell.type("MATCH (c:Compny")
    try shell.waitForText("MATCH (c:Compny")
    try shell.type(Keys.control("c"))
    try shell.waitForPrompt()
    try shell.enter("RETURN 5 AS v", showing: ["v", "─", "5"])
    try shell.type("RETURN 6 AS w" + Keys.control("l"))
    try shell.terminal.wait(for: "nothing but the entry") {
      $0.row == 0 && $0.lines.joined() == "companies> RETURN 6 AS w"
    }
    try shell.type(Keys.control("d"))
    try shell.enter("", showing: ["w", "─", "6"])
    #expect(try shell.leave(by: Keys.control("d")) == 0)
  }

  @Test("The editor follows the terminal to another width")
  func resizing() throws {
    let shell = try ShellFixture().start()
    try shell.type("RETURN 1")
    try shell.waitForText("RETURN 1")
    shell.terminal.resize(columns: 30, rows: 30)
    try shell.type("2345678901234567 AS n")
    try shell.terminal.wait(for: "a row of 30 columns") {
      $0.shows(["companies> RETURN 123456789012", "34567 AS n"])
    }
  }
}
