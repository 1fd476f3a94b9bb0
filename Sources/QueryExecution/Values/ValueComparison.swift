public import PropertyGraph
public import QuerySyntax

/// The three-valued comparisons of openCypher, in which nil is `null`: not known.
public enum ValueComparison {
  /// Whether `a = b`. Null is equal to nothing, not even to null; NaN is not equal to itself.
  ///
  /// Lists and maps are different where their sizes or keys or any elements are, else unknown where any element is.
  public static func equal(_ a: Value, _ b: Value) -> Bool? {
    switch (a, b) {
    case (.null, _), (_, .null): return nil
    case (.integer, .integer): return a == b
    case (.integer, .float), (.float, .integer), (.float, .float):
      return isNaN(a) || isNaN(b) ? false : a.ordered(against: b) == .same
    case (.list(let left), .list(let right)):
      guard left.count == right.count else { return false }
      return conjunction(zip(left, right).lazy.map { equal($0, $1) })
    case (.map(let left), .map(let right)):
      guard left.count == right.count, left.keys.allSatisfy({ right[$0] != nil }) else { return false }
      return conjunction(left.lazy.map { equal($0.value, right[$0.key] ?? .null) })
    default: return a == b
    }
  }

  /// The comparison of two values. Values of kinds that have no order among each other give nil, as null does.
  public static func compare(_ comparison: ComparisonOperator, _ a: Value, _ b: Value) -> Bool? {
    switch comparison {
    case .equal: return equal(a, b)
    case .notEqual: return equal(a, b).map { !$0 }
    case .less, .lessOrEqual, .greater, .greaterOrEqual: break
    }
    switch (order(a, b), comparison) {
    case (.unknown, _): return nil
    case (.unordered, _): return false
    case (.less, .less), (.less, .lessOrEqual), (.greater, .greater), (.greater, .greaterOrEqual): return true
    case (.same, .lessOrEqual), (.same, .greaterOrEqual): return true
    default: return false
    }
  }

  /// A value that is equal by `==` for all values that `DISTINCT` and grouping take as one: 1 and 1.0, NaN and NaN,
  /// null and null.
  public static func groupingKey(of value: Value) -> Value {
    switch value {
    case .float(let number): Int(exactly: number).map(Value.integer) ?? value
    case .list(let items): .list(items.map(groupingKey(of:)))
    case .map(let entries): .map(entries.mapValues(groupingKey(of:)))
    default: value
    }
  }

  private enum Order { case less, same, greater, unordered, unknown }

  private static func order(_ a: Value, _ b: Value) -> Order {
    switch (a, b) {
    case (.integer, .integer): return ordered(a, b)
    case (.integer, .float), (.float, .integer), (.float, .float):
      return isNaN(a) || isNaN(b) ? .unordered : ordered(a, b)
    case (.string, .string), (.boolean, .boolean), (.date, .date), (.localTime, .localTime), (.time, .time),
      (.localDateTime, .localDateTime), (.dateTime, .dateTime):
      return ordered(a, b)
    case (.list(let left), .list(let right)):
      for (x, y) in zip(left, right) {
        let result = order(x, y)
        if result != .same { return result }
      }
      return ordered(.integer(left.count), .integer(right.count))
    default: return .unknown
    }
  }

  private static func ordered(_ a: Value, _ b: Value) -> Order {
    switch a.ordered(against: b) {
    case .ascending: .less
    case .same: .same
    case .descending: .greater
    }
  }

  private static func isNaN(_ value: Value) -> Bool {
    if case .float(let number) = value { number.isNaN } else { false }
  }

  /// False where any is false, else nil where any is nil.
  private static func conjunction(_ results: some Sequence<Bool?>) -> Bool? {
    var isKnown = true
    for result in results {
      guard let result else {
        isKnown = false
        continue
      }
      if !result { return false }
    }
    return isKnown ? true : nil
  }
}
