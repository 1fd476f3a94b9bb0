/// Makes names of labels and types out of names of files and columns.
enum SuggestedNames {
  /// A label: `key_accounts` becomes `KeyAccount`; text in other scripts stays.
  static func label(_ stem: String) -> String {
    var words = words(stem)
    if let last = words.last { words[words.count - 1] = singular(last) }
    let label = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    return label.isEmpty ? "Thing" : label
  }

  /// A relationship type: `parent_id` becomes `PARENT`.
  static func type(_ name: String) -> String {
    var words = words(name)
    if words.count > 1, words.last?.lowercased() == "id" { words.removeLast() }
    let type = words.map { $0.uppercased() }.joined(separator: "_")
    return type.isEmpty ? "RELATED_TO" : type
  }

  private static func words(_ text: String) -> [String] {
    text.split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  private static func singular(_ word: String) -> String {
    for (plural, singular) in [
      ("people", "person"), ("ices", "ex"), ("ies", "y"), ("sses", "ss"), ("ss", "ss"), ("s", ""),
    ] {
      if word.lowercased().hasSuffix(plural) { return word.dropLast(plural.count) + singular }
    }
    return word
  }
}
