internal import Procedures
internal import PropertyGraph

/// A text parameter that gives a number to each of several names, such as `P-1=3, P-2=1`.
enum NamedNumbers {
  /// The names with their numbers, in the order of the text; empty where no text was given.
  ///
  /// Entries stand apart by commas or semicolons, of either script. A number is finite and at least 0.
  static func read(_ parameter: String, _ arguments: ProcedureArguments) throws(ProcedureError) -> [(
    name: String, number: Double
  )] {
    guard case .string(let text) = arguments[parameter] else { return [] }
    var entries: [(name: String, number: Double)] = []
    for entry in text.split(whereSeparator: { ",;，；".contains($0) }) {
      let parts = entry.split(separator: "=", omittingEmptySubsequences: false).map(trimmed)
      guard parts.count == 2, !parts[0].isEmpty, let number = Double(parts[1]), number.isFinite, number >= 0 else {
        throw .wrongType(
          parameter: parameter, expected: "list of names with numbers, such as A=3, B=1",
          found: "'\(trimmed(entry).prefix(80))'")
      }
      entries.append((parts[0], number))
    }
    return entries
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
