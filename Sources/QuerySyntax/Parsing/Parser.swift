/// Tokens and a place among them.
struct Parser {
  /// Words that begin or join clauses and operators, and so are no variables unless they stand between backquotes.
  static let reserved: Set<String> = [
    "MATCH", "RETURN", "WHERE", "WITH", "UNWIND", "CREATE", "MERGE", "DELETE", "DETACH", "SET", "REMOVE", "ORDER",
    "UNION", "OPTIONAL", "WHEN", "THEN", "ELSE", "END", "CASE", "AND", "OR", "XOR", "NOT", "IN", "AS", "DISTINCT",
    "TRUE",
    "FALSE", "NULL", "IS", "STARTS", "ENDS", "CONTAINS", "ON", "FOREACH", "CALL", "YIELD", "LIMIT", "SKIP",
  ]

  private let tokens: [Token]
  private let bytes: [UInt8]
  /// By position of an opening bracket: the position of the bracket that closes it.
  private let closings: [Int: Int]
  private(set) var place = 0
  private var depth = 0
  /// What a `|` behind a label means in the expression that is read, and in the one that is read next.
  var bar = Bar.label
  var nextBar = Bar.label
  /// The height of the tallest tree of operators read since it was last set to 0.
  var height = 0
  /// Positions at which no pattern begins though a bracket opens there.
  private var noPatterns: Set<Int> = []

  /// What a `|` behind a label can mean.
  enum Bar: Equatable {
    /// Another label.
    case label
    /// Another label, or the end of the predicate of a list comprehension with a variable.
    case labelOrResult(variable: String)
    /// Another label, or the end of the predicate of a pattern comprehension.
    case labelOrRequiredResult
  }

  init(tokens: [Token], text: String) {
    self.tokens = tokens
    bytes = Array(text.utf8)
    var open: [Int] = []
    var closings: [Int: Int] = [:]
    for (position, token) in tokens.enumerated() {
      if token.isSymbol("(") {
        open.append(position)
      } else if token.isSymbol(")"), let start = open.popLast() {
        closings[start] = position
      }
    }
    self.closings = closings
  }

  var token: Token { tokens[place] }

  func token(ahead: Int) -> Token { tokens[min(place + ahead, tokens.count - 1)] }

  mutating func advance() { place = min(place + 1, tokens.count - 1) }

  /// The part of the text from a token to the one before the present one.
  func span(from start: Int) -> SourceSpan {
    SourceSpan(start: tokens[start].span.start, end: tokens[max(start, place - 1)].span.end)
  }

  func text(of span: SourceSpan) -> String { String(decoding: bytes[span.start..<span.end], as: UTF8.self) }

  // MARK: Accepting

  mutating func accept(symbol: String) -> Bool {
    guard token.isSymbol(symbol) else { return false }
    advance()
    return true
  }

  func isAt(_ keywords: String...) -> Bool {
    keywords.enumerated().allSatisfy { token(ahead: $0.offset).keyword == $0.element }
  }

  mutating func accept(_ keywords: String...) -> Bool {
    guard keywords.enumerated().allSatisfy({ token(ahead: $0.offset).keyword == $0.element }) else { return false }
    for _ in keywords { advance() }
    return true
  }

  mutating func expect(symbol: String) throws(SyntaxError) {
    guard accept(symbol: symbol) else { throw unexpected("'\(symbol)'") }
  }

  mutating func expect(_ keyword: String) throws(SyntaxError) {
    guard accept(keyword) else { throw unexpected(keyword) }
  }

  /// A name of any kind but a variable: labels, types, keys and columns may be words of the language.
  mutating func anyName(_ what: String) throws(SyntaxError) -> Name {
    guard case .name(let text, _) = token.kind else { throw unexpected(what) }
    let name = Name(text, at: token.span)
    advance()
    return name
  }

  /// Whether the present token can be a variable.
  var isVariable: Bool {
    guard case .name(let text, let isQuoted) = token.kind else { return false }
    return isQuoted || !Self.reserved.contains(text.uppercased())
  }

  mutating func variable() throws(SyntaxError) -> Name {
    guard isVariable else {
      let isReserved = token.keyword.map(Self.reserved.contains) ?? false
      throw unexpected("a variable", hint: isReserved ? Self.reservedHint : nil)
    }
    return try anyName("a variable")
  }

  /// Items with commas between them, one at least.
  mutating func list<Item>(
    _ item: (inout Parser) throws(SyntaxError) -> Item
  ) throws(SyntaxError) -> [Item] {
    var items = [try item(&self)]
    while accept(symbol: ",") { items.append(try item(&self)) }
    return items
  }

  // MARK: Bounds

  /// Reads something one level deeper.
  mutating func deeper<Result>(
    _ read: (inout Parser) throws(SyntaxError) -> Result
  ) throws(SyntaxError) -> Result {
    depth += 1
    defer { depth -= 1 }
    guard depth <= StatementParser.depthLimit else {
      throw SyntaxError(
        .tooLarge, "The statement is nested more than \(StatementParser.depthLimit) levels deep.",
        chinese: "语句嵌套超过 \(StatementParser.depthLimit) 层。", hint: "Split it, or pass data as a parameter.",
        at: token.span)
    }
    return try read(&self)
  }

  /// Refuses a tree of operators that is too tall: chains that stand in brackets at the beginning of other chains.
  func checkHeight(_ height: Int) throws(SyntaxError) {
    guard height <= StatementParser.heightLimit else {
      throw SyntaxError(
        .tooLarge, "Operators lie within each other more than \(StatementParser.heightLimit) levels deep.",
        chinese: "运算符相互嵌套超过 \(StatementParser.heightLimit) 层。", hint: "Split it, or pass data as a parameter.",
        at: token.span)
    }
  }

  /// Refuses a chain of operators that is too long.
  func checkChain(_ count: Int) throws(SyntaxError) {
    guard count <= StatementParser.chainLimit else {
      throw SyntaxError(
        .tooLarge, "There are more than \(StatementParser.chainLimit) operators in a row.",
        chinese: "连续运算符超过 \(StatementParser.chainLimit) 个。", hint: "Use IN and a list, or a parameter.",
        at: token.span)
    }
  }

  // MARK: Trying

  /// Whether a pattern can begin at the bracket here: after the bracket that closes it a line of a relationship begins.
  var mayBeginPattern: Bool {
    guard token.isSymbol("("), !noPatterns.contains(place), let closing = closings[place] else { return false }
    return beginsRelationship(at: closing + 1 - place)
  }

  /// Whether a line of a relationship begins so many tokens ahead.
  func beginsRelationship(at distance: Int) -> Bool {
    let start = token(ahead: distance).isSymbol("<") ? distance + 1 : distance
    guard token(ahead: start).isSymbol("-") else { return false }
    let end = token(ahead: start + 2)
    return token(ahead: start + 1).isSymbol("[")
      || token(ahead: start + 1).isSymbol("-") && (end.isSymbol("(") || end.isSymbol(">") || end.isSymbol("{"))
  }

  /// The token after the bracket that closes the one here; nil where nothing closes it.
  var tokenAfterBracket: Token? { closings[place].map { tokens[$0 + 1] } }

  /// Reads something if it is there, else goes back; a place at which it failed is not tried again.
  mutating func attempt<Result>(_ read: (inout Parser) throws(SyntaxError) -> Result) -> Result? {
    guard !noPatterns.contains(place) else { return nil }
    let (start, startDepth) = (place, depth)
    do {
      return try read(&self)
    } catch {
      noPatterns.insert(start)
      (place, depth) = (start, startDepth)
      return nil
    }
  }

  // MARK: Errors

  private static let reservedHint =
    "This is a word of the language: choose another name, or put it between backquotes."

  /// The error that something else should stand here.
  func unexpected(_ expected: String, hint: String? = nil) -> SyntaxError {
    let found = found(token)
    return SyntaxError(
      .unexpectedSyntax, "Expected \(expected), found \(found.english).",
      chinese: "此处应为\(ExpectedWords.chinese(expected))，实际为\(found.chinese)。",
      hint: hint ?? keywordHint, at: token.span)
  }

  private func found(_ token: Token) -> (english: String, chinese: String) {
    if token.kind == .end { return ("the end of the statement", "语句结尾") }
    let written = text(of: token.span)
    let shown = written.count > 40 ? written.prefix(40) + "…" : written
    return ("'\(shown)'", " '\(shown)'")
  }

  /// The keyword that a name here is nearly.
  private var keywordHint: String? {
    guard case .name(let text, false) = token.kind, !Self.reserved.contains(text.uppercased()) else { return nil }
    return Keywords.nearest(to: text).map { "Did you mean \($0)?" }
  }
}
