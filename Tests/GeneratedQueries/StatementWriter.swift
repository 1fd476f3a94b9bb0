/// Writes statements of every kind that can be read, whether they make sense or not: for the printer.
struct StatementWriter {
  private var writer: ExpressionWriter

  static func statement(using random: inout RandomChoices) -> String {
    var names = VisibleNames()
    names.nodes = ["a", "`b c`"]
    names.integers = ["x", "`match`", "数"]
    var writer = StatementWriter(writer: ExpressionWriter(random: random, names: names))
    defer { random = writer.writer.random }
    return writer.statement()
  }

  private init(writer: ExpressionWriter) { self.writer = writer }

  private mutating func statement() -> String {
    var text = writer.random.one(of: ["", "", "", "EXPLAIN ", "PROFILE "]) + query(2)
    if writer.random.oneIn(6) { text += " UNION ALL \(query(1)) UNION ALL \(query(1))" }
    return text
  }

  private mutating func query(_ depth: Int) -> String {
    let clauses = (0..<(1 + writer.random.number(below: 3))).map { _ in clause(depth) }
    return (clauses + ["RETURN \(projection(depth))"]).joined(separator: writer.random.oneIn(2) ? "\n" : " ")
  }

  private mutating func clause(_ depth: Int) -> String {
    switch writer.random.number(below: 14) {
    case 0: return "CREATE \(path())"
    case 1: return "MERGE \(path()) ON CREATE SET a.i = \(any(depth)) ON MATCH SET a:Firm, a += \(map(depth))"
    case 2: return "SET a = \(map(depth)), (\(any(0))).k = \(any(depth)), a[\(any(0))] = 1, a:$(\(any(0)))"
    case 3: return "REMOVE a.i, a:Firm:Human, a[\(any(0))]"
    case 4: return "\(writer.random.oneIn(2) ? "DETACH " : "")DELETE \(any(depth)), a"
    case 5: return "FOREACH (x IN \(closed(depth)) | SET a.i = \(any(0)) FOREACH (y IN [] | CREATE (y)))"
    case 6: return "UNWIND \(any(depth)) AS x"
    case 7 where depth > 0: return "CALL { \(query(depth - 1)) }"
    case 8 where depth > 0: return "CALL (a, x) { \(query(depth - 1)) }"
    case 9: return "CALL db.`my labels`(\(any(depth)), 2) YIELD label AS l, b WHERE \(any(depth))"
    case 10: return "WITH \(projection(depth)) WHERE \(any(depth))"
    case 11: return "WITH *, \(any(depth)) AS `in`"
    case 12: return "OPTIONAL MATCH p = shortestPath(\(path())) WHERE \(any(depth))"
    default: return "MATCH \(path()), ((m)-[r]->(n WHERE \(any(0)))){1,3} (z) WHERE \(any(depth))"
    }
  }

  private mutating func projection(_ depth: Int) -> String {
    (writer.random.oneIn(3) ? "DISTINCT " : "")
      + "\(any(depth)) AS x, \(any(depth)) AS `\(any(0).replacing("`", with: "``"))`"
      + (writer.random.oneIn(3) ? " ORDER BY \(any(depth)) DESC, \(any(0)) ASC" : "")
      + (writer.random.oneIn(3) ? " SKIP \(any(0))" : "") + (writer.random.oneIn(3) ? " LIMIT \(any(depth))" : "")
  }

  private mutating func path() -> String {
    var path = writer.path()
    path.variable = nil
    if path.links.isEmpty {
      path.links.append(GeneratedPath.Link(inside: writer.linkInside(""), direction: .right))
      path.nodes.append("")
    }
    return path.text(isMirrored: writer.random.oneIn(2))
  }

  private mutating func map(_ depth: Int) -> String { "{i: \(any(depth)), `a b`: \(any(0)), match: $p}" }

  /// Any expression, in brackets or not as it happens.
  private mutating func any(_ depth: Int) -> String {
    guard depth > 0 else { return atom() }
    let sub = depth - 1
    switch writer.random.number(below: 26) {
    case 0...5:
      let sign = [
        "+", "-", "*", "/", "%", "^", "AND", "OR", "XOR", "=", "<>", "<", ">=", "IN", "=~", "STARTS WITH", "CONTAINS",
      ]
      let chosen = writer.random.one(of: sign)
      // `(a)-->() - []` would go on with the pattern.
      let left = chosen == "-" || chosen.hasPrefix("<") ? closed(sub) : operand(sub)
      return "\(left) \(chosen) \(operand(sub))"
    case 6: return "(NOT \(operand(sub)))"
    case 7: return "-\(operand(sub))"
    case 8: return "+ -\(operand(sub))"
    case 9: return "\(closed(sub)) IS \(writer.random.oneIn(2) ? "NOT " : "")NULL"
    case 10: return "\(closed(sub)) IS :: LIST<INTEGER NOT NULL>"
    case 11: return "\(closed(sub)).`a.b`"
    case 12: return "\(closed(sub))[\(any(sub))]"
    case 13: return "\(closed(sub))[\(any(sub))..\(writer.random.oneIn(2) ? any(sub) : "")]"
    case 14: return "(\(any(sub))):\(writer.labels())"
    case 15: return map(sub)
    case 16: return "a {.*, .i, x, k: \(any(sub))}"
    case 17: return "[\(closed(sub)), \(any(sub))]"
    case 18: return "[x IN \(closed(sub)) WHERE \(closed(sub)) | \(any(sub))]"
    case 19: return "collect(DISTINCT \(any(sub)))"
    case 20: return "CASE \(any(sub)) WHEN \(any(sub)) THEN \(any(sub)) WHEN 1 THEN 2 ELSE \(any(sub)) END"
    case 21: return "COLLECT { \(query(sub)) }"
    case 22: return "(\(closed(sub)) < \(any(sub))) < \(any(sub))"
    case 23: return writer.boolean(sub)
    case 24: return "[p = \(path()) WHERE \(closed(sub)) | \(any(sub))]"
    default: return "\(closed(sub)) < \(closed(sub)) <= \(operand(sub))"
    }
  }

  private mutating func operand(_ depth: Int) -> String {
    writer.random.oneIn(2) ? "(\(any(depth)))" : any(depth)
  }

  /// An expression behind which something may stand that an operator in it would take.
  private mutating func closed(_ depth: Int) -> String {
    depth > 0 || writer.random.oneIn(2) ? "(\(any(depth)))" : writer.random.one(of: ["x", "[]", "$p", "'\\\\'"])
  }

  private mutating func atom() -> String {
    writer.random.one(of: [
      "1", "-1", "0x1F", "1.5", "1e10", "-.5", "9223372036854775807", "-9223372036854775808", "'it\\'s'",
      "\"tab\\t\\u4e2d\"", "'\\\\'", "null", "true", "$p", "$`a b`", "x", "`match`", "数", "a.i", "count(*)",
      "date('2026-06-30')", "a:Firm", "(a)-->()", "point", "[]", "{}",
    ])
  }
}
