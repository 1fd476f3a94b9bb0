import PropertyGraph
import QueryExecution
import QuerySyntax
import Testing

@Suite("Operators")
struct ArithmeticTests {
  @Test(
    "whole numbers stay whole, floating-point numbers follow IEEE 754",
    arguments: [
      Row("7 / 2", "3"), Row("-7 / 2", "-3"), Row("-7 % 3", "-1"), Row("7 / 2.0", "3.5"), Row("2 ^ 10", "1024.0"),
      Row("1 / 0.0", "Infinity"), Row("0.0 / 0.0", "NaN"), Row("5.5 % 2", "1.5"), Row("1 + null", "null"),
      Row("9223372036854775807 - 1", "9223372036854775806"), Row("-(3)", "-3"), Row("2 * 3.0", "6.0"),
    ])
  func numbers(_ row: Row) { row.check() }

  @Test("a whole number that outgrows 64 bits is an error, as is a division by zero")
  func overflow() {
    expectFailure(.arithmeticError, "NumberOutOfRange", "9223372036854775807 + 1")
    expectFailure(.arithmeticError, "NumberOutOfRange", "(-9223372036854775807 - 1) / -1")
    expectFailure(.arithmeticError, "NumberOutOfRange", "-(-9223372036854775807 - 1)")
    expectFailure(.arithmeticError, "NumberOutOfRange", "4611686018427387904 * 2")
    expectFailure(.arithmeticError, "DivisionByZero", "1 / 0")
    expectFailure(.arithmeticError, "DivisionByZero", "1 % 0")
    Row("(-9223372036854775807 - 1) % -1", "0").check()
  }

  @Test(
    "texts and lists are joined",
    arguments: [
      Row("'a' + 'b'", "'ab'"), Row("'a' + 1", "'a1'"), Row("1.5 + 'a'", "'1.5a'"), Row("[1] + [2]", "[1, 2]"),
      Row("[1] + 2", "[1, 2]"), Row("0 + [1]", "[0, 1]"), Row("[1] + null", "null"), Row("'a' || 'b'", "'ab'"),
      Row("[1] || [2]", "[1, 2]"),
    ])
  func joining(_ row: Row) { row.check() }

  @Test(
    "truth values with what is unknown",
    arguments: [
      Row("true AND null", "null"), Row("false AND null", "false"), Row("null OR true", "true"),
      Row("null OR false", "null"), Row("true XOR null", "null"), Row("true XOR false", "true"),
      Row("NOT null", "null"),
      Row("NOT true", "false"),
    ])
  func logic(_ row: Row) { row.check() }

  @Test(
    "durations move points in time and scale",
    arguments: [
      Row("date('2026-01-31') + duration('P1M')", "date('2026-02-28')"),
      Row("duration('P1D') + date('2026-02-28')", "date('2026-03-01')"),
      Row("date('2026-03-31') - duration({months: 1, hours: 25})", "date('2026-02-27')"),
      Row("localtime('23:30') + duration('PT1H')", "localtime('00:30')"),
      Row("time('01:00+08:00') - duration('PT2H')", "time('23:00+08:00')"),
      Row("duration('P1M') + duration('P1DT1H')", "duration('P1M1DT1H')"),
      Row("duration('P1D') - duration('P2D')", "duration('P-1D')"), Row("duration('PT10S') * 3", "duration('PT30S')"),
      Row("0.5 * duration('P1D')", "duration('PT12H')"), Row("duration('P3D') / 2", "duration('P1DT12H')"),
      Row("date('2026-01-31') + null", "null"), Row("-duration('P1D')", "duration('P-1D')"),
    ])
  func durations(_ row: Row) { row.check() }

  @Test("operands that do not fit are errors")
  func wrongOperands() {
    for expression in [
      "1 + true", "'a' - 'b'", "{a: 1} + {b: 2}", "true * 2", "date('2026-01-01') * 2", "1 AND true", "NOT 1",
      "1 IN 2", "'a' || 1", "-'a'", "date('2026-01-01') - date('2025-01-01')",
    ] {
      expectFailure(.typeError, "InvalidArgumentType", expression)
    }
    expectFailure(.arithmeticError, "NumberOutOfRange", "date('+999999999-12-31') + duration('P1D')")
    expectFailure(.arithmeticError, "DivisionByZero", "duration('P1D') / 0")
  }

  @Test(
    "parts of texts are found byte by byte; other values give null",
    arguments: [
      Row("'ABC' STARTS WITH 'AB'", "true"), Row("'ABC' ENDS WITH 'BC'", "true"), Row("'ABC' CONTAINS 'C'", "true"),
      Row("'ABC' CONTAINS 'c'", "false"), Row("'' CONTAINS ''", "true"), Row("'abc' ENDS WITH ''", "true"),
      Row("'关系图' CONTAINS '系图'", "true"), Row("1 CONTAINS 1", "null"), Row("'a' STARTS WITH null", "null"),
      Row("'aaab' CONTAINS 'aab'", "true"), Row("'ab' STARTS WITH 'abc'", "false"),
    ])
  func texts(_ row: Row) { row.check() }

  @Test("neither texts nor lists outgrow their bounds")
  func bounds() throws {
    var text = Value.string(String(repeating: "x", count: 1 << 25))
    text = try ValueArithmetic.apply(.plus, text, text)
    #expect(throws: EvaluationError.self) { try ValueArithmetic.apply(.plus, text, text) }
    var nested = Value.list([1])
    for _ in 1..<ValueLimits.nesting { nested = .list([.map([:]), nested]) }
    try ValueLimits.check(nestingOf: nested)
    #expect(throws: EvaluationError.self) { try ValueLimits.check(nestingOf: .map(["a": nested])) }
    expectFailure(.limitReached, "ValueTooLarge", "range(0, 9223372036854775807)")
    expectFailure(.limitReached, "ValueTooLarge", "range(-9223372036854775807, 9223372036854775807, 1000)")
  }
}
