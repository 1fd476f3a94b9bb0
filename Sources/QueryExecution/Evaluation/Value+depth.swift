internal import PropertyGraph

extension Value {
  /// How many lists and maps may lie within each other: comparing and printing descend into them.
  static let greatestDepth = 500

  /// The value itself, unless lists and maps lie too deep within each other.
  func checkingDepth() throws(EvaluationError) -> Value {
    guard isDeeper(than: Self.greatestDepth) else { return self }
    throw EvaluationError(
      .limitReached, "ValueTooDeep", "lists and maps can lie within each other \(Self.greatestDepth) times at most",
      chinese: "列表和映射最多可以嵌套 \(Self.greatestDepth) 层")
  }

  private func isDeeper(than depth: Int) -> Bool {
    switch self {
    case .list(let items): depth == 0 || items.contains { $0.isDeeper(than: depth - 1) }
    case .map(let entries): depth == 0 || entries.values.contains { $0.isDeeper(than: depth - 1) }
    default: false
    }
  }
}
