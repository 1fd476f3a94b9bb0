import Foundation
import GuanxiEngine
import Testing

/// A statement that is shown by its beginning alone.
struct HostileStatement: CustomTestStringConvertible, ExpressibleByStringInterpolation, Sendable {
  let text: String

  init(stringLiteral text: String) { self.text = text }

  var testDescription: String { String(text.prefix(60)) }

  static func repeating(_ part: String, _ count: Int, after start: String = "", _ end: String = "") -> Self {
    Self(stringLiteral: start + String(repeating: part, count: count) + end)
  }
}

/// Statements that are made to break something end with an answer or an error.
@Suite("Hostile statements")
struct HostileStatementTests {
  @Test(
    "What is nested too deep, or too long, is refused before it is read in full",
    arguments: [
      .repeating("(", 100_000, after: "RETURN ", "1" + String(repeating: ")", count: 100_000)),
      .repeating("(", 100_000, after: "RETURN "),
      .repeating("[", 100_000, after: "RETURN "),
      .repeating("{a: ", 100_000, after: "RETURN "),
      .repeating("NOT ", 100_000, after: "RETURN ", "true"),
      .repeating("-", 100_000, after: "RETURN ", "1"),
      .repeating(" + 1", 100_000, after: "RETURN 1"),
      .repeating(" ^ 1", 100_000, after: "RETURN 1"),
      .repeating(".x", 100_000, after: "RETURN x"),
      .repeating("[0]", 100_000, after: "RETURN x"),
      .repeating(" < 1", 100_000, after: "RETURN 1"),
      .repeating("CASE WHEN ", 10_000, after: "RETURN "),
      .repeating("EXISTS { MATCH (a) WHERE ", 10_000, after: "RETURN "),
      .repeating("CALL { ", 10_000),
      .repeating("FOREACH (x IN [1] | ", 10_000),
      .repeating("(", 100_000, after: "MATCH (a:"),
      .repeating("!", 100_000, after: "MATCH (a:", "A) RETURN a"),
      .repeating("(", 100_000, after: "MATCH ", " RETURN 1"),
      .repeating("LIST<", 100_000, after: "RETURN x IS :: "),
      .repeating("x", 10 << 20, after: "RETURN '", "'"),
      .repeating("x", 10 << 20, after: "RETURN "),
      .repeating("x", 10 << 20),
    ] as [HostileStatement])
  func refused(_ statement: HostileStatement) throws {
    let error = try QueryFixture.error(statement.text)
    #expect(error.phase == .compile)
    #expect(error.description.utf8.count < 2_000)
  }

  @Test("Chains of any length of a logical operator are answered", arguments: ["AND", "OR", "XOR"])
  func chains(_ word: String) throws {
    let chain = "true" + String(repeating: " \(word) (1 = 1)", count: 4_999)
    #expect(try QueryFixture.run("RETURN \(chain)").rows == [[.boolean(word != "XOR")]])
    _ = try QueryFixture.run("MATCH (n) WHERE \(chain) RETURN n")
  }

  @Test("Chains as long as allowed are answered")
  func otherChains() throws {
    let labels = "A" + String(repeating: "|A", count: 199)
    _ = try QueryFixture.run("MATCH (n:\(labels)) WHERE n:\(labels) RETURN n")
    #expect(try QueryFixture.run("RETURN 1" + String(repeating: " + 1", count: 199)).rows == [[200]])
  }

  @Test("A filter of five hundred terms and a list of ten thousand values find what one of them finds")
  func generatedFilters() throws {
    let graph = try QueryFixture.run("UNWIND range(1, 20) AS i CREATE (:N {i: i, s: 'x' + i})").graph
    let terms = (1...500).map { "n.i = \($0 * 10) AND n.s <> 'y\($0)'" }.joined(separator: " OR ")
    let byTerms = try QueryFixture.run("MATCH (n:N) WHERE \(terms) RETURN n.i ORDER BY n.i", on: graph).rows
    #expect(byTerms == [[10], [20]])
    let list = (1...10_000).map { "'x\($0 * 10)'" }.joined(separator: ", ")
    let byList = try QueryFixture.run("MATCH (n:N) WHERE n.s IN [\(list)] RETURN n.i ORDER BY n.i", on: graph).rows
    #expect(byList == [[10], [20]])
    let many = "MATCH (n:N) WHERE " + (1...5_000).map { "n.i <> \($0 + 1)" }.joined(separator: " AND ") + " RETURN n.i"
    #expect(try QueryFixture.run(many, on: graph).rows == [[1]])
  }

  /// A statement in which something lies within itself.
  private static func nested(_ start: String, _ middle: String, _ end: String, after prefix: String = "RETURN ")
    -> HostileStatement
  {
    .repeating(start, depth, after: prefix, middle + String(repeating: end, count: depth))
  }

  private static var loops: HostileStatement {
    let starts = (0..<depth).map { "FOREACH (x\($0) IN [1] | " }.joined()
    return HostileStatement(stringLiteral: starts + "CREATE ()" + String(repeating: ")", count: depth))
  }

  /// Each level may be two for the parser.
  private static let depth = 60

  @Test(
    "Nesting as deep as allowed is answered",
    arguments: [
      nested("(", "1", ")"), nested("[", "1", "]"), nested("{a: ", "1", "}"), nested("abs(", "1", ")"),
      nested("NOT (", "true", ")"), nested("-(", "1", ")"), nested("1 + (", "1", ")"), nested("[1, 2][", "0", "]"),
      nested("true AND (", "true = true", ")"), nested("1 < (", "1", ")"),
      nested("CASE WHEN ", "true", " THEN true ELSE false END"), nested("CASE WHEN true THEN ", "1", " END"),
      nested("[x IN [1] | ", "x", "]"), nested("any(x IN [1] WHERE ", "true", ")"),
      nested("reduce(s = 0, x IN [1] | ", "x", ")"), nested("COUNT { MATCH () WHERE ", "true", " } = 0 "),
      nested("EXISTS { MATCH () WHERE ", "true", " }"), nested("COLLECT { RETURN ", "1", " AS x}"),
      nested("CALL { ", "RETURN 1 AS x", " } RETURN x", after: ""),
      nested("CALL { MATCH (n) ", "RETURN 1 AS x", " } RETURN x", after: ""),
      loops,
    ] as [HostileStatement])
  func nesting(_ statement: HostileStatement) throws {
    #expect(try QueryFixture.run(statement.text).rows.count <= 1)
  }

  @Test(
    "Five thousand clauses are answered or refused",
    arguments: [
      .repeating("OPTIONAL MATCH (a) ", 5_000, "RETURN 1"),
      .repeating("OPTIONAL MATCH (a)-->(b) ", 5_000, "RETURN 1"),
      .repeating("WITH r ", 5_000, after: "OPTIONAL MATCH ()-[r]->() ", "RETURN r"),
      .repeating("UNWIND [1] AS a WITH a ", 5_000, "RETURN a"),
      .repeating("CALL { RETURN 1 AS a } WITH a ", 2_000, "RETURN a"),
      .repeating("CREATE (:A) ", 5_000),
      .repeating("MERGE (:A) ", 1_000),
      .repeating(" UNION RETURN 1 AS a", 5_000, after: "RETURN 1 AS a"),
      .repeating("--()", 2_000, after: "MATCH (a)", " RETURN a"),
      .repeating(", (a)", 2_000, after: "MATCH (a)", " RETURN a"),
      .repeating("1, ", 100_000, after: "RETURN [", "1][0]"),
      .repeating(" WHEN false THEN 1", 20_000, after: "RETURN CASE", " END"),
    ] as [HostileStatement])
  func manyClauses(_ statement: HostileStatement) throws {
    do {
      #expect(try QueryFixture.run(statement.text, limits: .standard).rows.count <= 1)
    } catch let error as QueryError {
      #expect(error.description.utf8.count < 2_000)
    }
  }

  /// A complete graph of twelve nodes.
  private static func dense() throws -> Graph {
    try QueryFixture.run(
      "UNWIND range(1, 12) AS i CREATE (:N {i: i}) WITH count(*) AS c MATCH (a), (b) CREATE (a)-[:R]->(b)"
    )
    .graph
  }

  private static let low = QueryLimits(time: .seconds(600), memory: 8 << 20, rows: 50_000, expansions: 200_000)

  @Test(
    "A statement that takes too much ends at a limit, which is named",
    arguments: [
      ("MATCH p = (a)-[*0..]->(b) RETURN count(p)", "Expansions"),
      ("MATCH ((a)-->(b)){0,} (c) RETURN count(*)", "Expansions"),
      ("MATCH (a)-->(b)-->(c)-->(d)-->(e)-->(f)-->(g) RETURN count(*)", "Expansions"),
      ("MATCH (a) WHERE COUNT { (a)-[*1..9]->() } > 0 RETURN a", "Expansions"),
      ("RETURN [(a)-[*1..9]->(b) | b.i]", "Expansions"),
      ("UNWIND range(1, 200000) AS x RETURN x", "Rows"),
      ("UNWIND range(1, 100000) AS x RETURN x", "Rows"),
      ("UNWIND range(1, 1000) AS x UNWIND range(1, 1000) AS y RETURN 1", "Rows"),
      ("UNWIND range(1, 1000) AS x UNWIND range(1, 1000) AS y WITH x, y ORDER BY y RETURN count(*)", "Memory"),
      ("UNWIND range(1, 1000) AS x UNWIND range(1, 1000) AS y RETURN size(collect(x + y))", "Memory"),
      ("UNWIND range(1, 1000) AS x UNWIND range(1, 1000) AS y WITH DISTINCT x, y RETURN count(*)", "Memory"),
      ("UNWIND range(1, 1000) AS x UNWIND range(1, 1000) AS y RETURN x, y, count(*)", "Memory"),
      ("UNWIND range(1, 1000) AS x UNWIND range(1, 1000) AS y CREATE ({x: x})", "Memory"),
      ("RETURN reduce(l = [1], x IN range(1, 64) | l + l)", "ValueTooLarge"),
      ("RETURN reduce(s = 'aa', x IN range(1, 64) | s + s)", "Memory"),
      ("RETURN reduce(s = 'aa', x IN range(1, 64) | replace(s, 'a', 'aaaa'))", "Memory"),
      ("WITH replace('aaaaaaaaaa', 'a', 'bbbbbbbbbb') AS s RETURN size([x IN range(1, 100000) | s + x])", "Memory"),
      ("RETURN size(range(1, 1000000))", "Memory"),
      ("RETURN reduce(l = [], x IN range(1, 100000) | [l])", "ValueTooDeep"),
      ("RETURN reduce(l = {}, x IN range(1, 100000) | {l: l})", "ValueTooDeep"),
      ("RETURN reduce(l = [1, 2], x IN range(1, 64) | [l, l])", "ValueTooLarge"),
      ("RETURN range(1, 1000000000)", "ValueTooLarge"),
    ])
  func limits(_ statement: String, _ detail: String) throws {
    let graph = try Self.dense()
    do {
      let rows = try QueryFixture.run(statement, on: graph, limits: Self.low).rows
      Issue.record("\(statement) has \(rows.count) row(s)")
    } catch let error as QueryError {
      #expect((error.phase, error.kind, error.detail) == (.runtime, "LimitReached", detail), "\(error)")
    }
  }

  @Test("Memory is given back where sorting has ended, and one sort after the other needs no more than one")
  func sorts() throws {
    let one = "WITH x, x % 7 AS y ORDER BY y, x "
    let statement = "UNWIND range(1, 20000) AS x " + String(repeating: one, count: 12) + "RETURN count(*)"
    #expect(try QueryFixture.run(statement, limits: Self.low).rows == [[20_000]])
    let first = "UNWIND range(1, 150000) AS x WITH x ORDER BY x DESC LIMIT 3 RETURN collect(x)"
    #expect(try QueryFixture.run(first, limits: Self.low).rows == [[.list([150_000, 149_999, 149_998])]])
  }

  @Test("The message of a limit tells how to raise it, in both languages")
  func messages() throws {
    var limits = Self.low
    limits.rows = 3
    let error = try #require(throws: QueryError.self) {
      try QueryFixture.run("UNWIND range(1, 9) AS x RETURN x", limits: limits)
    }
    #expect(error.message.contains("more than 3 rows") && error.message.contains("raise the limit 'rows'"))
    #expect(error.chinese.contains("超过 3") && error.chinese.contains("提高限制“rows”"))
  }

  private static let endless = [
    "UNWIND range(1, 4000000) AS x UNWIND range(1, 4000000) AS y RETURN count(*)",
    "MATCH (a), (b), (c), (d), (e), (f), (g), (h), (i), (j), (k) RETURN count(*)",
    "MATCH (a)-[*0..]->(b) RETURN count(*)",
    "MATCH ((a)-->(b)){0,} (c) RETURN count(*)",
    "MATCH (a) WHERE COUNT { (a)-[*]->() } > 0 RETURN a",
    "RETURN reduce(s = 0, x IN range(1, 4000000) | reduce(t = s, y IN range(1, 4000000) | t + 1))",
    "RETURN [x IN range(1, 4000000) WHERE any(y IN range(1, 4000000) WHERE y < 0)]",
    "UNWIND range(1, 1000000) AS x CALL { UNWIND range(1, 1000000) AS y RETURN count(*) AS c } RETURN sum(c)",
    "UNWIND range(1, 1000000) AS x FOREACH (y IN range(1, 1000000) | FOREACH (z IN [] | CREATE ()))",
    "RETURN reduce(s = '', x IN range(1, 4000000) | s) =~ '(a*)*b' OR reduce(l = 0, x IN range(1, 4000000) | "
      + "size([y IN range(1, 4000000) | y])) = 0",
  ]

  @Test("A statement that would run for years stops when another thread cancels it", arguments: endless)
  func cancellation(_ statement: String) throws {
    let graph = try Self.dense()
    let limits = QueryLimits(time: .seconds(3_600), memory: 1 << 40, rows: .max, expansions: .max)
    let cancellation = Cancellation()
    // A thread of its own: the tests may occupy every thread on which a task could run.
    Thread.detachNewThread {
      Thread.sleep(forTimeInterval: 0.05)
      cancellation.cancel()
    }
    let error = #expect(throws: QueryError.self) {
      try QueryFixture.run(statement, on: graph, limits: limits, cancellation: cancellation)
    }
    #expect(error?.detail == "Cancelled", "\(error as Any)")
  }

  @Test("A statement that would run for years stops when its time is over", arguments: endless)
  func time(_ statement: String) throws {
    let limits = QueryLimits(time: .milliseconds(20), memory: 1 << 40, rows: .max, expansions: .max)
    let error = try #require(throws: QueryError.self) {
      try QueryFixture.run(statement, on: try Self.dense(), limits: limits)
    }
    #expect(error.detail == "Time", "\(error)")
  }

  @Test("A regular expression that would backtrack for years ends")
  func regularExpressions() throws {
    let text = String(repeating: "a", count: 5_000)
    for pattern in ["(a*)*b", "(a|aa)+$b", "(.*)(.*)(.*)(.*)(.*)x", "(a?){5000}a{5000}", "((((((a+)+)+)+)+)+)+b"] {
      do {
        let rows = try QueryFixture.run(
          "RETURN $text =~ $pattern", parameters: ["text": .string(text), "pattern": .string(pattern)],
          limits: .standard
        ).rows
        #expect(rows.count == 1)
      } catch let error as QueryError {
        #expect(error.phase == .runtime, "\(error)")
      }
    }
  }
}
