/// A text of several statements.
///
/// A statement ends at a semicolon, or where the next line begins without white space: an indented line continues the one
/// above. A line that begins with a closing bracket continues it too, for no statement begins so. Text between
/// quotation marks and comments may hold either sign without ending anything.
public struct Script: Sendable, Hashable {
  /// One statement of a script.
  public struct Part: Sendable, Hashable {
    /// The statement as it is written, without the semicolon and the white space around it.
    public let text: String
    /// The line on which it begins, from 1.
    public let line: Int

    /// Makes a part.
    public init(text: String, line: Int) {
      self.text = text
      self.line = line
    }
  }

  /// The statements, in their order; empty ones are left out.
  public let parts: [Part]

  /// Whether nothing is left open: a semicolon ends the last statement, or there is none.
  public let isClosed: Bool

  /// Whether the text ends within quotation marks or a block comment.
  public let endsInsideText: Bool

  /// Cuts a text. O(length).
  public init(_ text: String) { self.init(text, endsAtLines: true) }

  /// Cuts a text at its semicolons alone, as somebody enters it at a prompt. O(length).
  public init(block text: String) { self.init(text, endsAtLines: false) }

  private init(_ text: String, endsAtLines: Bool) {
    var splitter = ScriptSplitter(endsAtLines: endsAtLines)
    for scalar in text.unicodeScalars where scalar != "\r" { splitter.read(scalar) }
    isClosed = splitter.isClosed
    endsInsideText = splitter.isInsideText
    splitter.finish()
    parts = splitter.parts
  }
}

/// Cuts a script, one scalar after the other.
private struct ScriptSplitter {
  private enum Place {
    case statement
    case text(closing: Set<Unicode.Scalar>, isEscaped: Bool)
    case lineComment
    case blockComment
  }

  /// Whether a line that begins without white space begins a statement.
  let endsAtLines: Bool
  private(set) var parts: [Script.Part] = []
  private var place = Place.statement
  private var text = String.UnicodeScalarView()
  private var hasWords = false
  private var line = 1
  private var firstLine = 1
  private var last: Unicode.Scalar = "\n"

  init(endsAtLines: Bool) { self.endsAtLines = endsAtLines }

  /// Whether no statement, text or comment is open.
  var isClosed: Bool { !hasWords && !isInsideText }

  var isInsideText: Bool {
    switch place {
    case .statement, .lineComment: false
    case .text, .blockComment: true
    }
  }

  mutating func read(_ scalar: Unicode.Scalar) {
    let before = last
    last = scalar
    switch place {
    case .statement: readStatement(scalar, after: before)
    case .text(let closing, let isEscaped):
      text.append(scalar)
      if !isEscaped, closing.contains(scalar) {
        place = .statement
      } else {
        place = .text(
          closing: closing,
          isEscaped: !isEscaped && scalar == "\\" && !closing.contains("`") && !closing.contains("\u{FF40}"))
      }
    case .lineComment:
      text.append(scalar)
      if scalar == "\n" { place = .statement }
    case .blockComment:
      text.append(scalar)
      if FullWidth.plain(scalar) == "/", FullWidth.plain(before) == "*" {
        place = .statement
        last = " "
      }
    }
    if scalar == "\n" { line += 1 }
  }

  mutating func finish() {
    let scalars = Array(text)
    let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    if hasWords, let first = scalars.firstIndex(where: { !isSpace($0) }),
      let end = scalars.lastIndex(where: { !isSpace($0) })
    {
      var part = String.UnicodeScalarView()
      part.append(contentsOf: scalars[first...end])
      parts.append(Script.Part(text: String(part), line: firstLine))
    }
    text = String.UnicodeScalarView()
    hasWords = false
  }

  private mutating func readStatement(_ scalar: Unicode.Scalar, after before: Unicode.Scalar) {
    let before = FullWidth.plain(before)
    switch FullWidth.plain(scalar) {
    case ";": return finish()
    case "/" where before == "/": place = .lineComment
    case "*" where before == "/":
      place = .blockComment
      last = " "
    case "\n": break
    case _ where scalar.properties.isWhitespace: break
    case "/": break
    default: readWord(scalar, beginsLine: before == "\n")
    }
    // A slash that no comment follows is a division; it stands inside of a statement that has words already.
    text.append(scalar)
  }

  private mutating func readWord(_ scalar: Unicode.Scalar, beginsLine: Bool) {
    let isClosing: Set<Unicode.Scalar> = [")", "]", "}"]
    if endsAtLines, beginsLine, hasWords, !isClosing.contains(FullWidth.plain(scalar)) { finish() }
    if !hasWords {
      hasWords = true
      firstLine = line
      text = String.UnicodeScalarView()
    }
    if FullWidth.plain(scalar) == "`" {
      place = .text(closing: [scalar], isEscaped: false)
    } else if let closing = FullWidth.closingQuotes(of: scalar) {
      place = .text(closing: closing, isEscaped: false)
    }
  }
}
