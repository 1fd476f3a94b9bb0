/// What Tab makes of the text before the cursor.
struct Completion: Equatable {
  /// How many characters before the cursor are replaced.
  let replacedCount: Int
  /// What takes their place; empty where nothing more is certain.
  let insertion: String
  /// What they could become.
  let candidates: [String]

  /// The completion of a word from what fits it; case does not count.
  init(of word: String, among words: [String]) {
    let lowercased = word.lowercased()
    let fitting = Set(words.filter { $0.lowercased().hasPrefix(lowercased) }).sorted()
    candidates = fitting
    replacedCount = word.count
    guard let first = fitting.first else {
      insertion = ""
      return
    }
    if fitting.count == 1 {
      insertion = Self.spelled(first, like: word) + (first.hasSuffix("(") || first.hasSuffix("/") ? "" : " ")
      return
    }
    let common = fitting.dropFirst().reduce(first) { Self.commonBeginning($0, $1) }
    insertion = common.count > word.count ? Self.spelled(common, like: word) : ""
  }

  /// Keywords are completed in the case in which somebody began them; names keep theirs.
  private static func spelled(_ candidate: String, like word: String) -> String {
    let isKeyword = candidate.count > 1 && candidate == candidate.uppercased() && !candidate.contains("_")
    return isKeyword && !word.isEmpty && word == word.lowercased() && word != word.uppercased()
      ? candidate.lowercased() : candidate
  }

  private static func commonBeginning(_ a: String, _ b: String) -> String {
    String(zip(a, b).prefix { $0.lowercased() == $1.lowercased() }.map(\.0))
  }
}
