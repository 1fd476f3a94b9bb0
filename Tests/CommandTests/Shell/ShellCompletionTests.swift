import TestSupport
import Testing

@Suite("guanxi shell: completion")
struct ShellCompletionTests {
  @Test("Tab completes keywords, labels and properties in the case in which they were begun")
  func statements() throws {
    let shell = try ShellFixture().start()
    try shell.type("MAT\t")
    try shell.waitForText("MATCH", cursorBehind: "MATCH ")
    try shell.type("(c:Com\t")
    try shell.waitForText("MATCH (c:Company", cursorBehind: "MATCH (c:Company ")
    try shell.type(Keys.backspace + ") retu\t")
    try shell.waitForText("MATCH (c:Company) return", cursorBehind: "MATCH (c:Company) return ")
    try shell.enter("c.na\tas n order by n lim\t1", showing: ["n", "────", "Acme"])
  }

  @Test("Tab completes functions, procedures, parameters and analysis lines")
  func names() throws {
    let shell = try ShellFixture().start()
    try shell.type("RETURN toUpp\t")
    try shell.waitForText("RETURN toUpper(")
    try shell.type(Keys.control("u") + "CALL account.whatI\t")
    try shell.waitForText("CALL account.whatIf(")
    try shell.type(Keys.control("u") + "DECI\tCH\tSE\t")
    try shell.waitForText("DECISION CHAIN SEATS", cursorBehind: "DECISION CHAIN SEATS ")
    try shell.type(Keys.control("u"))
    try shell.enter(":param days 90", expecting: ":param days 90")
    try shell.enter("RETURN $da\tAS d", showing: ["d", "──", "90"])
  }

  @Test("A second meaning is listed, and the entry stays as it is")
  func candidates() throws {
    let shell = try ShellFixture().start()
    try shell.type(":par\t")
    try shell.waitForText(":param")
    try shell.type("\t")
    try shell.terminal.wait(for: "the candidates above the entry") {
      $0.shows([":param   :params", "companies> :param"]) && $0.row == $0.lines.lastIndex(of: "companies> :param")
    }
    try shell.type(Keys.control("u") + "RETURN toS\t")
    try shell.waitForText("RETURN toString")
    try shell.type("\t")
    try shell.terminal.wait(for: "the functions") {
      $0.shows("toString(") && $0.shows("toStringOrNull(") && $0.cursorLine == "companies> RETURN toString"
    }
  }

  @Test("Tab completes commands, topics, formats and paths")
  func commands() throws {
    let fixture = try ShellFixture()
    let shell = try fixture.start(columns: 200)
    try shell.type(":form\tjsonl\t")
    try shell.waitForText(":format jsonl", cursorBehind: ":format jsonl ")
    try shell.type(Keys.control("u") + ":help cover\t")
    try shell.waitForText(":help coverage")
    try shell.type(Keys.control("u") + ":use \(fixture.folder.path)/comp\t")
    try shell.waitForText(
      ":use \(fixture.folder.path)/companies.csv", cursorBehind: ":use \(fixture.folder.path)/companies.csv ")
  }
}
