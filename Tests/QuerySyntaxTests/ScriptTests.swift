import QuerySyntax
import Testing

@Suite("Scripts")
struct ScriptTests {
  private func statements(_ text: String) -> [String] { Script(text).parts.map(\.text) }

  @Test("A semicolon ends a statement, and so does a line that begins without white space")
  func endsOfStatements() {
    #expect(statements("RETURN 1; RETURN 2\nRETURN 3\n  AS x;\n\n") == ["RETURN 1", "RETURN 2", "RETURN 3\n  AS x"])
    #expect(statements("CALL {\n  RETURN 1 AS x\n}\n  RETURN x\nRETURN 2").count == 2)
    #expect(statements("RETURN 1；RETURN 2") == ["RETURN 1", "RETURN 2"])
  }

  @Test("Nothing is a script without statements")
  func emptyScripts() {
    #expect(statements("").isEmpty)
    #expect(statements(" ;;\n; // nothing\n/* nothing; */").isEmpty)
  }

  @Test("Texts between quotation marks hold semicolons and line ends")
  func texts() {
    #expect(statements("RETURN 'a;\nb\\';c';RETURN 2") == ["RETURN 'a;\nb\\';c'", "RETURN 2"])
    #expect(statements("RETURN “a;\nb”；RETURN 2") == ["RETURN “a;\nb”", "RETURN 2"])
    #expect(statements("MATCH (`a;\\`) RETURN 1;RETURN 2") == ["MATCH (`a;\\`) RETURN 1", "RETURN 2"])
  }

  @Test("Comments end nothing")
  func comments() {
    #expect(statements("RETURN 1 // one; only\n  AS x") == ["RETURN 1 // one; only\n  AS x"])
    #expect(statements("RETURN 1 /* ;\nRETURN */ AS x") == ["RETURN 1 /* ;\nRETURN */ AS x"])
    #expect(statements("RETURN 4 / 2; RETURN 'http://x'") == ["RETURN 4 / 2", "RETURN 'http://x'"])
  }

  @Test("Each statement knows the line on which it begins, with any ends of lines")
  func lines() {
    let script = Script("// comment\r\n\r\nRETURN 1\r\n  AS x\r\nRETURN 2; RETURN 3")
    #expect(script.parts.map(\.line) == [3, 5, 5])
  }
}
