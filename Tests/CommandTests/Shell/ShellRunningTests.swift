import Foundation
import TestSupport
import Testing

@Suite("guanxi shell: running")
struct ShellRunningTests {
  @Test("Ctrl-C stops the statement that runs and not the shell")
  func cancelling() throws {
    let shell = try ShellFixture().start()
    try shell.type("UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b % 7)\r")
    #expect(shell.sees("% 7)"))
    Thread.sleep(forTimeInterval: 1)
    // Well before the limit of time would stop it.
    try shell.type("\u{03}")
    #expect(shell.sees("companies> ", within: 15))
    #expect(shell.transcript.contains("cancel"))
    #expect(try shell.type("RETURN 8 AS alive\r", expecting: "\nalive\r\n"))
    try shell.type("\u{03}:exit\r")
    #expect(shell.end() == 0)
  }

  @Test("What a transaction changed is undone or kept; the prompt has a star as long as it is open")
  func transactions() throws {
    let fixture = try ShellFixture()
    let shell = try fixture.start(["--save-to", fixture.folder.file("kept.guanxi")])
    let count = "MATCH (n:Note) RETURN count(n) AS notes\r"
    #expect(try shell.type(":begin\r", expecting: "companies*> "))
    #expect(try shell.type("CREATE (:Note)\r", expecting: "1 node created"))
    #expect(try shell.type(count, expecting: "─\r\n1\r\n"))
    #expect(try shell.type(":rollback\r", expecting: "The graph is as it was at :begin."))
    #expect(try shell.type(count, expecting: "─\r\n0\r\n"))
    #expect(try shell.type(":rollback\r", expecting: "There is no transaction"))
    #expect(!fixture.folder.has("kept.guanxi"))
    #expect(try shell.type(":begin\rCREATE (:Note)\r:commit\r", expecting: "Saved "))
    try shell.type(":exit\r")
    #expect(shell.end() == 0)
    #expect(fixture.folder.has("kept.guanxi"))
  }

  @Test("Answers that are larger than the terminal come by pages, and sideways")
  func pages() throws {
    let shell = try ShellFixture().start(columns: 60, rows: 12)
    try shell.type("UNWIND range(1, 40) AS number RETURN number\r")
    #expect(shell.sees("1–9/41"))
    shell.settle()
    #expect(shell.screen.lines[2] == "1")
    #expect(try shell.type(" ", expecting: "10–18/41"))
    shell.settle()
    #expect(shell.screen.lines[0] == "number")
    #expect(shell.screen.lines[2] == "10")
    #expect(try shell.type("q", expecting: "(40 rows)"))
    #expect(shell.sees("companies> "))
    let wide =
      "RETURN 'left' + '\(String(repeating: "-", count: 30))' AS a, '\(String(repeating: "~", count: 40))' AS b\r"
    #expect(try shell.type(wide, expecting: "1–2/2"))
    #expect(try shell.type("\u{1B}[C", expecting: "~~~~~~~~~~~~"))
    #expect(try shell.type("q", expecting: "companies> "))
  }

  @Test("Commands set parameters and the format, explain, list the schema and run files")
  func commands() throws {
    let fixture = try ShellFixture()
    try fixture.folder.write(Array(":format csv\nRETURN $days + 1 AS more\n".utf8), to: "more.txt")
    let shell = try fixture.start()
    #expect(try shell.type(":param days 90\r:params\r", expecting: "\ndays  90\r\n"))
    #expect(try shell.type(":schema\r", expecting: "\nCompany  3\r\n"))
    #expect(try shell.type(":explain MATCH (c:Company) RETURN c\r", expecting: "Scan"))
    #expect(try shell.type(":help param\r", expecting: ":param days 90"))
    #expect(try shell.type(":source \(fixture.folder.file("more.txt"))\r", expecting: "\nmore\r\n91\r\n"))
    #expect(try shell.type(":frobnicate\r", expecting: "There is no command :frobnicate."))
    #expect(try shell.type(":use nowhere\r", expecting: "nowhere: there is no such file"))
  }

  @Test("The shell speaks Chinese, and columns of Chinese text stand under one another")
  func chinese() throws {
    let shell = try ShellFixture().start(language: "zh-Hans")
    #expect(shell.transcript.contains("帮助"))
    let statement = "MATCH (c:Company) RETURN c.name AS n, c.id AS i ORDER BY i\r"
    #expect(try shell.type(statement, expecting: "\nAcme          a\r\n华东医疗集团  b\r\n"))
    #expect(shell.sees("（3 行）"))
    #expect(try shell.type("RETURN x\r", expecting: "第 1 行第 8 列"))
    #expect(try shell.type(":frobnicate\r", expecting: "没有命令 :frobnicate。"))
  }

  @Test("Where standard input is no terminal it is a script, which ends at the first mistake")
  func script() throws {
    let fixture = try ShellFixture()
    func run(_ script: String) throws -> BuiltCommand.Outcome {
      try fixture.folder.write(Array(script.utf8), to: "script.txt")
      return try BuiltCommand.run(
        "/bin/sh", ["-c", "\"$@\" < script.txt", "sh", BuiltCommand.path] + fixture.words, in: fixture.folder.path,
        environment: ["LANG": "en", "HOME": fixture.folder.path])
    }
    let good = try run(":format csv\n:param n 2\nMATCH (c:Company)\n  RETURN count(c) AS c\nRETURN $n AS n;\n")
    #expect(good.text == "c\r\n3\r\nn\r\n2\r\n")
    #expect(good.code == 0)
    let bad = try run("RETURN 1 AS x\nRETURN y\nRETURN 3 AS z\n")
    #expect(bad.code == 2)
    #expect(bad.errors.hasPrefix("The statement that begins on line 2: "))
    #expect(!bad.text.contains("z"))
    #expect(!fixture.folder.has(".local"))
  }
}
