extension Parser {
  /// A type as it stands after `::`: alternatives with bars between them, such as `INTEGER | FLOAT NOT NULL`.
  mutating func type() throws(SyntaxError) -> Name {
    let start = place
    var text = try typeName()
    while token.isSymbol("|"), isTypeBehindBar {
      advance()
      text += " | " + (try typeName())
    }
    return Name(text, at: span(from: start))
  }

  /// Words that begin the name of a type.
  private static let firstTypeWords: Set<String> = [
    "ANY", "ARRAY", "BOOL", "BOOLEAN", "DATE", "DURATION", "EDGE", "FLOAT", "FLOAT64", "INT", "INT64", "INTEGER",
    "INTEGER64", "LIST", "LOCAL", "MAP", "NODE", "NOTHING", "PATH", "POINT", "PROPERTY", "RELATIONSHIP", "SIGNED",
    "STRING", "TIME", "TIMESTAMP", "VARCHAR", "VERTEX", "ZONED",
  ]

  /// The words that stand in the name of a type after another one; others, as `DESC`, are no part of it.
  private static let laterTypeWords: Set<String> = [
    "INTEGER", "FLOAT", "VALUE", "NODE", "VERTEX", "EDGE", "RELATIONSHIP", "TIME", "DATETIME", "ZONE", "TIMEZONE",
    "WITHOUT", "MAP",
  ]

  /// Whether another type stands behind the bar here, and not the result of a comprehension.
  private var isTypeBehindBar: Bool {
    guard case .name(let word, false) = token(ahead: 1).kind else { return false }
    // Elsewhere than in a comprehension nothing but a type can stand here, so that a slip is told as one.
    guard bar != .label else { return true }
    guard Self.firstTypeWords.contains(word.uppercased()) || word.uppercased() == "NULL" else { return false }
    var length = 2
    while case .name(let word, false) = token(ahead: length).kind, Self.laterTypeWords.contains(word.uppercased()) {
      length += 1
    }
    let next = token(ahead: length)
    return next.isSymbol("|") || next.isSymbol("<")
      || next.keyword.map { ["NOT", "AND", "OR", "XOR"].contains($0) } ?? false
  }

  /// The name of a type, such as `INTEGER`, `LOCAL DATETIME`, `LIST<STRING>` or `INTEGER NOT NULL`.
  private mutating func typeName() throws(SyntaxError) -> String {
    if accept("NULL") { return "NULL" }
    var words: [String] = []
    while case .name(let word, false) = token.kind, words.isEmpty || Self.laterTypeWords.contains(word.uppercased()),
      !Self.reserved.contains(word.uppercased())
    {
      words.append(word.uppercased())
      advance()
      if ["TIME", "TIMESTAMP"].contains(words.last), accept("WITH") { words.append("WITH") }
      guard accept(symbol: "<") else { continue }
      words[words.count - 1] += "<\(try alternatives())>"
      break
    }
    guard !words.isEmpty else { throw unexpected("a type such as INTEGER") }
    if accept(symbol: "!") || accept("NOT", "NULL") { words.append("NOT NULL") }
    return words.joined(separator: " ")
  }

  /// What stands between the angle brackets of a list.
  private mutating func alternatives() throws(SyntaxError) -> String {
    var text = try deeper { parser throws(SyntaxError) in try parser.typeName() }
    while accept(symbol: "|") { text += " | " + (try deeper { parser throws(SyntaxError) in try parser.typeName() }) }
    try expect(symbol: ">")
    return text
  }
}
