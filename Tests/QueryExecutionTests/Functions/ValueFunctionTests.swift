import PropertyGraph
import QueryExecution
import QuerySyntax
import Testing

@Suite("Functions of values, numbers, lists and texts")
struct ValueFunctionTests {
  @Test(
    "conversions give null for text that says nothing of the kind",
    arguments: [
      Row("toBoolean('true')", "true"), Row("toBoolean(' tru ')", "null"), Row("toBoolean(0)", "false"),
      Row("toInteger('foo')", "null"), Row("toInteger('')", "null"), Row("toInteger('2.9')", "2"),
      Row("toInteger(-2.9)", "-2"), Row("toInteger(true)", "1"), Row("toInteger('9223372036854775808')", "null"),
      Row("toInteger(0.0 / 0.0)", "null"), Row("toFloat('1.5e2')", "150.0"), Row("toFloat('0x10')", "null"),
      Row("toFloat('foo')", "null"), Row("toString(1.0)", "'1.0'"), Row("toString(true)", "'true'"),
      Row("toString(date('2026-06-30'))", "'2026-06-30'"), Row("toIntegerOrNull([1])", "null"),
      Row("toIntegerList(['1', 'a', null])", "[1, null, null]"), Row("toStringList([1, [2]])", "['1', null]"),
    ])
  func conversions(_ row: Row) { row.check() }

  @Test(
    "values of kinds that can never be converted are errors",
    arguments: [
      "toBoolean([])", "toBoolean(1.0)", "toBoolean({})", "toBoolean(n)", "toInteger([])", "toInteger({})",
      "toInteger(n)", "toFloat(true)", "toString([])", "toString({})", "toString(n)", "size(1)", "head('a')",
      "labels(1)", "labels({})", "keys(1)", "properties('a')", "type(0)", "type([])", "type(n)", "length(n)",
      "nodes(n)", "startNode(n)", "abs('a')", "toUpper(1)", "date(1)", "duration(1)", "reverse(1)", "split('a', 1)",
    ])
  func wrongKinds(_ expression: String) { expectFailure(.typeError, "InvalidArgumentValue", expression) }

  @Test(
    "numbers",
    arguments: [
      Row("round(1.5)", "2.0"), Row("round(-1.5)", "-1.0"), Row("round(0.49999999999999994)", "0.0"),
      Row("round(1.249, 1)", "1.2"), Row("round(-1.55, 1)", "-1.6"), Row("round(1.25, 1, 'HALF_EVEN')", "1.2"),
      Row("round(1.25, 1, 'half_down')", "1.2"), Row("round(1.21, 1, 'CEILING')", "1.3"),
      Row("round(-1.21, 1, 'UP')", "-1.3"), Row("round(-1.29, 1, 'DOWN')", "-1.2"), Row("round(2)", "2.0"),
      Row("round(0.0 / 0.0)", "NaN"), Row("round(1.0, 400)", "1.0"), Row("sqrt(-1)", "NaN"), Row("abs(-2.5)", "2.5"),
      Row("sign(0)", "0"), Row("log(0)", "-Infinity"), Row("exp(0)", "1.0"), Row("isNaN(1)", "false"),
    ])
  func numbers(_ row: Row) { row.check() }

  @Test(
    "lists",
    arguments: [
      Row("range(0, 3)", "[0, 1, 2, 3]"), Row("range(3, 0)", "[]"), Row("range(3, 0, -2)", "[3, 1]"),
      Row("range(9223372036854775806, 9223372036854775807)", "[9223372036854775806, 9223372036854775807]"),
      Row(
        "range(-9223372036854775807, 9223372036854775807, 9223372036854775807)",
        "[-9223372036854775807, 0, 9223372036854775807]"), Row("range(5, 5, -1)", "[5]"), Row("head([])", "null"),
      Row("last([])", "null"), Row("tail([])", "[]"), Row("tail([1])", "[]"),
      Row("reverse('raksO')", "'Oskar'"), Row("coalesce(null, null)", "null"), Row("size('')", "0"),
      Row("nullIf(1, 2)", "1"), Row("nullIf(null, null)", "null"), Row("isEmpty('')", "true"),
    ])
  func lists(_ row: Row) { row.check() }

  @Test(
    "texts are counted and cut by Unicode scalars",
    arguments: [
      Row("substring('0123456789', 1)", "'123456789'"), Row("substring('abc', 9)", "''"),
      Row("substring('关系网', 1, 1)", "'系'"), Row("left('abc', 9)", "'abc'"), Row("right('abc', 0)", "''"),
      Row("split('one1two', '1')", "['one', 'two']"), Row("split('a,b;c', [',', ';'])", "['a', 'b', 'c']"),
      Row("split('abc', '')", "['a', 'b', 'c']"), Row("split('', ',')", "['']"), Row("split(',', ',')", "['', '']"),
      Row("replace('aaa', 'aa', 'b')", "'ba'"), Row("replace('abc', '', 'x')", "'abc'"),
      Row("replace('关系', '系', '心')", "'关心'"), Row("btrim('xyaxy', 'yx')", "'a'"), Row("btrim('  a ')", "'a'"),
      Row("toUpper('straße')", "'STRASSE'"), Row("normalize('ﬁ', 'NFKC')", "'fi'"),
      Row("size('王伟')", "2"), Row("char_length('é')", "1"),
    ])
  func texts(_ row: Row) { row.check() }

  @Test("arguments outside of their range are errors")
  func ranges() {
    expectFailure(.argumentError, "NumberOutOfRange", "range(1, 2, 0)")
    expectFailure(.argumentError, "InvalidArgumentType", "range(1.0, 2)")
    expectFailure(.argumentError, "NumberOutOfRange", "left('abc', -1)")
    expectFailure(.argumentError, "NumberOutOfRange", "substring('abc', -1)")
    expectFailure(.argumentError, "NumberOutOfRange", "round(1.5, -1)")
    expectFailure(.argumentError, "InvalidArgumentValue", "round(1.5, 0, 'SIDEWAYS')")
    expectFailure(.argumentError, "InvalidArgumentValue", "normalize('a', 'NFX')")
    expectFailure(.arithmeticError, "NumberOutOfRange", "abs(-9223372036854775807 - 1)")
    expectFailure(.syntaxError, "InvalidNumberOfArguments", "size('a', 'b')")
    expectFailure(.syntaxError, "InvalidNumberOfArguments", "coalesce()")
  }

  @Test("a replacement cannot grow without bound")
  func growth() throws {
    let text = Value.string(String(repeating: "a", count: 100_000))
    let replace = try #require(FunctionLibrary.implementation("replace"))
    let failure = #expect(throws: EvaluationError.self) { try replace([text, "a", text], .sample) }
    #expect(failure?.kind == .limitReached)
  }

  @Test("the same seed gives the same random numbers")
  func seeds() throws {
    let rand = try #require(FunctionLibrary.implementation("rand"))
    let (one, other) = (FunctionContext.sample, FunctionContext.sample)
    let numbers = try (0..<100).map { _ in try rand([], one) }
    #expect(try (0..<100).map { _ in try rand([], other) } == numbers)
    #expect(Set(numbers).count == 100)
    #expect(numbers.allSatisfy { ValueComparison.compare(.less, $0, 1) == true })
  }
}
