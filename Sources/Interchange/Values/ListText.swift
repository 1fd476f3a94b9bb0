/// Splits the text of a list into elements, and joins it again.
///
/// Plain lists follow neo4j-admin: elements stand between semicolons and cannot contain one. Escaped lists, marked by
/// `{escape:backslash}` in the header, write a semicolon as `\;`, a backslash as `\\`, and a single empty element as `\e`.
struct ListText: Sendable, Hashable {
  static let separator: Character = ";"
  var separator: Character = Self.separator
  var isEscaped = false

  func elements(of text: String) -> [String] {
    if text.isEmpty { return [] }
    guard isEscaped else {
      return text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
    var elements = [""]
    var isAfterBackslash = false
    for scalar in text.unicodeScalars {
      if isAfterBackslash {
        if scalar != "e" { elements[elements.count - 1].unicodeScalars.append(scalar) }
        isAfterBackslash = false
      } else if scalar == "\\" {
        isAfterBackslash = true
      } else if Character(scalar) == separator {
        elements.append("")
      } else {
        elements[elements.count - 1].unicodeScalars.append(scalar)
      }
    }
    return elements
  }

  func text(of elements: [String]) -> String {
    guard isEscaped else { return elements.joined(separator: String(separator)) }
    if elements == [""] { return "\\e" }
    return elements.map(escaped).joined(separator: String(separator))
  }

  /// Whether these elements can only be written with escapes.
  static func needsEscapes(_ elements: [String]) -> Bool {
    elements == [""] || elements.contains { $0.unicodeScalars.contains(";") }
  }

  private func escaped(_ element: String) -> String {
    var result = ""
    for scalar in element.unicodeScalars {
      if scalar == "\\" || Character(scalar) == separator { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
