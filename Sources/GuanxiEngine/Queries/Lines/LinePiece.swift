internal import QuerySyntax

/// One word, text or parameter of an analysis line.
struct LinePiece {
  /// What it says, without quotation marks.
  let text: String
  /// Whether it stood between quotation marks.
  let isQuoted: Bool
  let span: SourceSpan

  /// Whether it is that word; case does not count.
  func isWord(_ word: String) -> Bool { !isQuoted && FullWidth.plain(text).uppercased() == word.uppercased() }

  /// The piece as an expression of the query language: a parameter, a number or a text.
  var expression: String {
    guard !isQuoted else { return literal }
    let text = FullWidth.plain(text.hasPrefix("\u{FFE5}") ? "$" + text.dropFirst() : text)
    if text.hasPrefix("$"), text.count > 1 { return text }
    let isNumber = Int(text) != nil || (Double(text)?.isFinite ?? false)
    let isPlain = text.allSatisfy { $0.isASCII && ($0.isNumber || $0 == "-" || $0 == ".") }
    return isNumber && isPlain ? text : literal
  }

  private var literal: String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
    return "'\(escaped.replacing("\n", with: "\\n").replacing("\r", with: "\\r"))'"
  }

  /// The pieces of a line: white space parts them, quotation marks hold them together, `//` begins a comment.
  static func pieces(of text: String) -> [LinePiece] {
    var pieces: [LinePiece] = []
    var rest = text.unicodeScalars[...]
    func offset() -> Int { text.utf8.distance(from: text.utf8.startIndex, to: rest.startIndex) }
    while let first = rest.first {
      let start = offset()
      if first.properties.isWhitespace {
        rest = rest.dropFirst()
      } else if FullWidth.plain(first) == "/", rest.dropFirst().first.map(FullWidth.plain) == "/" {
        rest = rest.drop { $0 != "\n" }
      } else if let closing = FullWidth.closingQuotes(of: first) {
        rest = rest.dropFirst()
        var said = String.UnicodeScalarView()
        while let scalar = rest.popFirst(), !closing.contains(scalar) {
          said.append(scalar == "\\" ? rest.popFirst() ?? scalar : scalar)
        }
        pieces.append(LinePiece(text: String(said), isQuoted: true, span: SourceSpan(start: start, end: offset())))
      } else if isEnd(first) {
        rest = rest.dropFirst()
        pieces.append(LinePiece(text: ";", isQuoted: false, span: SourceSpan(start: start, end: offset())))
      } else {
        let word = rest.prefix {
          !$0.properties.isWhitespace && !isEnd($0) && FullWidth.closingQuotes(of: $0) == nil
        }
        rest = rest.dropFirst(word.count)
        pieces.append(LinePiece(text: String(word), isQuoted: false, span: SourceSpan(start: start, end: offset())))
      }
    }
    if let end = pieces.last, end.isWord(";") { pieces.removeLast() }
    return pieces
  }

  /// Whether a line ends there: at a semicolon or a Chinese full stop.
  private static func isEnd(_ scalar: Unicode.Scalar) -> Bool {
    FullWidth.plain(scalar) == ";" || scalar == "\u{3002}"
  }
}
