extension Value {
  /// The outcome of comparing two values in the global order.
  public enum Ordering: Sendable {
    /// The first value comes before the second.
    case ascending
    /// Neither comes before the other.
    case same
    /// The first value comes after the second.
    case descending
  }

  /// The place of the value's kind in the global order (openCypher, "Orderability": CIP2016-06-14).
  ///
  /// Map, node, relationship, list, path, date-time, local date-time, date, time, local time, duration, string, boolean,
  /// number, null.
  var orderingRank: UInt8 {
    switch self {
    case .map: 0
    case .node: 1
    case .relationship: 2
    case .list: 3
    case .path: 4
    case .dateTime: 5
    case .localDateTime: 6
    case .date: 7
    case .time: 8
    case .localTime: 9
    case .duration: 10
    case .string: 11
    case .boolean: 12
    case .integer, .float: 13
    case .null: 14
    }
  }

  /// Compares two values of any kinds in openCypher's total order, in which numbers compare by size whatever their type,
  /// NaN is the largest number and null comes last. Text is ordered by its Unicode scalars.
  ///
  /// - Complexity: linear in the size of the shorter value.
  public func ordered(against other: Value) -> Ordering {
    switch (self, other) {
    case (.integer(let a), .integer(let b)): Self.order(a, b)
    case (.float(let a), .float(let b)): Self.orderFloats(a, b)
    case (.integer(let a), .float(let b)): Self.orderMixed(a, b)
    case (.float(let a), .integer(let b)): Self.orderMixed(b, a).reversed
    case (.string(let a), .string(let b)): Self.orderText(a, b)
    case (.boolean(let a), .boolean(let b)): Self.order(a ? 1 : 0, b ? 1 : 0)
    case (.date(let a), .date(let b)): Self.order(a, b)
    case (.localTime(let a), .localTime(let b)): Self.order(a, b)
    case (.time(let a), .time(let b)): Self.order(a, b)
    case (.localDateTime(let a), .localDateTime(let b)): Self.order(a, b)
    case (.dateTime(let a), .dateTime(let b)): Self.order(a, b)
    case (.duration(let a), .duration(let b)): Self.order(a.orderingKey, b.orderingKey)
    case (.node(let a), .node(let b)): Self.order(a, b)
    case (.relationship(let a), .relationship(let b)): Self.order(a, b)
    case (.list(let a), .list(let b)): Self.orderLists(a, b)
    case (.map(let a), .map(let b)): Self.orderMaps(a, b)
    case (.path(let a), .path(let b)): Self.orderLists(a.elements, b.elements)
    default: Self.order(orderingRank, other.orderingRank)
    }
  }

  private static func order<T: Comparable>(_ a: T, _ b: T) -> Ordering {
    a < b ? .ascending : (b < a ? .descending : .same)
  }

  private static func orderFloats(_ a: Double, _ b: Double) -> Ordering {
    switch (a.isNaN, b.isNaN) {
    case (true, true): .same
    case (true, false): .descending
    case (false, true): .ascending
    case (false, false): order(a, b)
    }
  }

  /// Compares without rounding the integer to a float, which would make neighbours beyond 2^53 equal.
  private static func orderMixed(_ a: Int, _ b: Double) -> Ordering {
    if b.isNaN { return .ascending }
    if b >= 9_223_372_036_854_775_808 { return .ascending }
    if b < -9_223_372_036_854_775_808 { return .descending }
    let whole = b.rounded(.down)
    let byWhole = order(a, Int(whole))
    return byWhole == .same && b > whole ? .ascending : byWhole
  }

  private static func orderText(_ a: String, _ b: String) -> Ordering {
    if a.utf8.elementsEqual(b.utf8) { return .same }
    return a.utf8.lexicographicallyPrecedes(b.utf8) ? .ascending : .descending
  }

  private static func orderLists(_ a: [Value], _ b: [Value]) -> Ordering {
    for (left, right) in zip(a, b) {
      let result = left.ordered(against: right)
      if result != .same { return result }
    }
    return order(a.count, b.count)
  }

  private static func orderMaps(_ a: [String: Value], _ b: [String: Value]) -> Ordering {
    let keys = (a.keys.sorted(), b.keys.sorted())
    let byKeys = orderLists(keys.0.map(Value.string), keys.1.map(Value.string))
    if byKeys != .same { return byKeys }
    return orderLists(keys.0.map { a[$0] ?? .null }, keys.1.map { b[$0] ?? .null })
  }
}

extension Value.Ordering {
  var reversed: Self {
    switch self {
    case .ascending: .descending
    case .same: .same
    case .descending: .ascending
    }
  }
}

extension GraphPath {
  /// The path as alternating nodes and relationships, for ordering.
  var elements: [Value] {
    var result: [Value] = []
    for (offset, node) in nodes.enumerated() {
      result.append(.node(node))
      if offset < relationships.count { result.append(.relationship(relationships[offset])) }
    }
    return result
  }
}
