import Foundation
import TestSupport
import Testing

@Suite("guanxi shell: history")
struct ShellHistoryTests {
  @Test("Earlier entries come back with the arrow keys, and what was begun is kept")
  func arrows() throws {
    let shell = try ShellFixture().start()
    try shell.enter("RETURN 1 AS one", showing: ["one", "───", "1"])
    try shell.enter("RETURN 2 AS two", showing: ["two", "───", "2"])
    try shell.type("RETURN 3")
    try shell.type(Keys.up)
    try shell.waitForText("RETURN 2 AS two")
    try shell.type(Keys.up)
    try shell.waitForText("RETURN 1 AS one")
    try shell.type(Keys.up + Keys.down)
    try shell.waitForText("RETURN 2 AS two")
    try shell.type(Keys.down)
    try shell.waitForText("RETURN 3")
  }

  @Test("Ctrl-R finds an entry by a part of it, again an earlier one")
  func search() throws {
    let shell = try ShellFixture().start()
    for word in ["first", "second", "other"] {
      try shell.enter("RETURN '\(word)' AS \(word)", showing: [word, String(repeating: "─", count: word.count)])
    }
    try shell.type(Keys.control("r") + "r")
    try shell.terminal.wait(for: "(r)⟲ RETURN 'other' AS other")
    try shell.type("st")
    try shell.terminal.wait(for: "(rst)⟲ RETURN 'first' AS first")
    try shell.type(Keys.backspace + Keys.backspace + Keys.control("r"))
    try shell.terminal.wait(for: "(r)⟲ RETURN 'second' AS second")
    try shell.type(Keys.end)
    try shell.waitForText("RETURN 'second' AS second")
    try shell.type(Keys.control("u") + "kept" + Keys.control("r") + "other" + Keys.control("g"))
    try shell.waitForText("kept")
  }

  @Test("The next shell has the entries of the one before, from a file that only its owner reads")
  func persistence() throws {
    let fixture = try ShellFixture()
    let first = try fixture.start()
    try first.enter("RETURN 1 AS one", showing: ["one", "───", "1"])
    try first.enter("MATCH (c:Company)\r  RETURN count(c) AS two;", showing: ["two", "───", "3"])
    try first.enter(" RETURN 3 AS three", showing: ["three", "─────", "3"])
    #expect(try first.leave() == 0)
    let attributes = try FileManager.default.attributesOfItem(atPath: fixture.historyFile)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    let lines = String(decoding: try fixture.folder.bytes(of: "guanxi/history"), as: UTF8.self)
    #expect(lines == "RETURN 1 AS one\nMATCH (c:Company)\\n  RETURN count(c) AS two;\n:exit\n")
    let second = try fixture.start()
    try second.enter(Keys.up + Keys.up, showing: ["two", "───", "3"])
    try second.enter(":history one", expecting: "1  RETURN 1 AS one")
    try second.enter(":history nothing", expecting: "There are no such entries.")
  }
}
