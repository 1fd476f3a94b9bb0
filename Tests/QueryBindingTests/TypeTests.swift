import QueryBinding
import Testing

@Suite struct TypeTests {
  @Test(arguments: [
    "123 AND true", "null OR 'foo'", "[true] XOR false", "NOT 0", "NOT {a: 1}", "1 IN true", "'a' * 2", "-'a'",
    "true + 1",
    "none(x IN ['Clara'] WHERE x % 2 = 0)", "size(1)", "range(1.5, 3)", "range(true, 3)", "sqrt('x')", "head(1)",
    "CASE WHEN 1 THEN 2 END", "[x IN 1 | x]",
  ])
  func aTypeThatIsKnownNotToFitIsAnError(expression: String) throws {
    #expect(try mistake("RETURN \(expression) AS x")?.detail == "InvalidArgumentType")
  }

  @Test(arguments: [
    "null AND true", "[x IN [1, 'a'] | x % 2]", "1 IN null", "1 + [2]", "'a' + 1", "1 < 'a'", "1 STARTS WITH 'a'",
    "sqrt(4)", "size([1])", "size('abc')", "coalesce(null, 1, 'a')", "head([])", "-$x", "NOT $x", "toInteger([])",
    "[1, 2][toInteger('1')]", "{a: 1}['a']", "$list[0]",
  ])
  func whatMayFitIsLeftToTheRun(expression: String) throws {
    #expect(try mistake("RETURN \(expression) AS x") == nil)
  }

  @Test(arguments: [
    ("MATCH (r) RETURN type(r)", BindingError.Kind.syntaxError),
    ("MATCH p = (a)-[*]->(b) RETURN size(p)", .syntaxError),
    ("MATCH (n) RETURN length(n)", .syntaxError),
    ("MATCH r = (n)-[*]->() WHERE r.name = 'apa' RETURN r", .syntaxError),
    ("WITH 123 AS x RETURN x.num", .typeError),
    ("WITH [123, true] AS x RETURN x.num", .typeError),
    ("WITH '1' AS list RETURN list[0]", .typeError),
    ("WITH [1, 2] AS list RETURN list['a']", .typeError),
    ("MATCH () DELETE 1 + 1", .syntaxError),
    ("MATCH (n) WHERE n RETURN n", .syntaxError),
  ])
  func typesOfVariablesAreKnown(text: String, kind: BindingError.Kind) throws {
    let error = try #require(try mistake(text))
    #expect(error.detail == "InvalidArgumentType")
    #expect(error.kind == kind)
  }

  @Test func labelsCannotBeDeleted() throws {
    #expect(try mistake("MATCH (n) DELETE n:Person")?.detail == "InvalidDelete")
    #expect(try mistake("MATCH (n) WITH collect(n) AS l DELETE l[0]") == nil)
  }

  @Test func functionsAreFoundWhateverTheirCase() throws {
    #expect(try mistake("RETURN TOUPPER('a')") == nil)
    let error = try #require(try mistake("RETURN toUper('a')"))
    #expect(error.detail == "UnknownFunction" && error.hint == "Did you mean \"toUpper\"?")
    #expect(try mistake("RETURN toUpper(DISTINCT 'a')")?.detail == "UnexpectedSyntax")
    let count = try #require(try mistake("RETURN coalesce()"))
    #expect(count.message == "coalesce takes at least 1 argument, but 0 are given.")
    #expect(count.chinese == "coalesce 需要至少 1 个参数，实际给出 0 个。")
  }
}
