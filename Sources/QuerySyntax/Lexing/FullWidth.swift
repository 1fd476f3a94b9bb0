/// Signs, letters and digits as a Chinese keyboard gives them, and the plain ones that they stand for.
public enum FullWidth {
  /// The plain scalar that one stands for; every other scalar as it is. Text between quotation marks is left alone.
  public static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3001: ","
    case 0x3002: "."
    case 0x3008, 0x300A: "<"
    case 0x3009, 0x300B: ">"
    case 0x3010: "["
    case 0x3011: "]"
    case 0xA5, 0xFFE5: "$"
    default: scalar
    }
  }

  /// A word in which every letter, digit and sign is plain or full-width, in plain ones; a word with others as it is.
  public static func plain(_ word: String) -> String {
    let scalars = word.unicodeScalars
    guard scalars.contains(where: { (0xFF01...0xFF5E).contains($0.value) }),
      scalars.allSatisfy({ $0.isASCII || (0xFF01...0xFF5E).contains($0.value) })
    else { return word }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars.map(plain))
    return String(view)
  }

  /// The quotation marks that end a text which begins with this scalar; nil where it begins none.
  public static func closingQuotes(of scalar: Unicode.Scalar) -> Set<Unicode.Scalar>? {
    switch scalar {
    case "'", "\"", "\u{FF07}", "\u{FF02}": [scalar]
    case "\u{201C}", "\u{201D}": ["\u{201C}", "\u{201D}"]
    case "\u{2018}", "\u{2019}": ["\u{2018}", "\u{2019}"]
    case "\u{300C}": ["\u{300D}"]
    case "\u{300E}": ["\u{300F}"]
    default: nil
    }
  }

  /// What somebody probably meant by a sign that means nothing.
  static func advice(on scalar: Unicode.Scalar) -> String? {
    let meant: [Unicode.Scalar: String] = [
      "\u{2264}": "<=", "\u{2265}": ">=", "\u{2260}": "<>", "\u{D7}": "*", "\u{F7}": "/", "\u{2212}": "-",
      "\u{2013}": "-", "\u{2014}": "-", "\u{2026}": "..", "\u{2192}": "->", "\u{2190}": "<-", "\u{B7}": "`",
    ]
    return meant[scalar].map { "Write \($0) instead." }
  }
}
