extension LineBreaker {
  /// The parts of a text that stay together on a line: a word, a space, or a Chinese character with the marks that
  /// may not begin a line after it (GB/T 15834-2011, 5.1).
  static func words(of text: String) -> [Substring] {
    var words: [Substring] = []
    var start = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      if next == text.endIndex || isBreak(text[index], before: text[next]) {
        words.append(text[start..<next])
        start = next
      }
      index = next
    }
    return words
  }

  private static func isBreak(_ character: Character, before next: Character) -> Bool {
    if character == " " || next == " " { return true }
    if closing.contains(next) || opening.contains(character) { return false }
    return character == "-" || isIdeographic(character) || isIdeographic(next)
  }

  static func isIdeographic(_ character: Character) -> Bool {
    guard let value = character.unicodeScalars.first?.value else { return false }
    switch value {
    case 0x2E80...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF00...0xFF60, 0x20000...0x3FFFF: return true
    default: return false
    }
  }

  private static let closing = Set<Character>("，。、；：！？）》」』】〉”’,.;:!?)]}%")
  private static let opening = Set<Character>("（《「『【〈“‘([{")
}
