/// A language in which the product speaks.
public enum Language: String, Sendable, Hashable, CaseIterable {
  /// English.
  case english = "en"
  /// Simplified Chinese.
  case simplifiedChinese = "zh-Hans"

  /// Reads a language tag such as `en`, `en-GB`, `zh`, `zh-CN` or `zh-Hans`; nil where the product does not speak it.
  public init?(tag: String) {
    switch tag.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" }).first {
    case "en": self = .english
    case "zh": self = .simplifiedChinese
    default: return nil
    }
  }
}
