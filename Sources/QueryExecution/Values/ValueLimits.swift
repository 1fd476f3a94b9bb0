/// How large a single value may grow, so that no expression can fill the memory.
public enum ValueLimits {
  /// The longest text, in UTF-8 bytes: 64 MiB.
  public static let textBytes = 67_108_864
  /// The longest list.
  public static let listCount = 4_194_304

  /// Throws where a text would be longer than ``textBytes``.
  static func check(textBytes count: Int) throws(EvaluationError) {
    guard count <= textBytes else { throw .limit("a text", "文本", textBytes, "bytes", "字节") }
  }

  /// Throws where a list would be longer than ``listCount``.
  static func check(listCount count: Int) throws(EvaluationError) {
    guard count <= listCount else { throw .limit("a list", "列表", listCount, "elements", "个元素") }
  }
}
