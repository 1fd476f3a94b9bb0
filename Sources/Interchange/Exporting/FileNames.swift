/// Gives every part of an export a file name of its own.
struct FileNames {
  private var used: Set<String> = []

  /// A name from a text: letters and digits stay, the rest becomes `_`; a number follows where the name is taken.
  mutating func name(for text: String) -> String {
    var base = String(text.map { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." ? $0 : "_" }.prefix(60))
    while base.hasPrefix(".") { base.removeFirst() }
    if base.isEmpty { base = "unnamed" }
    var name = base
    var number = 2
    while !used.insert(name.lowercased()).inserted {
      name = "\(base)_\(number)"
      number += 1
    }
    return name
  }
}
