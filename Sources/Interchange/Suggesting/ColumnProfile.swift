import PropertyGraph

/// What the sampled values of a column have in common.
struct ColumnProfile {
  let name: String
  private(set) var distinct: Set<String> = []
  private(set) var count = 0
  private(set) var emptyWords: Set<String> = []
  private var guesses = TypeGuess.all

  private static let wordsForNothing: Set<String> = ["NA", "N/A", "n/a", "NULL", "null", "\\N", "None", "无"]

  init(_ name: String) {
    self.name = name
  }

  mutating func add(_ text: String) {
    if text.isEmpty { return }
    if Self.wordsForNothing.contains(text) {
      emptyWords.insert(text)
      return
    }
    count += 1
    guard distinct.insert(text).inserted else { return }
    var text = text
    guesses.removeAll { guess in !text.withUTF8(guess.accepts) }
  }

  /// The most special type that fits all values.
  var guess: TypeGuess { count == 0 ? .text : guesses.first ?? .text }

  /// Whether no value occurs twice, and none is missing from `rows` rows.
  func isUnique(in rows: Int) -> Bool { count == rows && distinct.count == rows && rows > 0 }

  /// Whether values of this column can name things.
  var canBeIdentifier: Bool { guess.type == .string || guess.type == .long }
}
