/// Clauses of GQL, and of Cypher since Neo4j 2025, that say in fewer words what others say; they are read as those.
extension Parser {
  /// `FILTER`, `LET`, `FOR`, and `ORDER BY`, `SKIP` and `LIMIT` that stand alone; nil where none of them begins.
  mutating func shorthand() throws(SyntaxError) -> Clause.Kind? {
    if accept("FILTER") {
      _ = accept("WHERE")
      return .with(Projection(includesAll: true, items: []), predicate: try expression())
    }
    if accept("LET") {
      let items = try list { parser throws(SyntaxError) in try parser.assignment() }
      return .with(Projection(includesAll: true, items: items), predicate: nil)
    }
    if accept("FOR") {
      let variable = try variable()
      try expect("IN")
      return .unwind(list: try expression(), variable: variable)
    }
    guard isAt("ORDER", "BY") || isAt("SKIP") || isAt("OFFSET") || isAt("LIMIT") else { return nil }
    var projection = Projection(includesAll: true, items: [])
    try shape(&projection)
    return .with(projection, predicate: nil)
  }

  /// `variable = expression`.
  private mutating func assignment() throws(SyntaxError) -> ProjectionItem {
    let variable = try variable()
    try expect(symbol: "=")
    return ProjectionItem(try expression(), alias: variable, text: variable.text)
  }

  /// `ORDER BY`, `SKIP` and `LIMIT` behind a projection.
  mutating func shape(_ projection: inout Projection) throws(SyntaxError) {
    if accept("ORDER", "BY") {
      projection.order = try list { parser throws(SyntaxError) in try parser.sortItems() }.flatMap { $0 }
    }
    if accept("SKIP") || accept("OFFSET") { projection.skip = try expression() }
    if accept("LIMIT") { projection.limit = try expression() }
  }

  /// One expression to sort by; where `NULLS FIRST` or `NULLS LAST` follows, whether it is null comes before it.
  private mutating func sortItems() throws(SyntaxError) -> [SortItem] {
    let expression = try expression()
    let isDescending = accept("DESC") || accept("DESCENDING")
    if !isDescending, !accept("ASC") { _ = accept("ASCENDING") }
    let item = SortItem(expression, isDescending: isDescending)
    guard isAt("NULLS", "FIRST") || isAt("NULLS", "LAST") else { return [item] }
    advance()
    let comesFirst = accept("FIRST")
    if !comesFirst { advance() }
    let isNull = Expression(.isNull(expression, isNegated: false), at: expression.span)
    return [SortItem(isNull, isDescending: comesFirst), item]
  }
}
