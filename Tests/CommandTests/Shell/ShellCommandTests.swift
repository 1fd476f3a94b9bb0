import TestSupport
import Testing

@Suite("guanxi shell: commands")
struct ShellCommandTests {
  @Test("Parameters are set, listed, used and forgotten")
  func parameters() throws {
    let shell = try ShellFixture().start()
    try shell.enter(":params", expecting: "There are no parameters.")
    try shell.enter(":param days 90", expecting: ":param days 90")
    try shell.enter(":param since => date('2026-01-01')", expecting: ":param since")
    try shell.enter(":params", showing: ["days   90", "since  2026-01-01"])
    try shell.enter("RETURN $days + 1 AS more", showing: ["more", "────", "91"])
    try shell.enter(":params clear", expecting: ":params clear")
    try shell.enter("RETURN $days AS gone", expecting: "The parameter $days has no value.")
    try shell.enter(":param days", expecting: "Write it as :param NAME VALUE")
  }

  @Test("Help explains the commands, a command, the keys and an analysis")
  func help() throws {
    let shell = try ShellFixture().start(columns: 110, rows: 40)
    try shell.enter(":help", expecting: "Anything else is a statement")
    #expect(shell.screen.shows(":rollback"))
    try shell.enter("help param", expecting: "Expected a clause")
    try shell.enter(":help param", showing: [":param NAME VALUE", "  Give $NAME a value.", "Example:"])
    try shell.enter(":help keys", expecting: "search the entries")
    try shell.enter(":help coverage", expecting: "CALL account.coverage(")
    try shell.enter(":help nothing", expecting: "There is no help on \"nothing\".")
    try shell.enter("help", expecting: "Anything else is a statement")
  }

  @Test("The schema is listed, statements are explained, and answers come in the format that was chosen")
  func reading() throws {
    let shell = try ShellFixture().start(columns: 200, rows: 50)
    try shell.enter(":schema", showing: ["label    nodes", "───────  ─────", "Company  3"])
    try shell.enter(":explain MATCH (c:Company) RETURN c.name", expecting: "Scan")
    try shell.enter(":format csv", expecting: ":format csv")
    try shell.enter("MATCH (c:Company) RETURN c.id AS i, c.name AS k LIMIT 1", showing: ["i,k", "a,Acme"])
    try shell.enter(":format nothing", expecting: "choose from table, json")
  }

  @Test("Files are run and other graphs opened; what goes wrong is said")
  func files() throws {
    let fixture = try ShellFixture()
    try fixture.folder.write(Array("id:ID(Person),:LABEL\np,Person\n".utf8), to: "people.csv")
    try fixture.folder.write(Array(":param n 4\nRETURN $n * 2 AS twice;\n".utf8), to: "good.txt")
    try fixture.folder.write(Array("RETURN 1 AS good;\nRETURN y;\nRETURN 3 AS never;\n".utf8), to: "bad.txt")
    let shell = try fixture.start(columns: 200)
    try shell.enter(":source \(fixture.folder.file("good.txt"))", showing: ["twice", "─────", "8"])
    try shell.enter(":source \(fixture.folder.file("bad.txt"))", expecting: "The statement that begins on line 2: ")
    #expect(shell.screen.shows(["good", "────", "1"]))
    #expect(!shell.screen.shows("never"))
    try shell.enter(":use nowhere", expecting: "nowhere: there is no such file")
    try shell.enter(":use \(fixture.folder.file("people.csv"))", expecting: ":use", prompt: "people>")
    try shell.enter(
      "MATCH (p:Person) RETURN count(p) AS people", showing: ["people", "──────", "1"], prompt: "people>")
  }

  @Test("The graph is saved where that is asked for")
  func saving() throws {
    let fixture = try ShellFixture()
    let shell = try fixture.start(columns: 200)
    try shell.enter("CREATE (:Note)", expecting: "changes live in this session only")
    try shell.enter(":save \(fixture.folder.file("kept.guanxi"))", expecting: "Saved ")
    try shell.enter(":use \(fixture.folder.file("kept.guanxi"))", expecting: ":use", prompt: "kept>")
    try shell.enter("MATCH (n:Note) RETURN count(n) AS notes", showing: ["notes", "─────", "1"], prompt: "kept>")
  }

  @Test("An unknown command is answered by the nearest one")
  func unknown() throws {
    let shell = try ShellFixture().start()
    try shell.enter(":parms", expecting: "There is no command :parms. Did you mean :params?")
    try shell.enter(":frobnicate", expecting: "There is no command :frobnicate. :help lists all commands.")
  }

  @Test(
    "The words by which other shells are left end this one too",
    arguments: [":exit\r", "exit\r", "quit;\r", "\\q\r", " :quit\r", "：exit\r", "\u{04}"])
  func leaving(_ keys: String) throws {
    #expect(try ShellFixture().start().leave(by: keys) == 0)
  }
}
