public import PropertyGraph
public import QuerySyntax

/// The operators of expressions, comparisons apart. Null as an operand gives null unless an operator says otherwise.
public enum ValueArithmetic {
  /// The value of `a operator b`.
  public static func apply(_ operation: BinaryOperator, _ a: Value, _ b: Value) throws(EvaluationError) -> Value {
    switch operation {
    case .and, .or, .xor: return try logic(operation, a, b)
    case .isIn: return try isMember(a, of: b)
    case .startsWith, .endsWith, .contains: return textTest(operation, a, b)
    case .matches: return try matches(a, pattern: b)
    case .plus, .minus, .times, .divided, .modulo, .power, .concatenated: break
    }
    if a.isNull || b.isNull { return .null }
    if operation == .concatenated { return try concatenated(a, b) }
    switch (a, b) {
    case (.integer(let left), .integer(let right)): return try integers(operation, left, right)
    case (.integer(let left), .float(let right)): return .float(floats(operation, Double(left), right))
    case (.float(let left), .integer(let right)): return .float(floats(operation, left, Double(right)))
    case (.float(let left), .float(let right)): return .float(floats(operation, left, right))
    default: break
    }
    if operation == .plus, let joined = try joined(a, b) { return joined }
    if let result = try temporals(operation, a, b) { return result }
    throw .operands(operation.rawValue, a, b)
  }

  /// The value of `operator a`.
  public static func apply(_ operation: UnaryOperator, _ a: Value) throws(EvaluationError) -> Value {
    switch (operation, a) {
    case (_, .null): return .null
    case (.not, .boolean(let value)): return .boolean(!value)
    case (.not, _): throw .operands("NOT", a, expected: "BOOLEAN")
    case (.plus, .integer), (.plus, .float), (.plus, .duration): return a
    case (.minus, .float(let value)): return .float(-value)
    case (.minus, .integer(let value)):
      let (result, overflow) = Int(0).subtractingReportingOverflow(value)
      if overflow { throw .overflow("-(\(value))") }
      return .integer(result)
    case (.minus, .duration(let value)):
      return .duration(try temporal { () throws(TemporalRangeError) in try value.negated() })
    case (.minus, _), (.plus, _): throw .operands(operation.rawValue, a, expected: "INTEGER | FLOAT | DURATION")
    }
  }

  private static func logic(_ operation: BinaryOperator, _ a: Value, _ b: Value) throws(EvaluationError) -> Value {
    let left = try truth(a, operation, a, b)
    let right = try truth(b, operation, a, b)
    let result: Bool? =
      switch (operation, left, right) {
      case (.and, false, _), (.and, _, false): false
      case (.and, true, true): true
      case (.or, true, _), (.or, _, true): true
      case (.or, false, false): false
      case (.xor, .some(let left), .some(let right)): left != right
      default: nil
      }
    return result.map(Value.boolean) ?? .null
  }

  private static func truth(
    _ value: Value, _ operation: BinaryOperator, _ a: Value, _ b: Value
  ) throws(EvaluationError) -> Bool? {
    switch value {
    case .null: return nil
    case .boolean(let value): return value
    default: throw .operands(operation.rawValue, a, b, expected: "BOOLEAN")
    }
  }
}
