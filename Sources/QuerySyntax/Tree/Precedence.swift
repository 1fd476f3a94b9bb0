/// How tightly expressions bind, the loosest first: what the parser reads and the printer writes by.
enum Precedence: Int, Comparable {
  case or, xor, and, not, comparison, predicate, sum, product, power, sign, atom

  static func < (a: Precedence, b: Precedence) -> Bool { a.rawValue < b.rawValue }

  var tighter: Precedence { Precedence(rawValue: rawValue + 1) ?? .atom }
}

extension BinaryOperator {
  var precedence: Precedence {
    switch self {
    case .or: .or
    case .xor: .xor
    case .and: .and
    case .isIn, .startsWith, .endsWith, .contains, .matches: .predicate
    case .plus, .minus, .concatenated: .sum
    case .times, .divided, .modulo: .product
    case .power: .power
    }
  }

  /// Whether the operands of a chain can be put together in any grouping, with the same value and the same errors.
  var isAssociative: Bool {
    switch self {
    case .or, .xor, .and: true
    default: false
    }
  }
}
