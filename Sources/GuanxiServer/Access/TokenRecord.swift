public import GuanxiEngine

/// What the server knows of a token: everything but its text.
public struct TokenRecord: Sendable, Hashable {
  /// The number by which it is listed and revoked.
  public let id: Int64
  /// Whose it is or what it is for; changes are recorded under this name.
  public let name: String
  /// What it allows.
  public let scope: TokenScope
  /// The one graph that it is for; nil for all.
  public let graph: String?
  /// What it shows less than there is.
  public let rule: TokenRule
  /// When it was made.
  public let created: ZonedDateTime
  /// From when on it is not taken any more.
  public let expires: ZonedDateTime
  /// When it was revoked; nil where it was not.
  public let revoked: ZonedDateTime?

  /// Whether it is taken at a moment.
  public func isValid(at moment: ZonedDateTime) -> Bool { revoked == nil && moment < expires }

  /// Whether a graph is in its reach.
  public func reaches(_ graph: String) -> Bool { self.graph.map { $0 == graph } ?? true }
}
