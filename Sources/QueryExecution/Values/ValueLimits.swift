public import PropertyGraph

/// How large a single value may grow, so that no expression can fill the memory.
public enum ValueLimits {
  /// The longest text, in UTF-8 bytes: 64 MiB.
  public static let textBytes = 67_108_864
  /// The longest list.
  public static let listCount = 4_194_304

  /// The most levels of lists and maps inside of each other, since values are walked level by level on the stack.
  public static let nesting = 256

  /// Throws where lists and maps are nested deeper than ``nesting``.
  ///
  /// Expressions are as deep as their text, which is bounded; only what repeats a step, as `reduce` does, needs to ask.
  /// - Complexity: linear in the size of the value.
  public static func check(nestingOf value: Value) throws(EvaluationError) {
    guard fits(value, levels: nesting) else { throw .limit("a value", "值", nesting, "levels of nesting", "层嵌套") }
  }

  private static func fits(_ value: Value, levels: Int) -> Bool {
    switch value {
    case .list(let items): levels > 0 && items.allSatisfy { fits($0, levels: levels - 1) }
    case .map(let entries): levels > 0 && entries.values.allSatisfy { fits($0, levels: levels - 1) }
    default: true
    }
  }

  /// Throws where a text would be longer than ``textBytes``.
  static func check(textBytes count: Int) throws(EvaluationError) {
    guard count <= textBytes else { throw .limit("a text", "文本", textBytes, "bytes", "字节") }
  }

  /// Throws where a list would be longer than ``listCount``.
  static func check(listCount count: Int) throws(EvaluationError) {
    guard count <= listCount else { throw .limit("a list", "列表", listCount, "elements", "个元素") }
  }
}
