/// Who may use a route. Every route has one: there is no default.
enum AccessRule: Sendable, Hashable {
  /// Everybody, without a token.
  case everybody
  /// Whoever has a token of at least that scope.
  case token(TokenScope)
  /// Whoever has a token of at least that scope which reaches the graph of the path.
  case graph(TokenScope)
}
