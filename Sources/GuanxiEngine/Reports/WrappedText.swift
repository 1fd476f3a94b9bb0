/// Text in lines that fit a terminal: broken at spaces, and between characters that are written without spaces.
enum WrappedText {
  /// The lines of a text, each behind an indent; a word that is wider than a line keeps a line for itself.
  ///
  /// - Parameters:
  ///   - width: the columns of a line, the indent counted.
  ///   - indent: the spaces before each line.
  static func lines(_ text: String, width: Int, indent: Int) -> [String] {
    let room = max(1, width - indent)
    var lines: [String] = []
    var line = ""
    for piece in pieces(of: text) {
      let joined = line + piece
      if !line.isEmpty, DisplayWidth.of(trimmed(joined)) > room {
        lines.append(trimmed(line))
        line = String(piece.drop { $0 == " " })
      } else {
        line = joined
      }
    }
    if !trimmed(line).isEmpty { lines.append(trimmed(line)) }
    return lines.map { String(repeating: " ", count: indent) + $0 }
  }

  /// What must stay together: a word with the space after it, or one wide character with the punctuation after it.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var last: Character = "x"
    for character in text {
      let isClosing = character.isPunctuation || character.isSymbol
      let canBreak =
        last == " " || (DisplayWidth.of(last) > 1 || DisplayWidth.of(character) > 1) && !isClosing && character != " "
      if pieces.isEmpty || canBreak && character != " " {
        pieces.append(String(character))
      } else {
        pieces[pieces.count - 1].append(character)
      }
      last = character
    }
    return pieces
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }
}
