extension Parser {
  /// The clause that begins here; nil where none does.
  mutating func clause() throws(SyntaxError) -> Clause? {
    let start = place
    guard let kind = try clauseKind() else { return nil }
    return Clause(kind, at: span(from: start))
  }

  private mutating func clauseKind() throws(SyntaxError) -> Clause.Kind? {
    if accept("OPTIONAL", "MATCH") { return try match(isOptional: true) }
    if accept("MATCH") { return try match(isOptional: false) }
    if accept("UNWIND") {
      let list = try expression()
      try expect("AS")
      return .unwind(list: list, variable: try variable())
    }
    if accept("OPTIONAL", "CALL") { return try call(isOptional: true) }
    if accept("CALL") { return try call(isOptional: false) }
    if accept("CREATE") || accept("INSERT") {
      return .create(try list { parser throws(SyntaxError) in try parser.pathPattern() })
    }
    if accept("MERGE") { return try merge() }
    if accept("SET") { return .set(try list { parser throws(SyntaxError) in try parser.setItem() }) }
    if accept("REMOVE") { return .remove(try list { parser throws(SyntaxError) in try parser.removeItem() }) }
    if accept("DETACH", "DELETE") { return .delete(try expressions(), isDetaching: true) }
    if accept("NODETACH", "DELETE") || accept("DELETE") { return .delete(try expressions(), isDetaching: false) }
    if accept("FOREACH") { return try forEach() }
    if isAt("WITH") {
      advance()
      let projection = try projection()
      return .with(projection, predicate: accept("WHERE") ? try expression() : nil)
    }
    if accept("RETURN") { return .return(try projection()) }
    if accept("FINISH") { return .finish }
    if let shorthand = try shorthand() { return shorthand }
    try refuseFileAccess()
    return nil
  }

  mutating func expressions() throws(SyntaxError) -> [Expression] {
    try list { parser throws(SyntaxError) in try parser.expression() }
  }

  private mutating func match(isOptional: Bool) throws(SyntaxError) -> Clause.Kind {
    // The match mode of GQL that holds here anyhow.
    if !accept("DIFFERENT", "RELATIONSHIPS") { _ = accept("DIFFERENT", "RELATIONSHIP") }
    let pattern = try list { parser throws(SyntaxError) in try parser.pathPattern() }
    return .match(isOptional: isOptional, pattern: pattern, predicate: accept("WHERE") ? try expression() : nil)
  }

  private mutating func merge() throws(SyntaxError) -> Clause.Kind {
    let pattern = try pathPattern()
    var (onCreate, onMatch): ([SetItem], [SetItem]) = ([], [])
    while accept("ON") {
      let isCreate = token.keyword == "CREATE"
      guard accept("CREATE") || accept("MATCH") else { throw unexpected("CREATE or MATCH") }
      try expect("SET")
      let items = try list { parser throws(SyntaxError) in try parser.setItem() }
      if isCreate { onCreate += items } else { onMatch += items }
    }
    return .merge(pattern, onCreate: onCreate, onMatch: onMatch)
  }

  private mutating func forEach() throws(SyntaxError) -> Clause.Kind {
    try expect(symbol: "(")
    let variable = try variable()
    try expect("IN")
    let list = try expression()
    try expect(symbol: "|")
    var body: [Clause] = []
    try deeper { parser throws(SyntaxError) in
      while let clause = try parser.clause() { body.append(clause) }
    }
    guard !body.isEmpty else { throw unexpected("a clause that writes, such as SET or CREATE") }
    try expect(symbol: ")")
    return .forEach(variable: variable, list: list, body: body)
  }

  // MARK: Calls

  private mutating func call(isOptional: Bool) throws(SyntaxError) -> Clause.Kind {
    if token.isSymbol("{") || token.isSymbol("(") { return try subqueryCall(isOptional: isOptional) }
    let start = place
    var parts = [try anyName("the name of a procedure").text]
    while accept(symbol: ".") { parts.append(try anyName("the name of a procedure").text) }
    let name = Name(parts.joined(separator: "."), at: span(from: start))
    var arguments: [Expression]?
    if accept(symbol: "(") {
      arguments = token.isSymbol(")") ? [] : try expressions()
      try expect(symbol: ")")
    }
    var call = ProcedureCall(name: name, arguments: arguments, yield: nil, isOptional: isOptional)
    try yields(of: &call)
    return .call(call)
  }

  /// `YIELD` with what follows it, where it stands there.
  mutating func yields(of call: inout ProcedureCall) throws(SyntaxError) {
    guard accept("YIELD") else { return }
    if accept(symbol: "*") {
      call.yield = .all
    } else if accept(symbol: "-") {
      call.yield = .columns([])
    } else {
      call.yield = .columns(
        try list { parser throws(SyntaxError) in
          let column = try parser.anyName("a column")
          return YieldItem(column: column, alias: parser.accept("AS") ? try parser.variable() : nil)
        })
    }
    call.predicate = accept("WHERE") ? try expression() : nil
  }

  private mutating func subqueryCall(isOptional: Bool) throws(SyntaxError) -> Clause.Kind {
    var imports: SubqueryImports?
    if accept(symbol: "(") {
      if accept(symbol: "*") {
        imports = .all
      } else {
        imports = .named(
          token.isSymbol(")") ? [] : try list { parser throws(SyntaxError) in try parser.variable() })
      }
      try expect(symbol: ")")
    }
    let query = try bracedQuery()
    try refuseTransactions()
    return .subquery(query, imports: imports, isOptional: isOptional)
  }

  mutating func bracedQuery() throws(SyntaxError) -> Query {
    try expect(symbol: "{")
    let query = try query(isNested: true)
    try expect(symbol: "}")
    return query
  }

  // MARK: Items of SET and REMOVE

  private mutating func setItem() throws(SyntaxError) -> SetItem {
    if isVariable, token(ahead: 1).isSymbol("=") || token(ahead: 1).isSymbol("+=") || token(ahead: 1).isSymbol(":") {
      let variable = try variable()
      if accept(symbol: "=") { return .replace(variable: variable, map: try expression()) }
      if accept(symbol: "+=") { return .add(variable: variable, map: try expression()) }
      return .labels(variable: variable, labels: try labels())
    }
    let (target, key) = try propertyTarget()
    try expect(symbol: "=")
    return .property(target: target, key: key, value: try expression())
  }

  private mutating func removeItem() throws(SyntaxError) -> RemoveItem {
    if isVariable, token(ahead: 1).isSymbol(":") {
      return .labels(variable: try variable(), labels: try labels())
    }
    let (target, key) = try propertyTarget()
    return .property(target: target, key: key)
  }

  /// An expression that ends in a property or an element.
  private mutating func propertyTarget() throws(SyntaxError) -> (Expression, PropertyName) {
    let start = token.span
    let expression = try lookups()
    switch expression.kind {
    case .property(let target, let key): return (target, .fixed(key))
    case .element(let target, let index): return (target, .dynamic(index))
    default:
      throw SyntaxError(
        .unexpectedSyntax, "Expected a property such as n.name.", chinese: "应为属性，例如 n.name。", at: start)
    }
  }

  private mutating func labels() throws(SyntaxError) -> [LabelName] {
    var labels: [LabelName] = []
    while accept(symbol: ":") || !labels.isEmpty && accept(symbol: "&") { labels.append(try labelName()) }
    guard !labels.isEmpty else { throw unexpected("':' and a label") }
    return labels
  }

  // MARK: Projections

  private mutating func projection() throws(SyntaxError) -> Projection {
    var projection = Projection(isDistinct: accept("DISTINCT"), items: [])
    if accept(symbol: "*") {
      projection.includesAll = true
      if accept(symbol: ",") { projection.items = try projectionItems() }
    } else {
      projection.items = try projectionItems()
    }
    try shape(&projection)
    return projection
  }

  private mutating func projectionItems() throws(SyntaxError) -> [ProjectionItem] {
    try list { parser throws(SyntaxError) in
      let expression = try parser.expression()
      let alias = parser.accept("AS") ? try parser.variable() : nil
      return ProjectionItem(expression, alias: alias, text: parser.text(of: expression.span))
    }
  }
}
