import PropertyGraph
import QueryExecution
import QuerySyntax
import Testing

@Suite("Equality and order of values")
struct ComparisonTests {
  // What is unknown is null; the rules are those of openCypher's CIP2016-06-14 on comparability.
  @Test(
    "equality has three values",
    arguments: [
      Row("1 = 1.0", "true"), Row("1 = '1'", "false"), Row("null = null", "null"), Row("null <> 1", "null"),
      Row("9007199254740993 = 9007199254740992.0", "false"), Row("(0.0 / 0.0) = (0.0 / 0.0)", "false"),
      Row("(0.0 / 0.0) <> 'a'", "true"), Row("[1, null] = [2, null]", "false"), Row("[1, null] = [1, 2]", "null"),
      Row("[1, 2] = [1]", "false"), Row("[[1, 2], [1, 3]] = [[1, 2], [null, 'x']]", "false"),
      Row("{a: 1, b: null} = {a: 1}", "false"), Row("{a: 1, b: null} = {a: 1, b: 2}", "null"),
      Row("{a: [1]} = {a: [1.0]}", "true"), Row("'é' = 'é'", "true"), Row("true = 1", "false"),
      Row("date('2026-06-30') = localdatetime('2026-06-30')", "false"),
      Row("duration('PT60S') = duration('PT1M')", "true"), Row("duration('P1D') = duration('PT24H')", "false"),
    ])
  func equality(_ row: Row) { row.check() }

  @Test(
    "values of kinds without a common order give null",
    arguments: [
      Row("1 < 1.5", "true"), Row("2 >= 2.0", "true"), Row("9007199254740993 > 9007199254740992.0", "true"),
      Row("1 < 'a'", "null"), Row("true > false", "true"), Row("'a' < 'b'", "true"), Row("'Z' < 'a'", "true"),
      Row("(0.0 / 0.0) < 1", "false"), Row("(0.0 / 0.0) >= (0.0 / 0.0)", "false"), Row("(0.0 / 0.0) < 'a'", "null"),
      Row("[1, 0] >= [1]", "true"), Row("[1, null] >= [1]", "true"), Row("[1, 2] >= [1, null]", "null"),
      Row("[1, 2] >= [3, null]", "false"), Row("{a: 1} < {a: 2}", "null"),
      Row("date('2026-06-30') > date('2025-12-31')", "true"),
      Row("time('10:00+01:00') < time('09:35Z')", "true"), Row("duration('P1D') < duration('P2D')", "null"),
      Row("date('2026-06-30') < localdatetime('2027-01-01')", "null"),
    ])
  func order(_ row: Row) { row.check() }

  @Test(
    "membership is unknown where null could be the element",
    arguments: [
      Row("3 IN [1, null, 3]", "true"), Row("4 IN [1, null, 3]", "null"), Row("4 IN [1, 3]", "false"),
      Row("null IN []", "false"), Row("null IN [1]", "null"), Row("1 IN null", "null"),
      Row("[1, 2] IN [[null, 2], [1, 2]]", "true"), Row("[1, 2] IN [[null, 'x']]", "false"),
      Row("[] IN [1, []]", "true"), Row("1.0 IN [1]", "true"),
    ])
  func membership(_ row: Row) { row.check() }

  @Test("values that count as one when rows are grouped share a key")
  func grouping() {
    #expect(ValueComparison.groupingKey(of: 1.0) == ValueComparison.groupingKey(of: 1))
    #expect(ValueComparison.groupingKey(of: .list([-0.0, .null])) == .list([0, .null]))
    #expect(ValueComparison.groupingKey(of: .float(.nan)) == .float(.nan))
    #expect(ValueComparison.groupingKey(of: 1.5) != ValueComparison.groupingKey(of: 1))
    #expect(ValueComparison.groupingKey(of: .map(["a": 2.0])) == .map(["a": 2]))
  }
}
