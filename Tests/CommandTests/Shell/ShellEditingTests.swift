import Foundation
import TestSupport
import Testing

@Suite("guanxi shell: editing")
struct ShellEditingTests {
  private let left = "\u{1B}[D"
  private let up = "\u{1B}[A"

  @Test("Characters are put in, taken out, cut and put back where the cursor stands")
  func editing() throws {
    let shell = try ShellFixture().start()
    #expect(try shell.type("RETURN 13 AS xy\(left)\u{7F}\u{01}\u{05}\r", expecting: "\ny\r\n─\r\n13\r\n"))
    #expect(
      try shell.type("wrong words\u{17}\u{15}RETURN 4\u{1B}[H\u{0B}\u{19}2 AS z\r", expecting: "\nz\r\n──\r\n42\r\n"))
    #expect(try shell.type("RETUN 1\u{1B}b\(left)\(left)R\u{1B}f AS q\r", expecting: "\nq\r\n─\r\n1\r\n"))
    try shell.type("\u{04}")
    #expect(shell.end() == 0)
  }

  @Test("The cursor stands behind wide characters, also where they begin a row")
  func wideCharacters() throws {
    let shell = try ShellFixture().start(columns: 30)
    try shell.type("RETURN '华东医疗'")
    shell.settle()
    #expect(shell.screen.cursorLine == "companies> RETURN '华东医疗'")
    #expect(shell.screen.column == 28)
    try shell.type(left + left)
    shell.settle()
    #expect(shell.screen.column == 25)
    try shell.type("集团")
    shell.settle()
    #expect(shell.screen.lines.contains("companies> RETURN '华东医集团"))
    #expect(shell.screen.lines.contains("疗'"))
    #expect(try shell.type("\r", expecting: "'华东医集团疗'"))
  }

  @Test("A statement of several lines goes on to its semicolon or an empty line; a whole one runs at once")
  func severalLines() throws {
    let shell = try ShellFixture().start()
    #expect(try shell.type("MATCH (c:Company)\rRETURN count(c) AS n\rLIMIT 1;\r", expecting: "\nn\r\n─\r\n3\r\n"))
    #expect(try shell.type("UNWIND [7] AS s\r  RETURN s\r\r", expecting: "\ns\r\n─\r\n7\r\n"))
    let pasted = "\u{1B}[200~MATCH (c:Company)\nWHERE c.name = 'Acme'\nRETURN c.name AS m;\u{1B}[201~"
    #expect(try shell.type(pasted + "\r", expecting: "\nm\r\n────\r\nAcme\r\n"))
    #expect(try shell.type("MATCH (c:Compny\u{03}RETURN 5 AS v\r", expecting: "\nv\r\n─\r\n5\r\n"))
  }

  @Test("Earlier entries come back, in the next shell too, from a file that only its owner reads")
  func history() throws {
    let fixture = try ShellFixture()
    let first = try fixture.start()
    #expect(try first.type("RETURN 1 AS one\r", expecting: "\none\r\n"))
    #expect(try first.type("MATCH (c:Company)\n  RETURN count(c) AS two;\r", expecting: "\ntwo\r\n"))
    #expect(try first.type(" RETURN 3 AS three\r", expecting: "\nthree\r\n"))
    try first.type(":exit\r")
    #expect(first.end() == 0)
    let attributes = try FileManager.default.attributesOfItem(atPath: fixture.historyFile)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    let lines = String(decoding: try fixture.folder.bytes(of: "guanxi/history"), as: UTF8.self)
    #expect(lines == "RETURN 1 AS one\nMATCH (c:Company)\\n  RETURN count(c) AS two;\n:exit\n")
    let second = try fixture.start()
    #expect(try second.type(up + up + "\r", expecting: "\ntwo\r\n"))
    #expect(try second.type("\u{12}one\r", expecting: "\none\r\n"))
  }

  @Test("Tab completes keywords, labels, properties, functions, lines and commands; it lists what could stand")
  func completion() throws {
    let shell = try ShellFixture().start()
    #expect(try shell.type("MAT\t(c:Com\t) RETU\tc.na\tAS n LIM\t1\r", expecting: "\nn\r\n────\r\nAcme\r\n"))
    #expect(try shell.type("return toUpp\t'a') as u\r", expecting: "\nu\r\n─\r\nA\r\n"))
    #expect(try shell.type("DECI\t", expecting: "DECISION "))
    #expect(try shell.type("\u{15}:par\t", expecting: ":param"))
    #expect(try shell.type("\t", expecting: ":params"))
  }
}
