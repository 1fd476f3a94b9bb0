/// A set of Unicode scalars as a regular expression writes it: `a`, `.`, `\d`, `[^a-z\s]`.
struct ScalarSet: Sendable, Hashable {
  /// Sets that have a name.
  enum Class: Sendable, Hashable {
    case digit, word, space, letter, number, uppercase, lowercase, punctuation, han, lineEnd, everything

    func contains(_ scalar: Unicode.Scalar) -> Bool {
      let properties = scalar.properties
      return switch self {
      case .digit: ("0"..."9").contains(scalar)
      case .word: scalar == "_" || properties.isAlphabetic || properties.numericType != nil
      case .space: properties.isWhitespace
      case .letter: properties.isAlphabetic
      case .number: properties.numericType != nil
      case .uppercase: properties.isUppercase
      case .lowercase: properties.isLowercase
      case .punctuation: Self.punctuationCategories.contains(properties.generalCategory)
      case .han: properties.isIdeographic
      case .lineEnd: ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar)
      case .everything: true
      }
    }

    private static let punctuationCategories: Set<Unicode.GeneralCategory> = [
      .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation,
    ]
  }

  /// Scalars from one to another.
  var ranges: [ClosedRange<Unicode.Scalar>] = []
  /// Named sets, each of which may be inverted.
  var classes: [NamedClass] = []
  /// Whether all but these are meant.
  var isInverted = false
  /// Whether the case of letters does not count.
  var ignoresCase = false

  /// A named set or all that it lacks.
  struct NamedClass: Sendable, Hashable {
    let name: Class
    let isInverted: Bool
  }

  /// How much work it is to look for a scalar, in steps of about ten nanoseconds.
  var cost: Int { (1 + ranges.count + classes.count * 4) * (ignoresCase ? 10 : 1) }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    var found = containsExactly(scalar)
    if !found, ignoresCase {
      let properties = scalar.properties
      found = [properties.lowercaseMapping, properties.uppercaseMapping].contains { mapping in
        mapping.unicodeScalars.count == 1 && mapping.unicodeScalars.contains(where: containsExactly)
      }
    }
    return found != isInverted
  }

  private func containsExactly(_ scalar: Unicode.Scalar) -> Bool {
    ranges.contains { $0.contains(scalar) } || classes.contains { $0.name.contains(scalar) != $0.isInverted }
  }
}
