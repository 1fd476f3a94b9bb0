extension Parser {
  mutating func wholeStatement() throws(SyntaxError) -> Statement {
    let start = place
    let inspection: Statement.Inspection? = accept("EXPLAIN") ? .explain : accept("PROFILE") ? .profile : nil
    let kind: Statement.Kind
    if let listing = try listing() {
      kind = .query(listing)
    } else if let command = try schemaCommand() {
      kind = .schema(command)
    } else {
      kind = .query(try query(isNested: false))
    }
    var statement = Statement(inspection: inspection, kind: kind, span: span(from: start))
    if statement.callAlone != nil, accept("AS") { statement.picture = try anyName("a format such as svg") }
    statement.span = span(from: start)
    // A sentence in Chinese may end with its full stop.
    if token.isSymbol("."), text(of: token.span) == "\u{3002}", token(ahead: 1).kind == .end { advance() }
    while accept(symbol: ";") {}
    guard token.kind == .end else { throw unexpected("the end of the statement or a clause") }
    return statement
  }

  /// A query up to a closing brace or the end.
  mutating func query(isNested: Bool) throws(SyntaxError) -> Query {
    try deeper { parser throws(SyntaxError) in try parser.unions(isNested: isNested) }
  }

  private mutating func unions(isNested: Bool) throws(SyntaxError) -> Query {
    let start = place
    let first = try singleQuery(isNested: isNested, isFirst: !isNested)
    var isAll: [Bool] = []
    var rest: [SingleQuery] = []
    while accept("UNION") {
      let all = accept("ALL")
      if !all { _ = accept("DISTINCT") }
      if let other = isAll.first, other != all {
        throw SyntaxError(
          .invalidClauseComposition, "UNION and UNION ALL cannot be mixed in one query.",
          chinese: "同一查询中不能混用 UNION 与 UNION ALL。", hint: "Put one of them into CALL { … }.", at: token.span)
      }
      isAll.append(all)
      rest.append(try singleQuery(isNested: isNested, isFirst: false))
    }
    return Query(first, isAll: isAll, rest: rest, span: span(from: start))
  }

  private mutating func singleQuery(isNested: Bool, isFirst: Bool) throws(SyntaxError) -> SingleQuery {
    let start = place
    let graph = try usedGraph(isFirst: isFirst)
    var clauses: [Clause] = []
    while let clause = try clause() { clauses.append(clause) }
    guard !clauses.isEmpty else {
      throw unexpected("a clause such as MATCH, CREATE, CALL or RETURN")
    }
    return SingleQuery(graph: graph, clauses: clauses, span: span(from: start))
  }

  private mutating func usedGraph(isFirst: Bool) throws(SyntaxError) -> UsedGraph? {
    let start = place
    guard isAt("USE") else { return nil }
    advance()
    var name: Name?
    if accept("GRAPH") || !(isAt("AS", "OF") || isAt("AT", "VERSION")) { name = try anyName("the name of a graph") }
    let version = try usedVersion(mayStand: isFirst)
    let asOf = accept("AS", "OF") ? try expression() : nil
    return UsedGraph(name: name, version: version, asOf: asOf, span: span(from: start))
  }

  /// - Parameter mayStand: whether this is the beginning of the statement: a whole statement is about one version.
  private mutating func usedVersion(mayStand: Bool) throws(SyntaxError) -> UsedGraph.Version? {
    let start = place
    guard accept("AT", "VERSION") else { return nil }
    guard mayStand else {
      throw SyntaxError(
        .invalidClauseComposition, "AT VERSION stands at the beginning of the statement alone.",
        chinese: "AT VERSION 只能放在语句开头。", hint: "A whole statement is about one version.", at: span(from: start))
    }
    let version = try expression()
    switch version.kind {
    case .literal(.integer(let number)): return .number(number)
    case .literal(.string(let text)): return .text(text)
    case .parameter(let name): return .parameter(name)
    default:
      throw SyntaxError(
        .unexpectedSyntax, "AT VERSION takes a number, a date or moment as text, or a parameter.",
        chinese: "AT VERSION 需要数字、文本形式的日期或时刻，或参数。",
        hint: "Write it as USE AT VERSION 12 or USE AT VERSION '2026-06-30'.", at: version.span)
    }
  }

  // MARK: Commands about the schema

  private mutating func schemaCommand() throws(SyntaxError) -> SchemaCommand? {
    if isAt("CREATE", "INDEX") || isAt("CREATE", "RANGE", "INDEX") || isAt("CREATE", "CONSTRAINT") {
      return try createCommand()
    }
    if isAt("DROP") { return try dropCommand() }
    guard isAt("SHOW") else { return nil }
    advance()
    for shown in SchemaCommand.Shown.allCases {
      let word = shown.rawValue.uppercased()
      if accept(word) || accept(String(word.dropLast(shown == .indexes ? 2 : 1))) { return .show(shown) }
    }
    throw unexpected("INDEXES, CONSTRAINTS, PROCEDURES or FUNCTIONS")
  }

  private mutating func createCommand() throws(SyntaxError) -> SchemaCommand {
    advance()
    _ = accept("RANGE")
    let isIndex = token.keyword == "INDEX"
    advance()
    let name = isAt("IF") || isAt("FOR") || isAt("ON") ? nil : try anyName("a name")
    let ifNotExists = accept("IF", "NOT", "EXISTS")
    if isIndex, accept("ON") {
      try expect(symbol: ":")
      let label = try anyName("a label")
      try expect(symbol: "(")
      let key = try anyName("a property")
      try expect(symbol: ")")
      return .createIndex(name: name, label: label, key: key, ifNotExists: ifNotExists)
    }
    guard accept("FOR") || accept("ON") else { throw unexpected("FOR") }
    let (variable, label) = try labelledNode()
    if isIndex {
      try expect("ON")
      let key = try bracketedProperty(of: variable)
      return .createIndex(name: name, label: label, key: key, ifNotExists: ifNotExists)
    }
    guard accept("REQUIRE") || accept("ASSERT") else { throw unexpected("REQUIRE") }
    let key = try bracketedProperty(of: variable)
    if accept("IS", "NOT", "NULL") {
      return .createExistenceConstraint(name: name, label: label, key: key, ifNotExists: ifNotExists)
    }
    guard accept("IS", "UNIQUE") else { throw unexpected("IS UNIQUE or IS NOT NULL") }
    return .createUniqueConstraint(name: name, label: label, key: key, ifNotExists: ifNotExists)
  }

  private mutating func dropCommand() throws(SyntaxError) -> SchemaCommand {
    advance()
    let isIndex = token.keyword == "INDEX"
    guard accept("INDEX") || accept("CONSTRAINT") else { throw unexpected("INDEX or CONSTRAINT") }
    if !isAt("IF"), !isAt("ON") {
      let name = try anyName("a name")
      return .dropNamed(name: name, isConstraint: !isIndex, ifExists: accept("IF", "EXISTS"))
    }
    let ifExists = accept("IF", "EXISTS")
    try expect("ON")
    if isIndex {
      try expect(symbol: ":")
      let label = try anyName("a label")
      try expect(symbol: "(")
      let key = try anyName("a property")
      try expect(symbol: ")")
      return .dropIndex(label: label, key: key, ifExists: ifExists)
    }
    let (variable, label) = try labelledNode()
    guard accept("ASSERT") || accept("REQUIRE") else { throw unexpected("ASSERT") }
    let key = try bracketedProperty(of: variable)
    if accept("IS", "NOT", "NULL") { return .dropExistenceConstraint(label: label, key: key, ifExists: ifExists) }
    guard accept("IS", "UNIQUE") else { throw unexpected("IS UNIQUE or IS NOT NULL") }
    return .dropIndex(label: label, key: key, ifExists: ifExists)
  }

  private mutating func labelledNode() throws(SyntaxError) -> (variable: Name, label: Name) {
    try expect(symbol: "(")
    let variable = try variable()
    try expect(symbol: ":")
    let label = try anyName("a label")
    try expect(symbol: ")")
    return (variable, label)
  }

  private mutating func bracketedProperty(of variable: Name) throws(SyntaxError) -> Name {
    let isBracketed = accept(symbol: "(")
    let subject = try self.variable()
    guard subject == variable else {
      throw SyntaxError(
        .unexpectedSyntax, "The property must be one of \(variable.text), not of \(subject.text).",
        chinese: "属性应属于 \(variable.text)，而不是 \(subject.text)。", at: subject.span)
    }
    try expect(symbol: ".")
    let key = try anyName("a property")
    if isBracketed { try expect(symbol: ")") }
    return key
  }
}
