/// Which values of an attribute are safe to hand to Graphviz.
///
/// The empty value, Graphviz' word for "unset", is always safe, and a value of HTML-like markup never is.
enum AttributeRule {
  /// Anything; Graphviz escapes it when it draws.
  case text
  /// One number in a range.
  case number(ClosedRange<Double>)
  /// Numbers between ±10,000,000 with the separators and marks of positions, splines and boxes.
  case coordinates
  /// Words of a list, separated by commas or spaces.
  case words(Set<String>)
  /// A colour: a name, `#rrggbb`, or a list of them.
  case color
  /// A font family; Graphviz 2.42 writes it into SVG as it is, so that no mark of XML may be in it.
  case font

  /// What is wrong with a value, or nil.
  func objection(to value: String) -> String? {
    if value.isEmpty || isPlainlySafe(value) { return nil }
    switch self {
    case .text:
      return nil
    case .number(let range):
      if let number = Double(value), range.contains(number) { return nil }
      return "give a number from \(range.lowerBound) to \(range.upperBound)"
    case .coordinates:
      return value.split(whereSeparator: { " ,;!\n".contains($0) }).allSatisfy(AttributeRule.isCoordinate)
        ? nil : "give coordinates between -10000000 and 10000000"
    case .words(let words):
      return value.split(whereSeparator: { " ,".contains($0) }).allSatisfy { words.contains(String($0)) }
        ? nil : "give one of: \(words.sorted().joined(separator: ", "))"
    case .color:
      return value.unicodeScalars.allSatisfy { AttributeRule.isPlain($0) || "#.,:;/+-".unicodeScalars.contains($0) }
        ? nil : "give a name of a colour or #rrggbb"
    case .font:
      return value.unicodeScalars.allSatisfy {
        AttributeRule.isPlain($0) || $0.value > 0x7F || "-_,.".contains(Character($0))
      }
        ? nil : "give the name of a font family"
    }
  }

  /// Whether a look at each byte tells already that a value is safe, as it does for nearly all that a diagram sets.
  private func isPlainlySafe(_ value: String) -> Bool {
    switch self {
    case .text: true
    case .number: false
    case .coordinates: AttributeRule.arePlainCoordinates(value.utf8)
    case .words(let words): words.contains(value)
    case .color: value.utf8.allSatisfy { AttributeRule.isPlain($0) || AttributeRule.isColorMark($0) }
    case .font: value.utf8.allSatisfy { AttributeRule.isPlain($0) }
    }
  }

  /// What is read of a number so far.
  private enum Reading {
    case nothing, mark, sign, whole(digits: Int), point, fraction
  }

  /// Whether a text is a list of decimal numbers, of at most seven digits before the point each, and marks of splines.
  private static func arePlainCoordinates(_ text: String.UTF8View) -> Bool {
    var reading = Reading.nothing
    for byte in text {
      switch (byte, reading) {
      case (UInt8(ascii: "0")...UInt8(ascii: "9"), .nothing), (UInt8(ascii: "0")...UInt8(ascii: "9"), .sign):
        reading = .whole(digits: 1)
      case (UInt8(ascii: "0")...UInt8(ascii: "9"), .whole(let digits)) where digits < 7:
        reading = .whole(digits: digits + 1)
      case (UInt8(ascii: "0")...UInt8(ascii: "9"), .point), (UInt8(ascii: "0")...UInt8(ascii: "9"), .fraction):
        reading = .fraction
      case (UInt8(ascii: "."), .whole): reading = .point
      case (UInt8(ascii: "-"), .nothing): reading = .sign
      case (UInt8(ascii: "e"), .nothing), (UInt8(ascii: "s"), .nothing): reading = .mark
      case (UInt8(ascii: " "), _), (UInt8(ascii: ","), _), (UInt8(ascii: "!"), _):
        guard isWhole(reading) else { return false }
        reading = .nothing
      default: return false
      }
    }
    return isWhole(reading)
  }

  private static func isWhole(_ reading: Reading) -> Bool {
    switch reading {
    case .nothing, .mark, .whole, .fraction: true
    case .sign, .point: false
    }
  }

  private static func isColorMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "#"), UInt8(ascii: "+")...UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: ";"): true
    default: false
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }

  private static func isCoordinate(_ word: Substring) -> Bool {
    if word == "e" || word == "s" { return true }
    guard let number = Double(word) else { return false }
    return abs(number) <= 1e7
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || (scalar.isASCII && scalar.properties.isAlphabetic) || ("0"..."9").contains(scalar)
  }
}
