/// An operator between two operands, or one after an operand.
private enum Infix {
  case binary(BinaryOperator)
  case comparison(ComparisonOperator)
  case isNull
}

extension Parser {
  /// Reads an expression. Operators, from the loosest: OR, XOR, AND, NOT, comparisons (chained), string, list and null
  /// predicates, + - ||, * / %, ^, signs, look-ups.
  mutating func expression() throws(SyntaxError) -> Expression {
    let (outer, outerBar) = (height, bar)
    (height, bar, nextBar) = (0, nextBar, .label)
    defer { bar = outerBar }
    let result = try deeper { parser throws(SyntaxError) in try parser.operators(from: .or) }
    try checkHeight(height + 1)
    height = max(outer, height + 1)
    return result
  }

  /// What stands after `WHEN` of a `CASE` with an operand: a value, or the rest of a predicate such as `< 3`.
  mutating func caseCondition() throws(SyntaxError) -> Expression {
    // A sign begins a value.
    guard let (_, level, _) = infix(), level == .comparison || level == .predicate else { return try expression() }
    let here = SourceSpan(start: token.span.start, end: token.span.start)
    let (outer, outerBar) = (height, bar)
    (height, bar, nextBar) = (0, nextBar, .label)
    defer { bar = outerBar }
    let result = try deeper { parser throws(SyntaxError) in
      try parser.operators(from: .comparison, after: Expression(.caseOperand, at: here))
    }
    height = max(outer, height + 1)
    return result
  }

  /// - Parameter first: the operand before the operator here; nil where it is to be read.
  private mutating func operators(
    from level: Precedence, after first: Expression? = nil
  ) throws(SyntaxError) -> Expression {
    let start = place
    let outer = height
    height = 0
    var left: Expression
    if let first { left = first } else { left = try prefixed(from: level) }
    var count = 0
    while let (infix, infixLevel, words) = infix(), infixLevel >= level {
      if case .binary(let operation) = infix, operation.isAssociative {
        left = try chain(operation, left)
        continue
      }
      count += 1
      try checkChain(count)
      height += 1
      try checkHeight(height)
      switch infix {
      case .comparison:
        left = try comparison(left, start)
      case .isNull:
        left = try nullOrType(left, start)
      case .binary(let operation):
        for _ in 0..<words { advance() }
        let right = try operators(from: infixLevel.tighter)
        left = Expression(.binary(operation, left, right), at: span(from: start))
      }
    }
    height = max(outer, height)
    return left
  }

  /// The operands of a logical operator after the first; any number of them, since their tree is flat.
  private mutating func chain(_ operation: BinaryOperator, _ first: Expression) throws(SyntaxError) -> Expression {
    var operands = first.operands(of: operation)
    var count = 1
    while accept(operation.rawValue) {
      count += 1
      operands += try operators(from: operation.precedence.tighter).operands(of: operation)
    }
    height += Expression.height(ofChain: count)
    try checkHeight(height)
    return Expression.chain(operation, of: operands[...]) ?? first
  }

  private mutating func prefixed(from level: Precedence) throws(SyntaxError) -> Expression {
    let start = place
    guard isAt("NOT") else { return try signed() }
    guard level <= .not else { throw unexpected("an expression") }
    var count = 0
    while accept("NOT") { count += 1 }
    try checkChain(count)
    var result = try operators(from: .comparison)
    height += count
    for _ in 0..<count { result = Expression(.unary(.not, result), at: span(from: start)) }
    return result
  }

  /// The operator here, how tightly it binds, and its number of tokens.
  private func infix() -> (Infix, Precedence, words: Int)? {
    switch token.kind {
    case .symbol(let symbol):
      if let comparison = ComparisonOperator(rawValue: symbol) { return (.comparison(comparison), .comparison, 1) }
      if symbol == "::" { return (.isNull, .predicate, 1) }
      guard let operation = BinaryOperator(rawValue: symbol) else { return nil }
      return (.binary(operation), operation.precedence, 1)
    case .name(_, false):
      switch token.keyword {
      case "OR": return (.binary(.or), .or, 1)
      case "XOR": return (.binary(.xor), .xor, 1)
      case "AND": return (.binary(.and), .and, 1)
      case "IN": return (.binary(.isIn), .predicate, 1)
      case "CONTAINS": return (.binary(.contains), .predicate, 1)
      case "STARTS" where isAt("STARTS", "WITH"): return (.binary(.startsWith), .predicate, 2)
      case "ENDS" where isAt("ENDS", "WITH"): return (.binary(.endsWith), .predicate, 2)
      case "IS": return (.isNull, .predicate, 1)
      default: return nil
      }
    default: return nil
    }
  }

  private mutating func comparison(_ first: Expression, _ start: Int) throws(SyntaxError) -> Expression {
    var steps: [ComparisonStep] = []
    while case .symbol(let symbol) = token.kind, let comparison = ComparisonOperator(rawValue: symbol) {
      try checkChain(steps.count)
      advance()
      steps.append(ComparisonStep(comparison, try operators(from: .predicate)))
    }
    return Expression(.comparison(first, steps), at: span(from: start))
  }

  private mutating func nullOrType(_ subject: Expression, _ start: Int) throws(SyntaxError) -> Expression {
    // `a :: TYPE` is `a IS :: TYPE`.
    let isNegated = accept("IS") && accept("NOT")
    if !token.isSymbol("::"), accept("NULL") {
      return Expression(.isNull(subject, isNegated: isNegated), at: span(from: start))
    }
    if accept("LABELED") {
      let labels = Expression(.hasLabels(subject, try labelExpression()), at: span(from: start))
      return isNegated ? Expression(.unary(.not, labels), at: labels.span) : labels
    }
    if let normalized = try normalized(subject, isNegated: isNegated, start) { return normalized }
    guard accept(symbol: "::") || accept("TYPED") else { throw unexpected("NULL, or :: and a type") }
    return Expression(.isTyped(subject, type: try type(), isNegated: isNegated), at: span(from: start))
  }

  /// `x IS NFD NORMALIZED`, which is `isNormalized(x, 'NFD')`; nil where something else follows `IS`.
  private mutating func normalized(
    _ subject: Expression, isNegated: Bool, _ start: Int
  ) throws(SyntaxError) -> Expression? {
    var arguments = [subject]
    if let form = token.keyword, ["NFC", "NFD", "NFKC", "NFKD"].contains(form), token(ahead: 1).keyword == "NORMALIZED"
    {
      arguments.append(Expression(.literal(.string(form)), at: token.span))
      advance()
    }
    let name = Name("isNormalized", at: token.span)
    guard accept("NORMALIZED") else { return nil }
    let call = Expression(.function(name: name, isDistinct: false, arguments: arguments), at: span(from: start))
    return isNegated ? Expression(.unary(.not, call), at: call.span) : call
  }

  // MARK: Signs and look-ups

  private mutating func signed() throws(SyntaxError) -> Expression {
    let start = place
    var signs: [UnaryOperator] = []
    while token.isSymbol("-") || token.isSymbol("+") {
      signs.append(token.isSymbol("-") ? .minus : .plus)
      advance()
      try checkChain(signs.count)
    }
    var result: Expression
    if signs.last == .minus, case .integer(let magnitude) = token.kind {
      // The sign belongs to the number, so that the least one can be written.
      signs.removeLast()
      result = try lookups(on: try negative(magnitude, start), start)
    } else {
      result = try lookups()
    }
    height += signs.count
    for sign in signs.reversed() { result = Expression(.unary(sign, result), at: span(from: start)) }
    return result
  }

  private mutating func negative(_ magnitude: UInt64?, _ start: Int) throws(SyntaxError) -> Expression {
    guard let magnitude, magnitude <= UInt64(Int.max) + 1 else { throw overflow(token.span) }
    advance()
    let number = magnitude > UInt64(Int.max) ? Int.min : -Int(magnitude)
    return Expression(.literal(.integer(number)), at: span(from: start))
  }

  /// An atom and the look-ups after it.
  mutating func lookups() throws(SyntaxError) -> Expression {
    let start = place
    return try lookups(on: try atom(), start)
  }

  private mutating func lookups(on atom: Expression, _ start: Int) throws(SyntaxError) -> Expression {
    var result = atom
    var count = 0
    while true {
      count += 1
      try checkChain(count)
      height += 1
      if token.isSymbol("."), case .name = token(ahead: 1).kind {
        advance()
        result = Expression(.property(result, key: try anyName("a property")), at: span(from: start))
      } else if accept(symbol: "[") {
        result = try element(of: result, start)
      } else if token.isSymbol(":"), isLabel(token(ahead: 1)) {
        advance()
        result = Expression(.hasLabels(result, try labelExpression()), at: span(from: start))
      } else {
        height -= 1
        return result
      }
    }
  }

  private func isLabel(_ token: Token) -> Bool {
    if case .name = token.kind { return true }
    return token.isSymbol("!") || token.isSymbol("%") || token.isSymbol("(") || token.isSymbol("$")
  }

  /// What stands between square brackets after an expression: an index, or a range.
  private mutating func element(of subject: Expression, _ start: Int) throws(SyntaxError) -> Expression {
    if accept(symbol: "..") {
      let end = token.isSymbol("]") ? nil : try expression()
      try expect(symbol: "]")
      return Expression(.slice(subject, from: nil, to: end), at: span(from: start))
    }
    let index = try expression()
    if accept(symbol: "..") {
      let end = token.isSymbol("]") ? nil : try expression()
      try expect(symbol: "]")
      return Expression(.slice(subject, from: index, to: end), at: span(from: start))
    }
    try expect(symbol: "]")
    return Expression(.element(subject, index: index), at: span(from: start))
  }
}
