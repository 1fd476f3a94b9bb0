internal import GuanxiEngine

/// The words of the pages in every language. Names of people and companies are no words: they stay as entered.
enum PageWords {
  /// All words in a language, by their keys in the templates.
  static func all(in language: Language) -> [String: String] {
    switch language {
    case .english: english
    case .simplifiedChinese: chinese
    }
  }

  private static let texts = [accounts, records, operation, keeping, documentation].reduce(frame) {
    $0.merging($1) { $1 }
  }
  private static let english = texts.mapValues(\.english)
  private static let chinese = texts.mapValues(\.simplifiedChinese)
}
