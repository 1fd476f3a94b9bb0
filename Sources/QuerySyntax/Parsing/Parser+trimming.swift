extension Parser {
  /// `trim(BOTH 'x' FROM text)` and its like, which is `btrim(text, 'x')`; nil where `trim` is the function.
  mutating func trimming() throws(SyntaxError) -> Expression.Kind? {
    let functions = ["BOTH": "btrim", "LEADING": "ltrim", "TRAILING": "rtrim"]
    let start = place
    let isNamed = token(ahead: 2).keyword.map { functions[$0] != nil } ?? false && !token(ahead: 3).isSymbol(")")
    guard isNamed && !token(ahead: 3).isSymbol(",") || token(ahead: 3).keyword == "FROM" else { return nil }
    advance()
    try expect(symbol: "(")
    var function = "btrim"
    if isNamed {
      function = token.keyword.flatMap { functions[$0] } ?? function
      advance()
    }
    let characters = isAt("FROM") ? nil : try expression()
    try expect("FROM")
    let text = try expression()
    try expect(symbol: ")")
    return .function(
      name: Name(function, at: span(from: start)), isDistinct: false,
      arguments: [text] + (characters.map { [$0] } ?? []))
  }
}
