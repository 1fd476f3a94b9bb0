import TestSupport
import Testing

@Suite("guanxi shell: running")
struct ShellRunningTests {
  @Test("Ctrl-C stops the statement that runs and not the shell")
  func cancelling() throws {
    let shell = try ShellFixture().start()
    // A cross product that no machine ends within the limit of time.
    try shell.type("UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b % 7)\r")
    try shell.terminal.waitForSignals()
    try shell.type(Keys.control("c"))
    try shell.terminal.wait(for: "The statement was") { $0.shows("he statement was") }
    try shell.waitForPrompt()
    let screen = shell.screen.lines.joined(separator: "\n")
    #expect(screen.contains("cancel") && !screen.contains("30 s"), "\(screen)")
    try shell.enter("RETURN 8 AS alive", showing: ["alive", "─────", "8"])
    try shell.type(Keys.control("c"))
    #expect(try shell.leave() == 0)
  }

  @Test("What a transaction changed is undone or kept; the prompt has a star as long as it is open")
  func transactions() throws {
    let fixture = try ShellFixture()
    let shell = try fixture.start(["--save-to", fixture.folder.file("kept.guanxi")])
    try shell.enter(":begin", expecting: ":begin", prompt: "companies*>")
    try shell.enter("CREATE (:Note)", expecting: "1 node created", prompt: "companies*>")
    try shell.enter(
      "MATCH (n:Note) RETURN count(n) AS during", showing: ["during", "──────", "1"], prompt: "companies*>")
    try shell.enter(":rollback", expecting: "The graph is as it was at :begin.")
    try shell.enter("MATCH (n:Note) RETURN count(n) AS after", showing: ["after", "─────", "0"])
    try shell.enter(":rollback", expecting: "There is no transaction")
    #expect(!fixture.folder.has("kept.guanxi"))
    try shell.enter(":begin", expecting: ":begin", prompt: "companies*>")
    try shell.enter("CREATE (:Kept)", expecting: "CREATE (:Kept)", prompt: "companies*>")
    try shell.enter(":commit", expecting: "Saved ")
    #expect(try shell.leave() == 0)
    #expect(fixture.folder.has("kept.guanxi"))
  }

  @Test("A mistake is shown with a caret under its place, and the shell goes on")
  func mistakes() throws {
    let shell = try ShellFixture().start()
    try shell.enter("RETURN 1 AS x, lenght('a')", showing: ["RETURN 1 AS x, lenght('a')", "               ^"])
    #expect(shell.screen.shows("Line 1, column 16: There is no function \"lenght\"."))
    #expect(shell.screen.shows("Did you mean \"length\"?"))
    try shell.enter("MATCH (c:Compny) RETURN count(c) AS none", expecting: "Did you mean \"Company\"?")
    try shell.enter("RETURN 2 AS fine", showing: ["fine", "────", "2"])
  }

  @Test("The shell speaks Chinese, and columns of Chinese text stand under one another")
  func chinese() throws {
    let shell = try ShellFixture().start(language: "zh-Hans")
    #expect(shell.screen.shows("帮助"))
    try shell.enter(
      "MATCH (c:Company) RETURN c.name AS n, c.id AS code ORDER BY code",
      showing: ["n             code", "────────────  ────", "Acme          a", "华东医疗集团  b", "Borealis      c", "（3 行）"])
    // Both cells of the last column, below a name of each width.
    let rows = shell.screen.lines.filter { $0 == "Acme          a" || $0 == "华东医疗集团  b" }
    #expect(rows.map { shell.screen.column(ofLast: $0) } == [14, 14])
    try shell.enter("RETURN x", showing: ["第 1 行第 8 列：这里没有名为“x”的变量。", "RETURN x", "       ^"])
    try shell.enter(":frobnicate", expecting: "没有命令 :frobnicate。")
    try shell.enter("：params", expecting: "没有参数。")
  }
}
