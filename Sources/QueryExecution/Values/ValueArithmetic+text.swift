internal import PropertyGraph
internal import QuerySyntax

extension ValueArithmetic {
  /// `a || b`: two texts or two lists.
  static func concatenated(_ a: Value, _ b: Value) throws(EvaluationError) -> Value {
    switch (a, b) {
    case (.string(let left), .string(let right)): return try text(left, right)
    case (.list(let left), .list(let right)): return try list(left, right)
    default: throw .operands("||", a, b)
    }
  }

  /// `a + b` where one is a text or a list; nil where neither is.
  ///
  /// Numbers and truth values become text beside a text. Anything else becomes an element beside a list.
  static func joined(_ a: Value, _ b: Value) throws(EvaluationError) -> Value? {
    switch (a, b) {
    case (.list(let left), .list(let right)): return try list(left, right)
    case (.list(let left), _): return try list(left, [b])
    case (_, .list(let right)): return try list([a], right)
    case (.string(let left), .string(let right)): return try text(left, right)
    case (.string(let left), .integer), (.string(let left), .float), (.string(let left), .boolean):
      return try text(left, b.plainText)
    case (.integer, .string(let right)), (.float, .string(let right)), (.boolean, .string(let right)):
      return try text(a.plainText, right)
    default: return nil
    }
  }

  /// `a IN b`: true where an element is equal, else unknown where any might be.
  static func isMember(_ a: Value, of b: Value) throws(EvaluationError) -> Value {
    switch b {
    case .null: return .null
    case .list(let items):
      var isKnown = true
      for item in items {
        switch ValueComparison.equal(a, item) {
        case true: return true
        case nil: isKnown = false
        default: continue
        }
      }
      return isKnown ? false : .null
    default: throw .operands("IN", b, expected: "LIST")
    }
  }

  /// `STARTS WITH`, `ENDS WITH` and `CONTAINS` by their bytes; null unless both are texts.
  static func textTest(_ operation: BinaryOperator, _ a: Value, _ b: Value) -> Value {
    guard case .string(let text) = a, case .string(let part) = b else { return .null }
    switch operation {
    case .startsWith: return .boolean(text.utf8.starts(with: part.utf8))
    case .endsWith: return .boolean(text.utf8.reversed().starts(with: part.utf8.reversed()))
    default: return .boolean(TextSearch(part).firstMatch(in: Array(text.utf8), from: 0) != nil)
    }
  }

  /// `a =~ pattern`: whether the pattern fits the whole text; null unless both are texts.
  static func matches(_ a: Value, pattern: Value) throws(EvaluationError) -> Value {
    guard case .string(let text) = a, case .string(let pattern) = pattern else { return .null }
    return .boolean(try RegularExpression.compiled(pattern).matches(text))
  }

  private static func text(_ left: String, _ right: String) throws(EvaluationError) -> Value {
    try ValueLimits.check(textBytes: left.utf8.count + right.utf8.count)
    return .string(left + right)
  }

  private static func list(_ left: [Value], _ right: [Value]) throws(EvaluationError) -> Value {
    try ValueLimits.check(listCount: left.count + right.count)
    return .list(left + right)
  }
}
