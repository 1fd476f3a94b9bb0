/// One piece of a statement's text.
struct Token: Sendable {
  /// The kinds of pieces.
  enum Kind: Sendable, Hashable {
    /// A name or keyword; `isQuoted` where it stands between backquotes.
    case name(String, isQuoted: Bool)
    /// A whole number without its sign; nil where it does not fit even with a minus sign.
    case integer(UInt64?)
    /// A floating-point number.
    case float(Double)
    /// Digits and letters that are no number.
    case invalidNumber
    /// Text.
    case string(String)
    /// `$name`.
    case parameter(String)
    /// A sign or a pair of signs.
    case symbol(String)
    /// The end of the text.
    case end
  }

  let kind: Kind
  let span: SourceSpan

  /// Whether it is that sign.
  func isSymbol(_ symbol: String) -> Bool { if case .symbol(symbol) = kind { true } else { false } }

  /// The keyword in capitals; nil for everything but a name without backquotes.
  var keyword: String? { if case .name(let text, false) = kind { text.uppercased() } else { nil } }
}
