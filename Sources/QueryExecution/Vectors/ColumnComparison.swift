internal import PropertyGraph
internal import QuerySyntax

/// Comparisons of whole columns.
enum ColumnComparison {
  /// For which rows `left` compares with `right`; nil where they are not of one type without nulls.
  static func mask(_ comparison: ComparisonOperator, _ left: Column, _ right: Column) -> [Bool]? {
    switch (left, right) {
    case (.integers(let a), .integers(let b)), (.dates(let a), .dates(let b)): return compare(comparison, a, b)
    case (.floats(let a), .floats(let b)): return compare(comparison, a, b)
    case (.integers(let a), .constant(.integer(let b))): return compare(comparison, a, b)
    case (.floats(let a), .constant(.float(let b))): return compare(comparison, a, b)
    case (.dates(let a), .constant(.date(let b))): return compare(comparison, a, Int(b.daysSinceEpoch))
    case (.booleans(let a), .constant(.boolean(let b))): return compare(comparison, a, b ? 1 : 0)
    case (.texts(let a, let codes), .constant(.string(let b))):
      guard comparison == .equal || comparison == .notEqual else { return nil }
      return compare(comparison, a, codes.code(of: b) ?? -1)
    case (.constant, .constant): return nil
    case (.constant, _): return mask(comparison.reversed, right, left)
    default: return nil
    }
  }

  private static func compare<Element: Comparable>(
    _ comparison: ComparisonOperator, _ left: [Element], _ right: Element
  ) -> [Bool] {
    switch comparison {
    case .equal: Array(left) { $0 == right }
    case .notEqual: Array(left) { $0 != right }
    case .less: Array(left) { $0 < right }
    case .lessOrEqual: Array(left) { $0 <= right }
    case .greater: Array(left) { $0 > right }
    case .greaterOrEqual: Array(left) { $0 >= right }
    }
  }

  private static func compare<Element: Comparable>(
    _ comparison: ComparisonOperator, _ left: [Element], _ right: [Element]
  ) -> [Bool] {
    switch comparison {
    case .equal: Array(left, right) { $0 == $1 }
    case .notEqual: Array(left, right) { $0 != $1 }
    case .less: Array(left, right) { $0 < $1 }
    case .lessOrEqual: Array(left, right) { $0 <= $1 }
    case .greater: Array(left, right) { $0 > $1 }
    case .greaterOrEqual: Array(left, right) { $0 >= $1 }
    }
  }
}

extension ComparisonOperator {
  /// The comparison that holds of the operands the other way round.
  fileprivate var reversed: ComparisonOperator {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }
}
