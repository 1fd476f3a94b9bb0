internal import PropertyGraph

extension Value {
  /// How many lists and maps may lie within each other: comparing and printing descend into them.
  static let greatestDepth = 500

  /// The value itself, unless lists and maps lie too deep within each other, or hold too much in all.
  ///
  /// A list that holds another one twice takes little memory, and doubled often enough it is more than can be walked.
  func checkingDepth() throws(EvaluationError) -> Value {
    var left = ValueLimits.listCount
    try check(levels: Self.greatestDepth, &left)
    return self
  }

  private func check(levels: Int, _ left: inout Int) throws(EvaluationError) {
    switch self {
    case .list(let items):
      try enter(levels, items.count, &left)
      for item in items { try item.check(levels: levels - 1, &left) }
    case .map(let entries):
      try enter(levels, entries.count, &left)
      for entry in entries.values { try entry.check(levels: levels - 1, &left) }
    default: break
    }
  }

  private func enter(_ levels: Int, _ count: Int, _ left: inout Int) throws(EvaluationError) {
    guard levels > 0 else {
      throw EvaluationError(
        .limitReached, "ValueTooDeep", "lists and maps can lie within each other \(Self.greatestDepth) times at most",
        chinese: "列表和映射最多可以嵌套 \(Self.greatestDepth) 层")
    }
    left -= count
    guard left >= 0 else {
      throw .limit(
        "lists and maps within each other", "相互嵌套的列表和映射", ValueLimits.listCount, "elements in all", "个元素（合计）")
    }
  }

  /// How much memory the value takes without the values in it, in bytes. O(1).
  var ownBytes: Int {
    switch self {
    case .string(let text): 16 + text.utf8.count
    case .list(let items): 48 + 16 * items.count
    case .map(let entries): 64 + 48 * entries.count
    default: 16
    }
  }

  /// How much work it is to make the value, where 1 is a number.
  var steps: Int {
    switch self {
    case .list(let items): 1 + items.count / 16
    case .string(let text): 1 + text.utf8.count / 256
    default: 1
    }
  }
}
