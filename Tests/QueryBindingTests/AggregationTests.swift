import PropertyGraph
import QueryBinding
import QuerySyntax
import Testing

@Suite struct AggregationTests {
  @Test func itemsWithoutAggregatesAreTheKeys() throws {
    let projection = try boundQuery("MATCH (n) RETURN n.name AS name, count(*) + 1 AS c, count(*) AS d").lastProjection
    let aggregation = try #require(projection.aggregation)
    #expect(aggregation.keys.map(\.name) == ["name"])
    // The same aggregate is computed once.
    #expect(aggregation.aggregates.map(\.0.function) == ["count"])
    guard case .binary(.plus, .slot(let read), .literal(.integer(1))) = projection.items[1].expression.bare else {
      Issue.record("\(projection.items[1].expression)")
      return
    }
    #expect(read == aggregation.aggregates[0].slot)
    guard case .slot(aggregation.keys[0].slot) = projection.items[0].expression else {
      Issue.record("\(projection.items[0].expression)")
      return
    }
  }

  @Test func distinctAndPercentilesAreKept() throws {
    let text = "MATCH (n) RETURN count(DISTINCT n.x), percentileCont(n.x, 0.5)"
    let aggregates = try #require(try boundQuery(text).lastProjection.aggregation).aggregates
    #expect(aggregates.map(\.0.isDistinct) == [true, false])
    #expect(aggregates.map(\.0.arguments.count) == [1, 2])
    #expect(aggregates[1].0.function == "percentilecont")
  }

  @Test(arguments: [
    "MATCH (me)--(you) RETURN me.age, me.age + count(you.age)",
    "MATCH (me)--(you) WITH me.age AS age, you RETURN age, age + count(you.age)",
    "MATCH (a) RETURN a.name, {foo: a.name = 'x', kids: collect(a.kid)}",
    "MATCH (n) RETURN [x IN collect(n) | x.name]",
    "MATCH (n) RETURN $age + count(n)",
    "MATCH (n) RETURN n, EXISTS { (n)-->() } AND count(*) > 1 AS b",
    "MATCH (me)--(you) RETURN me.age AS age, count(you.age) AS cnt ORDER BY age, age + count(you.age)",
    "MATCH (me)--(you) RETURN me.age AS age, count(you.age) AS cnt ORDER BY me.age + count(you.age)",
    "MATCH (n) RETURN n.a + 1, count(*) ORDER BY n.a + 1",
    "MATCH (n) RETURN DISTINCT n.name AS name ORDER BY n.name",
    "MATCH (n) WITH DISTINCT n.name AS name, count(*) AS c ORDER BY count(*) RETURN name",
    "MATCH (n) RETURN n.name AS x ORDER BY n.age",
    "MATCH (n) RETURN n, count(*) ORDER BY sum(n.age)",
  ])
  func theseAreFine(text: String) throws {
    #expect(try mistake(text) == nil)
  }

  @Test(arguments: [
    ("MATCH (me)--(you) RETURN me.age + count(you.age)", "AmbiguousAggregationExpression"),
    ("MATCH (me)--(you) RETURN me.age + you.age, me.age + you.age + count(*)", "AmbiguousAggregationExpression"),
    (
      "MATCH (me)--(you) WITH me.age + you.age, count(*) AS cnt ORDER BY me.age + you.age + count(*) RETURN *",
      "AmbiguousAggregationExpression"
    ),
    ("MATCH (me)--(you) RETURN count(you.age) AS agg ORDER BY me.age + count(you.age)", "UndefinedVariable"),
    ("MATCH (a) RETURN DISTINCT a.name ORDER BY a.age", "UndefinedVariable"),
    ("MATCH (a) WITH a.x % 3 AS mod, min(a.y) AS min ORDER BY sum(a.y) RETURN mod", "UndefinedVariable"),
    ("MATCH (a) WITH a.x AS y, count(*) AS c ORDER BY sum(y) RETURN y", "InvalidAggregation"),
    ("MATCH (n) RETURN n.num1 ORDER BY max(n.num2)", "InvalidAggregation"),
    ("MATCH (a) WHERE count(a) > 10 RETURN a", "InvalidAggregation"),
    ("MATCH (n) WITH n.x AS x, count(*) AS c WHERE count(*) > 1 RETURN x", "InvalidAggregation"),
    ("MATCH (n) RETURN [x IN [1, 2] | count(*)]", "InvalidAggregation"),
    ("MATCH (n) RETURN [(n)-->(m) | count(*)]", "InvalidAggregation"),
    ("RETURN count(count(*))", "NestedAggregation"),
    ("RETURN count(rand())", "NonConstantExpression"),
    ("RETURN count()", "InvalidNumberOfArguments"),
  ])
  func theseAreErrors(text: String, detail: String) throws {
    #expect(try mistake(text)?.detail == detail)
  }

  @Test func sortingReadsTheItemThatSaysTheSame() throws {
    let projection = try boundQuery("MATCH (n) RETURN n.name AS n, count(*) AS c ORDER BY n.name, count(*)")
      .lastProjection
    guard case .slot(projection.items[0].slot) = projection.order[0].expression,
      case .slot(projection.items[1].slot) = projection.order[1].expression
    else {
      Issue.record("\(projection.order)")
      return
    }
  }

  @Test func anAliasShadowsTheVariableOfThatName() throws {
    let projection = try boundQuery("WITH 5 AS x WITH x % 3 AS x ORDER BY x * -1 RETURN x").clauses[1]
    guard case .project(let with) = projection, case .binary(.times, .slot(let read), _) = with.order[0].expression.bare
    else {
      Issue.record("\(projection)")
      return
    }
    #expect(read == with.items[0].slot)
  }
}
