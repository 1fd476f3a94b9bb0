extension Parser {
  /// What no operator divides.
  mutating func atom() throws(SyntaxError) -> Expression {
    let start = place
    return Expression(try atomKind(), at: span(from: start))
  }

  private mutating func atomKind() throws(SyntaxError) -> Expression.Kind {
    switch token.kind {
    case .integer(let magnitude):
      guard let magnitude, let number = Int(exactly: magnitude) else { throw overflow(token.span) }
      advance()
      return .literal(.integer(number))
    case .float(let number):
      advance()
      return .literal(.float(number))
    case .invalidNumber:
      let written = text(of: token.span).prefix(40)
      throw SyntaxError(
        .invalidNumberLiteral, "\(written) is not a number.", chinese: "\(written) 不是数字。", at: token.span)
    case .string(let text):
      advance()
      return .literal(.string(text))
    case .parameter(let name):
      advance()
      return .parameter(name)
    case .symbol("("): return try bracketed()
    case .symbol("["): return try squareBracketed()
    case .symbol("{"): return try mapLiteral().kind
    case .name: return try named()
    case .symbol, .end: throw unexpected("an expression")
    }
  }

  private mutating func bracketed() throws(SyntaxError) -> Expression.Kind {
    if mayBeginPattern, let pattern = attempt({ parser throws(SyntaxError) in try parser.relationshipChain() }) {
      return .pattern(pattern)
    }
    try expect(symbol: "(")
    let inside = try expression()
    try expect(symbol: ")")
    return inside.kind
  }

  /// A pattern with at least one relationship.
  private mutating func relationshipChain() throws(SyntaxError) -> PathPattern {
    let pattern = try patternElement(isPredicate: true)
    guard !pattern.steps.isEmpty else { throw unexpected("a relationship") }
    return pattern
  }

  // MARK: Names

  private mutating func named() throws(SyntaxError) -> Expression.Kind {
    switch token.keyword {
    case "TRUE", "FALSE":
      let isTrue = token.keyword == "TRUE"
      advance()
      return .literal(.boolean(isTrue))
    case "NULL":
      advance()
      return .literal(.null)
    case "CASE": return try conditional()
    case "EXISTS", "COUNT", "COLLECT":
      if token(ahead: 1).isSymbol("{"), let kind = SubqueryKind(rawValue: token.keyword ?? "") {
        advance()
        return .subquery(kind, try subquery())
      }
    default: break
    }
    if token(ahead: 1).isSymbol("("), let special = try specialCall() { return special }
    if let length = functionNameLength { return try function(nameLength: length) }
    let start = place
    let name = try variable()
    guard token.isSymbol("{") else { return .variable(name) }
    return .mapProjection(Expression(.variable(name), at: span(from: start)), try mapProjection())
  }

  /// The number of tokens of a function's name with its namespace; nil where no bracket follows.
  private var functionNameLength: Int? {
    guard isVariable else { return nil }
    var length = 1
    while token(ahead: length).isSymbol("."), case .name = token(ahead: length + 1).kind { length += 2 }
    return token(ahead: length).isSymbol("(") ? length : nil
  }

  private mutating func function(nameLength: Int) throws(SyntaxError) -> Expression.Kind {
    let start = place
    var text = ""
    for _ in 0..<nameLength {
      if case .name(let part, _) = token.kind { text += part } else { text += "." }
      advance()
    }
    let name = Name(text, at: span(from: start))
    try expect(symbol: "(")
    if text.lowercased() == "count", token.isSymbol("*"), token(ahead: 1).isSymbol(")") {
      advance()
      advance()
      return .countRows
    }
    let isDistinct = accept("DISTINCT")
    let arguments = token.isSymbol(")") ? [] : try expressions()
    try expect(symbol: ")")
    return .function(name: name, isDistinct: isDistinct, arguments: arguments)
  }

  /// Calls that are no functions: quantifiers, `reduce`, shortest paths; nil for all others.
  private mutating func specialCall() throws(SyntaxError) -> Expression.Kind? {
    let start = place
    if let selection = selection() {
      advance()
      return .shortestPath(try selectedPath(selection, nil, start))
    }
    let isLoop = token(ahead: 3).keyword == "IN"
    if isLoop, let quantifier = Quantifier(rawValue: token.keyword?.lowercased() ?? "") {
      advance()
      try expect(symbol: "(")
      let (variable, list) = try loop()
      let predicate = accept("WHERE") ? try expression() : nil
      try expect(symbol: ")")
      return .quantifier(quantifier, variable: variable, list: list, predicate: predicate)
    }
    if token.keyword == "TRIM", let trimming = try trimming() { return trimming }
    guard token.keyword == "REDUCE", token(ahead: 3).isSymbol("=") else { return nil }
    advance()
    try expect(symbol: "(")
    let accumulator = try variable()
    try expect(symbol: "=")
    let first = try expression()
    try expect(symbol: ",")
    let (variable, list) = try loop()
    try expect(symbol: "|")
    let step = try expression()
    try expect(symbol: ")")
    return .reduce(accumulator: accumulator, start: first, variable: variable, list: list, step: step)
  }

  private mutating func loop() throws(SyntaxError) -> (variable: Name, list: Expression) {
    let variable = try variable()
    try expect("IN")
    return (variable, try expression())
  }

  // MARK: CASE and subqueries

  private mutating func conditional() throws(SyntaxError) -> Expression.Kind {
    advance()
    let operand = isAt("WHEN") ? nil : try expression()
    var branches: [ConditionalBranch] = []
    while accept("WHEN") {
      // Several values after one WHEN are as many branches with one result.
      var conditions = [try operand == nil ? expression() : caseCondition()]
      while operand != nil, accept(symbol: ",") { conditions.append(try caseCondition()) }
      try expect("THEN")
      let result = try expression()
      for condition in conditions { branches.append(ConditionalBranch(condition: condition, result: result)) }
    }
    guard !branches.isEmpty else { throw unexpected("WHEN") }
    let otherwise = accept("ELSE") ? try expression() : nil
    try expect("END")
    return .conditional(operand: operand, branches: branches, otherwise: otherwise)
  }

  /// A query in braces, or a pattern with a predicate, which is a `MATCH`.
  private mutating func subquery() throws(SyntaxError) -> Query {
    guard !token(ahead: 1).isSymbol("("), !(token(ahead: 2).isSymbol("=")) else {
      try expect(symbol: "{")
      let start = place
      let query = try deeper { parser throws(SyntaxError) in
        let pattern = try parser.list { parser throws(SyntaxError) in try parser.pathPattern() }
        let predicate = parser.accept("WHERE") ? try parser.expression() : nil
        let span = parser.span(from: start)
        let match = Clause(.match(isOptional: false, pattern: pattern, predicate: predicate), at: span)
        return Query(SingleQuery(clauses: [match], span: span), span: span)
      }
      try expect(symbol: "}")
      return query
    }
    return try bracedQuery()
  }

  // MARK: Lists and maps

  private mutating func squareBracketed() throws(SyntaxError) -> Expression.Kind {
    let isComprehension = token(ahead: 2).keyword == "IN"
    let mayBePattern = token(ahead: 1).isSymbol("(") || token(ahead: 2).isSymbol("=") && token(ahead: 3).isSymbol("(")
    if mayBePattern,
      let found = attempt({ parser throws(SyntaxError) in try parser.patternComprehension() })
    {
      return found
    }
    try expect(symbol: "[")
    if isComprehension, isVariable { return try listComprehension() }
    let elements = token.isSymbol("]") ? [] : try expressions()
    try expect(symbol: "]")
    return .list(elements)
  }

  private mutating func patternComprehension() throws(SyntaxError) -> Expression.Kind {
    try expect(symbol: "[")
    let pattern = try pathPattern()
    guard !pattern.steps.isEmpty else { throw unexpected("a relationship") }
    nextBar = token.keyword == "WHERE" ? .labelOrRequiredResult : .label
    let predicate = accept("WHERE") ? try expression() : nil
    try expect(symbol: "|")
    let result = try expression()
    try expect(symbol: "]")
    return .patternComprehension(pattern, predicate: predicate, result: result)
  }

  private mutating func listComprehension() throws(SyntaxError) -> Expression.Kind {
    let (variable, list) = try loop()
    nextBar = token.keyword == "WHERE" ? .labelOrResult(variable: variable.text) : .label
    let predicate = accept("WHERE") ? try expression() : nil
    let result = accept(symbol: "|") ? try expression() : nil
    try expect(symbol: "]")
    return .listComprehension(variable: variable, list: list, predicate: predicate, result: result)
  }

  mutating func mapLiteral() throws(SyntaxError) -> Expression {
    let start = place
    try expect(symbol: "{")
    let entries =
      token.isSymbol("}") ? [] : try list { parser throws(SyntaxError) in try parser.mapEntry() }
    try expect(symbol: "}")
    return Expression(.map(entries), at: span(from: start))
  }

  private mutating func mapEntry() throws(SyntaxError) -> MapEntry {
    let key = try anyName("a key")
    try expect(symbol: ":")
    return MapEntry(key: key, value: try expression())
  }

  private mutating func mapProjection() throws(SyntaxError) -> [MapProjectionItem] {
    try expect(symbol: "{")
    if accept(symbol: "}") { return [] }
    let items = try list { parser throws(SyntaxError) -> MapProjectionItem in
      if parser.accept(symbol: ".") {
        return parser.accept(symbol: "*") ? .allProperties : .property(try parser.anyName("a property"))
      }
      if parser.token(ahead: 1).isSymbol(":") { return .entry(try parser.mapEntry()) }
      return .variable(try parser.variable())
    }
    try expect(symbol: "}")
    return items
  }
}
