/// Cuts a text into tokens.
///
/// Comments (`//` to the end of the line, `/* … */`) and white space are left out. Signs, letters and digits as a Chinese
/// keyboard gives them count as the plain ones, except between quotation marks and backquotes.
struct Lexer {
  private static let pairs: Set<String> = ["<=", ">=", "<>", "=~", "+=", "..", "||", "::"]

  private let scalars: [Unicode.Scalar]
  /// By scalar: the offset of its first byte; one entry more than there are scalars.
  private let offsets: [Int]
  private var place = 0

  /// All tokens of a text, the end last.
  static func tokens(of text: String) throws(SyntaxError) -> [Token] {
    var lexer = Lexer(text)
    var tokens: [Token] = []
    while true {
      let token = try lexer.next()
      tokens.append(token)
      if token.kind == .end { return tokens }
    }
  }

  private init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var offsets = [0]
    offsets.reserveCapacity(scalars.count + 1)
    var offset = 0
    for scalar in scalars {
      offset += UTF8.width(scalar)
      offsets.append(offset)
    }
    self.offsets = offsets
  }

  /// A scalar as the plain one that it stands for.
  private func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
    place + ahead < scalars.count ? FullWidth.plain(scalars[place + ahead]) : nil
  }

  /// The scalar here as it is written.
  private var written: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

  private func span(from start: Int) -> SourceSpan { SourceSpan(start: offsets[start], end: offsets[place]) }

  private mutating func next() throws(SyntaxError) -> Token {
    try skipSpace()
    let start = place
    guard let first = peek() else { return Token(kind: .end, span: span(from: start)) }
    let kind: Token.Kind
    switch first {
    case _ where written.flatMap(FullWidth.closingQuotes) != nil: kind = .string(try string())
    case "`": kind = .name(try quotedName(), isQuoted: true)
    case "$" where Self.isNameStart(peek(1)) || Self.isDigit(peek(1)):
      place += 1
      kind = .parameter(name())
    case "$" where peek(1) == "`":
      place += 1
      kind = .parameter(try quotedName())
    case _ where Self.isNameStart(first): kind = .name(name(), isQuoted: false)
    case _ where Self.isDigit(first) || first == "." && Self.isDigit(peek(1)): kind = try number()
    default: kind = try symbol(first)
    }
    return Token(kind: kind, span: span(from: start))
  }

  private mutating func symbol(_ first: Unicode.Scalar) throws(SyntaxError) -> Token.Kind {
    let start = place
    let sign = String(first)
    let written = scalars[start]
    place += 1
    if let second = peek(), Self.pairs.contains(sign + String(second)) {
      place += 1
      return .symbol(sign + String(second))
    }
    guard sign.utf8.count == 1, "()[]{}<>=+-*/%^|,.:;!&?$".contains(sign) else {
      let shown =
        written.properties.generalCategory == .control ? "U+\(String(written.value, radix: 16))" : String(written)
      throw SyntaxError(
        .unexpectedSyntax, "The character \(shown) has no meaning here.", chinese: "此处不能使用字符 \(shown)。",
        hint: FullWidth.advice(on: written), at: span(from: start))
    }
    return .symbol(sign)
  }

  private mutating func skipSpace() throws(SyntaxError) {
    while let scalar = peek() {
      if scalar.properties.isWhitespace || scalar == "\u{FEFF}" {
        place += 1
      } else if scalar == "/", peek(1) == "/" {
        while let inside = peek(), inside != "\n" { place += 1 }
      } else if scalar == "/", peek(1) == "*" {
        try skipComment()
      } else {
        return
      }
    }
  }

  private mutating func skipComment() throws(SyntaxError) {
    let start = place
    place += 2
    while peek() != nil, !(peek() == "*" && peek(1) == "/") { place += 1 }
    guard peek() != nil else {
      place = min(start + 2, scalars.count)
      throw SyntaxError(
        .unexpectedSyntax, "The comment has no end.", chinese: "注释没有结束。", hint: "Close it with */.",
        at: span(from: start))
    }
    place += 2
  }

  private mutating func name() -> String {
    let start = place
    while let scalar = peek(), Self.isNamePart(scalar) { place += 1 }
    return FullWidth.plain(Self.text(scalars[start..<place]))
  }

  private mutating func quotedName() throws(SyntaxError) -> String {
    let start = place
    var text = String.UnicodeScalarView()
    let quote = scalars[place]
    place += 1
    while let scalar = written {
      place += 1
      guard scalar == quote else {
        text.append(scalar)
        continue
      }
      guard written == quote else { return String(text) }
      text.append(scalar)
      place += 1
    }
    place = min(start + 1, scalars.count)
    throw SyntaxError(
      .unexpectedSyntax, "The name in backquotes has no end.", chinese: "反引号中的名称没有结束。",
      hint: "Close it with a backquote.", at: span(from: start))
  }

  static func isNameStart(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar == "_" || scalar.properties.isXIDStart
  }

  private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool { scalar == "_" || scalar.properties.isXIDContinue }

  private static func isDigit(_ scalar: Unicode.Scalar?) -> Bool { scalar.map { ("0"..."9").contains($0) } ?? false }

  private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

// MARK: - Numbers

extension Lexer {
  private mutating func number() throws(SyntaxError) -> Token.Kind {
    let start = place
    if peek() == "0", let base = peek(1), "xXoO".unicodeScalars.contains(base) {
      place += 2
      let digits = name()
      let radix = "xX".unicodeScalars.contains(base) ? 16 : 8
      guard !digits.isEmpty,
        digits.allSatisfy({ $0.isASCII && $0.hexDigitValue.map { $0 < radix } ?? false })
      else { return .invalidNumber }
      return .integer(UInt64(digits, radix: radix))
    }
    skipDigits()
    var isFloat = false
    if peek() == ".", Self.isDigit(peek(1)) {
      isFloat = true
      place += 1
      skipDigits()
    }
    if let mark = peek(), "eE".unicodeScalars.contains(mark) {
      let signed = peek(1) == "-" || peek(1) == "+"
      if Self.isDigit(peek(signed ? 2 : 1)) {
        isFloat = true
        place += signed ? 2 : 1
        skipDigits()
      }
    }
    if Self.isNameStart(peek()) {
      _ = name()
      return .invalidNumber
    }
    let text = Self.text(scalars[start..<place].map(FullWidth.plain))
    guard isFloat else { return .integer(UInt64(text)) }
    guard let number = Double(text), number.isFinite else {
      throw SyntaxError(
        .floatingPointOverflow, "The number \(text.prefix(40)) is too large.", chinese: "数字 \(text.prefix(40)) 过大。",
        at: span(from: start))
    }
    return .float(number)
  }

  private mutating func skipDigits() { while Self.isDigit(peek()) { place += 1 } }
}

// MARK: - Text

extension Lexer {
  private mutating func string() throws(SyntaxError) -> String {
    let start = place
    let closing = written.flatMap(FullWidth.closingQuotes) ?? []
    place += 1
    var text = String.UnicodeScalarView()
    while let scalar = written {
      place += 1
      if closing.contains(scalar) { return String(text) }
      text.append(scalar == "\\" ? try escape() : scalar)
    }
    place = min(start + 1, scalars.count)
    throw SyntaxError(
      .unexpectedSyntax, "The text has no closing quotation mark.", chinese: "文本缺少结束引号。", at: span(from: start))
  }

  private mutating func escape() throws(SyntaxError) -> Unicode.Scalar {
    let start = place - 1
    guard let mark = written else {
      throw SyntaxError(
        .unexpectedSyntax, "The text has no closing quotation mark.", chinese: "文本缺少结束引号。", at: span(from: start))
    }
    place += 1
    switch mark {
    case "\\", "'", "\"", "/": return mark
    case "b": return "\u{08}"
    case "f": return "\u{0C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "u": return try unicode(digits: 4, start)
    case "U": return try unicode(digits: 8, start)
    default: throw badEscape(start)
    }
  }

  private mutating func unicode(digits count: Int, _ start: Int) throws(SyntaxError) -> Unicode.Scalar {
    var number = try hexadecimal(digits: count, start)
    // Two escapes can be the halves of one character, as in JSON.
    if (0xD800..<0xDC00).contains(number), count == 4, peek() == "\\", peek(1) == "u" {
      place += 2
      let low = try hexadecimal(digits: 4, start)
      guard (0xDC00..<0xE000).contains(low) else { throw badEscape(start) }
      number = 0x10000 + (number - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(number) else { throw badEscape(start) }
    return scalar
  }

  private mutating func hexadecimal(digits count: Int, _ start: Int) throws(SyntaxError) -> UInt32 {
    var number: UInt32 = 0
    for _ in 0..<count {
      guard let digit = peek().flatMap({ Character($0).hexDigitValue }) else { throw badEscape(start) }
      number = number << 4 | UInt32(digit)
      place += 1
    }
    return number
  }

  private func badEscape(_ start: Int) -> SyntaxError {
    SyntaxError(
      .invalidUnicodeLiteral, "\(Self.text(scalars[start..<place].prefix(12))) is not an escape.",
      chinese: "\(Self.text(scalars[start..<place].prefix(12))) 不是转义序列。",
      hint: "Write \\\\ for a backslash, \\n for a new line, or \\u and four hexadecimal digits.", at: span(from: start)
    )
  }
}
