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

  /// For which rows both of two masks are true.
  static func both(_ first: [Bool], _ second: [Bool]) -> [Bool] { zip(first, second).map { $0 && $1 } }

  /// The rows for which a mask is true.
  static func rows(_ mask: [Bool]) -> [Int] {
    var rows: [Int] = []
    rows.reserveCapacity(mask.count)
    for row in mask.indices where mask[row] { rows.append(row) }
    return rows
  }

  private static func compare<Element: Comparable>(
    _ comparison: ComparisonOperator, _ left: [Element], _ right: Element
  ) -> [Bool] {
    switch comparison {
    case .equal: left.map { $0 == right }
    case .notEqual: left.map { $0 != right }
    case .less: left.map { $0 < right }
    case .lessOrEqual: left.map { $0 <= right }
    case .greater: left.map { $0 > right }
    case .greaterOrEqual: left.map { $0 >= right }
    }
  }

  private static func compare<Element: Comparable>(
    _ comparison: ComparisonOperator, _ left: [Element], _ right: [Element]
  ) -> [Bool] {
    switch comparison {
    case .equal: zip(left, right).map { $0 == $1 }
    case .notEqual: zip(left, right).map { $0 != $1 }
    case .less: zip(left, right).map { $0 < $1 }
    case .lessOrEqual: zip(left, right).map { $0 <= $1 }
    case .greater: zip(left, right).map { $0 > $1 }
    case .greaterOrEqual: zip(left, right).map { $0 >= $1 }
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
