extension LineBreaker {
  /// The parts of a text that stay together on a line: a word, a space, or a Chinese character with the marks that
  /// may not begin a line after it (GB/T 15834-2011, 5.1).
  static func words(of text: String) -> [Substring] {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return plainWords(of: text) }
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

  /// The same of a text of printed ASCII characters, each of which is one byte.
  private static func plainWords(of text: String) -> [Substring] {
    let bytes = text.utf8
    var words: [Substring] = []
    var start = bytes.startIndex
    var index = start
    while index < bytes.endIndex {
      let next = bytes.index(after: index)
      if next == bytes.endIndex || isBreak(bytes[index], before: bytes[next]) {
        words.append(text[start..<next])
        start = next
      }
      index = next
    }
    return words
  }

  private static func isBreak(_ byte: UInt8, before next: UInt8) -> Bool {
    let space = UInt8(ascii: " ")
    if byte == space || next == space { return true }
    if plainClosing.contains(next) || plainOpening.contains(byte) { return false }
    return byte == UInt8(ascii: "-")
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

  private static let plainClosing = Array(",.;:!?)]}%".utf8)
  private static let plainOpening = Array("([{".utf8)
  private static let closing = Set<Character>("，。、；：！？）》」』】〉”’,.;:!?)]}%")
  private static let opening = Set<Character>("（《「『【〈“‘([{")
}
