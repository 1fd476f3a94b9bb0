internal import Foundation

/// A name as it is compared: without case, width, accents and punctuation.
struct ComparedName: Hashable {
  /// The words; of a name in Chinese characters each character.
  let words: [String]
  /// The words without spaces.
  let joined: String
  /// The name as it would be with the first word last, or the last one first.
  let reordered: Set<String>
  /// Whether it has no word of other letters than Chinese characters.
  let isChinese: Bool

  /// What another name is to this one.
  enum Likeness: Int, Comparable {
    case different
    case near
    case reordered
    case same

    static func < (a: Likeness, b: Likeness) -> Bool { a.rawValue < b.rawValue }
  }

  /// Words that are shorter are equal or different; a slip is looked for in longer ones only.
  private static let shortestSlip = 5
  /// The similarity from which a word counts as the same with a slip.
  private static let slipSimilarity = 0.92

  /// Reads a name; nil where it has no letter.
  init?(_ text: String) { self.init(words: Self.words(of: text)) }

  init?(words: [String]) {
    let joined = words.joined()
    guard !joined.isEmpty else { return nil }
    isChinese = joined.unicodeScalars.allSatisfy(Self.isChinese)
    let parts = isChinese ? joined.map(String.init) : words
    self.words = parts
    self.joined = joined
    guard parts.count > 1 else {
      reordered = []
      return
    }
    var others = [parts.dropFirst().joined() + parts[0], parts[parts.count - 1] + parts.dropLast().joined()]
    if isChinese, parts.count > 3 {
      // Family names of two characters: 欧阳, 司马.
      others += [
        parts.dropFirst(2).joined() + parts.prefix(2).joined(), parts.suffix(2).joined() + parts.dropLast(2).joined(),
      ]
    }
    reordered = Set(others).subtracting([joined])
  }

  /// How alike two names are.
  func likeness(to other: ComparedName) -> Likeness {
    if joined == other.joined { return .same }
    if reordered.contains(other.joined) || other.reordered.contains(joined) { return .reordered }
    return isNear(other) ? .near : .different
  }

  /// Whether all words are equal but one, which differs by a slip. Chinese characters do not slip: another one is another
  /// name.
  private func isNear(_ other: ComparedName) -> Bool {
    guard !isChinese, !other.isChinese, words.count == other.words.count else { return false }
    var left = words
    var rest: [String] = []
    for word in other.words {
      if let place = left.firstIndex(of: word) { left.remove(at: place) } else { rest.append(word) }
    }
    guard left.count == 1, rest.count == 1 else { return false }
    let (a, b) = (Array(left[0].unicodeScalars), Array(rest[0].unicodeScalars))
    guard min(a.count, b.count) >= Self.shortestSlip, !left[0].contains(where: \.isNumber) else { return false }
    return JaroWinkler.similarity(a, b) >= Self.slipSimilarity
  }

  /// The words of a text: full-width letters as narrow ones, without accents, in small letters.
  static func words(of text: String) -> [String] {
    let plain = text.utf8.allSatisfy { $0 < 128 } ? text : text.decomposedStringWithCompatibilityMapping
    var words: [String] = []
    var word = ""
    for scalar in plain.lowercased().unicodeScalars {
      switch scalar.properties.generalCategory {
      case .nonspacingMark: continue
      case .lowercaseLetter, .uppercaseLetter, .otherLetter, .modifierLetter, .titlecaseLetter, .decimalNumber:
        if scalar == "ß" { word += "ss" } else { word.unicodeScalars.append(scalar) }
      default:
        // Points and apostrophes stand within words: S.A., O'Neil.
        if ".'’".unicodeScalars.contains(scalar) { continue }
        if !word.isEmpty { words.append(word) }
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private static func isChinese(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isUnifiedIdeograph }
}
