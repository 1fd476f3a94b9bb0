internal import QuerySyntax

/// What operators take and give, as far as it is known before a statement is run.
enum OperandTypes {
  /// Whether an operand may be of a type.
  static func accept(_ type: BoundType, _ combination: BinaryOperator, isRight: Bool) -> Bool {
    switch combination {
    case .and, .or, .xor: type.mayBe(.boolean)
    case .isIn: !isRight || type.mayBe(.list(.any))
    case .minus, .times, .divided: type.mayBe(oneOf: [.number, .temporal])
    case .modulo, .power: type.mayBeNumber
    // Others depend on both operands, or are null where a type does not fit.
    case .plus, .concatenated, .startsWith, .endsWith, .contains, .matches: true
    }
  }

  /// Whether two values may be added; lists take anything.
  static func canAdd(_ a: BoundType, _ b: BoundType) -> Bool {
    if a == .any || b == .any || a.isList || b.isList || a == .string || b == .string { return true }
    return a.mayBe(oneOf: [.number, .temporal]) && b.mayBe(oneOf: [.number, .temporal])
  }

  /// The type of the result.
  static func result(of combination: BinaryOperator, _ a: BoundType, _ b: BoundType) -> BoundType {
    switch combination {
    case .and, .or, .xor, .isIn, .startsWith, .endsWith, .contains, .matches: .boolean
    case .power: .float
    case .minus, .times, .divided, .modulo: arithmetic(a, b)
    case .plus: sum(a, b)
    case .concatenated: a == .string && b == .string ? .string : a.isList && b.isList ? a.joined(with: b) : .any
    }
  }

  private static func arithmetic(_ a: BoundType, _ b: BoundType) -> BoundType {
    switch (a, b) {
    case (.integer, .integer): .integer
    case (.float, .float), (.float, .integer), (.integer, .float), (.float, .number), (.number, .float): .float
    default: a.isNumber && b.isNumber ? .number : .any
    }
  }

  private static func sum(_ a: BoundType, _ b: BoundType) -> BoundType {
    switch (a, b) {
    case (.string, .string): .string
    case (.list(let own), .list(let other)): .list(own.joined(with: other))
    case (.list(let own), _): .list(own.joined(with: b))
    case (_, .list(let own)): .list(own.joined(with: a))
    default: arithmetic(a, b)
    }
  }
}
