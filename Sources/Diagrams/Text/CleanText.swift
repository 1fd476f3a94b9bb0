/// Text from data made fit for one line of a picture.
///
/// Control characters, noncharacters and marks that change the direction of the text after them are dropped, every
/// stretch of white space becomes one space, and a character with a heap of combining marks keeps the first few.
struct CleanText: Hashable, Sendable {
  /// What may be drawn: no control characters, no leading or trailing space.
  let value: String

  /// Most characters that are looked at; a longer text is cut.
  static let longestText = 600
  /// Most code points of one character: enough for a family of emoji, too few to flood the lines above and below.
  static let longestCharacter = 12

  init(_ text: String) {
    guard !CleanText.isClean(text) else {
      value = text
      return
    }
    var kept: [Character] = []
    var isPending = false
    for character in text.prefix(CleanText.longestText) {
      let scalars = character.unicodeScalars.filter { !CleanText.isDropped($0) }
      guard let first = scalars.first else {
        isPending = isPending || character.isWhitespace
        continue
      }
      if first.properties.isWhitespace {
        isPending = true
        continue
      }
      if isPending, !kept.isEmpty { kept.append(" ") }
      isPending = false
      var shortened = String.UnicodeScalarView()
      shortened.append(contentsOf: scalars.prefix(CleanText.longestCharacter))
      kept.append(contentsOf: String(shortened))
    }
    value = String(kept)
  }

  /// A sentence of ours around texts that are clean already.
  init(joining sentence: String) {
    value = sentence
  }

  /// Whether nothing is left to draw.
  var isEmpty: Bool { value.isEmpty }

  /// The text for the middle of a sentence: a right-to-left text is isolated, so that it leaves the rest in order
  /// (Unicode Standard Annex 9, section 2.4.3).
  var embedded: String {
    value.unicodeScalars.contains(where: CleanText.isRightToLeft) ? "\u{2068}\(value)\u{2069}" : value
  }

  /// Whether a text is of printed ASCII characters alone, none of them a space too many, so that it stays as it is.
  private static func isClean(_ text: String) -> Bool {
    guard text.utf8.count <= longestText else { return false }
    var isAfterSpace = true
    for byte in text.utf8 {
      guard (0x20...0x7E).contains(byte), byte != 0x20 || !isAfterSpace else { return false }
      isAfterSpace = byte == 0x20
    }
    return !isAfterSpace || text.isEmpty
  }

  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: false
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFC: true
    default: scalar.properties.generalCategory == .control || scalar.properties.isNoncharacterCodePoint
    }
  }

  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}
