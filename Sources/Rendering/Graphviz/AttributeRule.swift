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
    if value.isEmpty { return nil }
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

  private static func isCoordinate(_ word: Substring) -> Bool {
    if word == "e" || word == "s" { return true }
    guard let number = Double(word) else { return false }
    return abs(number) <= 1e7
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || (scalar.isASCII && scalar.properties.isAlphabetic) || ("0"..."9").contains(scalar)
  }
}
