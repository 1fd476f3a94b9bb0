extension Parser {
  /// `p = (a)-[r]->(b)`, or a shortest path of one.
  mutating func pathPattern() throws(SyntaxError) -> PathPattern {
    let start = place
    var variable: Name?
    if isVariable, token(ahead: 1).isSymbol("=") {
      variable = try self.variable()
      advance()
    }
    if token(ahead: 1).isSymbol("("), let selection = selection() {
      advance()
      return try selectedPath(selection, variable, start)
    }
    let selector = try selector()
    var pattern = try bracketedElement()
    if let selector { pattern.selection = selector }
    pattern.variable = variable ?? pattern.variable
    pattern.span = span(from: start)
    return pattern
  }

  /// `SHORTEST 1`, `ANY SHORTEST`, `ANY`, `ALL SHORTEST` and `SHORTEST 1 GROUP` of GQL, which ask for shortest paths.
  private mutating func selector() throws(SyntaxError) -> PathPattern.Selection? {
    let start = token.span
    var selection: PathPattern.Selection?
    if accept("ALL", "SHORTEST") {
      selection = .allShortest
    } else if accept("ANY") {
      _ = accept("SHORTEST")
      selection = .shortest
    } else if accept("SHORTEST") {
      let count = try wholeNumber() ?? 1
      _ = accept("PATH") || accept("PATHS")
      selection = accept("GROUP") || accept("GROUPS") ? .allShortest : .shortest
      guard count == 1 else {
        throw SyntaxError(
          .unexpectedSyntax, "SHORTEST takes 1 alone.", chinese: "SHORTEST 之后只能是 1。",
          hint: "Write SHORTEST 1, ALL SHORTEST, or ORDER BY length(p) LIMIT \(count).", at: start)
      }
    }
    if selection != nil { _ = accept("PATH") || accept("PATHS") }
    return selection
  }

  func selection() -> PathPattern.Selection? {
    switch token.keyword {
    case "SHORTESTPATH": .shortest
    case "ALLSHORTESTPATHS": .allShortest
    default: nil
    }
  }

  mutating func selectedPath(
    _ selection: PathPattern.Selection, _ variable: Name?, _ start: Int
  ) throws(SyntaxError) -> PathPattern {
    try expect(symbol: "(")
    var pattern = try patternElement()
    try expect(symbol: ")")
    pattern.selection = selection
    pattern.variable = variable
    pattern.span = span(from: start)
    return pattern
  }

  /// A path that may stand in brackets of its own.
  private mutating func bracketedElement() throws(SyntaxError) -> PathPattern {
    guard token.isSymbol("("), token(ahead: 1).isSymbol("("), !isQuantifiedAtStart else { return try patternElement() }
    advance()
    let pattern = try deeper { parser throws(SyntaxError) in try parser.bracketedElement() }
    try expect(symbol: ")")
    return pattern
  }

  /// A node and the steps from it. Behind a predicate, `<` and `-` may be operators.
  mutating func patternElement(isPredicate: Bool = false) throws(SyntaxError) -> PathPattern {
    let start = place
    var pattern: PathPattern
    if isQuantifiedAtStart {
      let node = NodePattern(span: SourceSpan(start: token.span.start, end: token.span.start))
      pattern = PathPattern(start: node, span: node.span)
    } else {
      pattern = PathPattern(start: try nodePattern(), span: span(from: start))
    }
    while true {
      try checkChain(pattern.steps.count)
      if isPredicate ? beginsRelationship(at: 0) : token.isSymbol("-") || token.isSymbol("<") {
        pattern.steps.append(try relationshipStep())
      } else if isQuantifiedAtStart {
        let repeated = try quantified()
        let node =
          token.isSymbol("(") && !isQuantifiedAtStart
          ? try nodePattern() : NodePattern(span: SourceSpan(start: token.span.start, end: token.span.start))
        pattern.steps.append(.quantified(repeated, node))
      } else {
        break
      }
    }
    pattern.span = span(from: start)
    return pattern
  }

  /// Whether `((a)-->(b)){1,3}` or one with `+` or `*` begins here.
  private var isQuantifiedAtStart: Bool {
    guard token.isSymbol("("), let after = tokenAfterBracket else { return false }
    return token(ahead: 1).isSymbol("(") && (after.isSymbol("{") || after.isSymbol("+") || after.isSymbol("*"))
  }

  private mutating func quantified() throws(SyntaxError) -> QuantifiedPattern {
    try expect(symbol: "(")
    let pattern = try deeper { parser throws(SyntaxError) in try parser.patternElement() }
    let predicate = accept("WHERE") ? try expression() : nil
    try expect(symbol: ")")
    guard let (minimum, maximum) = try quantifier() else { throw unexpected("'{'") }
    return QuantifiedPattern(pattern: pattern, predicate: predicate, minimum: minimum, maximum: maximum)
  }

  /// `+`, `*`, `{2}`, `{1,3}`, `{,3}`; nil where none stands here.
  private mutating func quantifier() throws(SyntaxError) -> (minimum: Int, maximum: Int?)? {
    if accept(symbol: "+") { return (1, nil) }
    if accept(symbol: "*") { return (0, nil) }
    guard accept(symbol: "{") else { return nil }
    let least = try wholeNumber()
    var most = least
    if accept(symbol: ",") {
      most = try wholeNumber()
    } else if least == nil {
      throw unexpected("a number")
    }
    try expect(symbol: "}")
    return (least ?? 0, most)
  }

  private mutating func wholeNumber() throws(SyntaxError) -> Int? {
    guard case .integer(let number) = token.kind else { return nil }
    guard let number, let result = Int(exactly: number) else { throw overflow(token.span) }
    advance()
    return result
  }

  // MARK: Nodes

  mutating func nodePattern() throws(SyntaxError) -> NodePattern {
    let start = place
    try expect(symbol: "(")
    var node = NodePattern(span: token.span)
    if isVariable { node.variable = try variable() }
    if accept(symbol: ":") || accept("IS") { node.labels = try patternLabels() }
    node.properties = try patternProperties()
    if accept("WHERE") { node.predicate = try expression() }
    try expect(symbol: ")")
    node.span = span(from: start)
    return node
  }

  private mutating func patternProperties() throws(SyntaxError) -> Expression? {
    let start = place
    if token.isSymbol("{") { return try mapLiteral() }
    guard case .parameter(let name) = token.kind else { return nil }
    advance()
    return Expression(.parameter(name), at: span(from: start))
  }

  // MARK: Relationships

  /// A relationship and the node after it. A quantified one of GQL, as in `-[:R]->{1,3}`, is one of variable length; where it
  /// has a condition, which is about each relationship, it is a part that repeats.
  private mutating func relationshipStep() throws(SyntaxError) -> PathPattern.Step {
    var relationship = try relationshipPattern()
    guard relationship.length == nil, let (minimum, maximum) = try quantifier() else {
      return .relationship(relationship, try nodePattern())
    }
    guard relationship.predicate == nil else {
      let node = NodePattern(span: relationship.span)
      let path = PathPattern(start: node, steps: [.relationship(relationship, node)], span: relationship.span)
      let repeated = QuantifiedPattern(pattern: path, predicate: nil, minimum: minimum, maximum: maximum)
      return .quantified(repeated, try nodePattern())
    }
    relationship.length = RelationshipPattern.Length(minimum: minimum, maximum: maximum)
    return .relationship(relationship, try nodePattern())
  }

  private mutating func relationshipPattern() throws(SyntaxError) -> RelationshipPattern {
    let start = place
    let pointsLeft = accept(symbol: "<")
    try expect(symbol: "-")
    var relationship = RelationshipPattern(direction: .either, span: token.span)
    if accept(symbol: "[") {
      if isVariable { relationship.variable = try variable() }
      if accept(symbol: ":") || accept("IS") { relationship.types = try patternLabels() }
      relationship.length = try length()
      relationship.properties = try patternProperties()
      if accept("WHERE") { relationship.predicate = try expression() }
      guard !token.isSymbol("..") else {
        throw SyntaxError(
          .invalidRelationshipPattern, "A range of lengths begins with *.", chinese: "长度范围须以 * 开头。",
          hint: "Write *.. or *1..3.", at: token.span)
      }
      try expect(symbol: "]")
    }
    try expect(symbol: "-")
    let pointsRight = accept(symbol: ">")
    relationship.direction =
      pointsLeft == pointsRight ? .either : pointsLeft ? .incoming : .outgoing
    relationship.span = span(from: start)
    return relationship
  }

  private mutating func length() throws(SyntaxError) -> RelationshipPattern.Length? {
    guard accept(symbol: "*") else { return nil }
    if token.isSymbol("-") {
      throw SyntaxError(
        .invalidRelationshipPattern, "The length of a path cannot be negative.", chinese: "路径长度不能为负数。",
        at: token.span)
    }
    let minimum = try wholeNumber()
    guard accept(symbol: "..") else { return RelationshipPattern.Length(minimum: minimum, maximum: minimum) }
    return RelationshipPattern.Length(minimum: minimum, maximum: try wholeNumber())
  }

  // MARK: Labels

  /// Labels or types of a pattern, in which a bar stands between labels whatever is around the pattern.
  private mutating func patternLabels() throws(SyntaxError) -> LabelExpression {
    let outer = bar
    bar = .label
    defer { bar = outer }
    return try labelExpression()
  }

  mutating func labelExpression() throws(SyntaxError) -> LabelExpression {
    let outer = height
    height = 0
    let result = try labelDisjunction()
    height = max(outer, height)
    return result
  }

  private mutating func labelDisjunction() throws(SyntaxError) -> LabelExpression {
    var result = try labelConjunction()
    while token.isSymbol("|"), !isResult {
      advance()
      _ = accept(symbol: ":")
      height += 1
      try checkHeight(height)
      result = .or(result, try labelConjunction())
    }
    return result
  }

  /// Whether the result of a comprehension begins behind the `|` here, and not another label.
  private var isResult: Bool {
    guard bar != .label else { return false }
    guard case .name(let name, _) = token(ahead: 1).kind else {
      guard let length = labelGroupLength else {
        return !["!", "%", "$", ":"].contains { token(ahead: 1).isSymbol($0) }
      }
      if case .symbol(let symbol) = token(ahead: 1 + length).kind { return symbol != "|" && symbol != "&" }
      return false
    }
    switch token(ahead: 2).kind {
    case .symbol("|"), .symbol("&"): return false
    case .symbol("]"): return bar == .labelOrRequiredResult || bar == .labelOrResult(variable: name)
    case .symbol: return true
    default: return token(ahead: 1).keyword == "CASE" || token(ahead: 1).keyword == "NOT"
    }
  }

  /// The number of tokens of the labels in brackets behind the `|` here; nil where something else stands there.
  private var labelGroupLength: Int? {
    guard token(ahead: 1).isSymbol("(") else { return nil }
    var (length, depth) = (1, 1)
    while depth > 0 {
      let next = token(ahead: 1 + length)
      length += 1
      switch next.kind {
      case .symbol("("): depth += 1
      case .symbol(")"): depth -= 1
      case .symbol("|"), .symbol("&"), .symbol("!"), .symbol("%"), .symbol(":"), .name: break
      default: return nil
      }
    }
    return length
  }

  private mutating func labelConjunction() throws(SyntaxError) -> LabelExpression {
    var result = try labelFactor()
    while accept(symbol: "&") || accept(symbol: ":") {
      height += 1
      try checkHeight(height)
      result = .and(result, try labelFactor())
    }
    return result
  }

  private mutating func labelFactor() throws(SyntaxError) -> LabelExpression {
    if accept(symbol: "!") { return .not(try deeper { parser throws(SyntaxError) in try parser.labelFactor() }) }
    if accept(symbol: "%") { return .any }
    if accept(symbol: "(") {
      let inside = try deeper { parser throws(SyntaxError) in try parser.labelDisjunction() }
      try expect(symbol: ")")
      return inside
    }
    return .name(try labelName())
  }

  mutating func labelName() throws(SyntaxError) -> LabelName {
    if accept(symbol: "$") {
      try expect(symbol: "(")
      let expression = try expression()
      try expect(symbol: ")")
      return .dynamic(expression)
    }
    if case .parameter(let name) = token.kind {
      let span = token.span
      advance()
      return .dynamic(Expression(.parameter(name), at: span))
    }
    return .fixed(try anyName("a label or type"))
  }

  func overflow(_ span: SourceSpan) -> SyntaxError {
    SyntaxError(
      .integerOverflow, "The number \(text(of: span).prefix(40)) does not fit 64 bits.",
      chinese: "数字 \(text(of: span).prefix(40)) 超出 64 位整数范围。", at: span)
  }
}
