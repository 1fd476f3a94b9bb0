/// One text in every language of the product.
public struct LocalizedText: Sendable, Hashable {
  /// The text in English.
  public let english: String
  /// The text in Simplified Chinese.
  public let simplifiedChinese: String

  /// Makes a text from its two spellings.
  public init(_ english: String, _ simplifiedChinese: String) {
    self.english = english
    self.simplifiedChinese = simplifiedChinese
  }

  /// The text in a language.
  public subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .simplifiedChinese: simplifiedChinese
    }
  }
}
