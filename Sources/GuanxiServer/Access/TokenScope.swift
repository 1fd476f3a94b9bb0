/// What a token allows; each scope allows what the ones before it do.
public enum TokenScope: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Reading graphs.
  case read
  /// Changing graphs.
  case write
  /// Operating the server.
  case admin

  /// Orders scopes by what they allow.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .read: 0
    case .write: 1
    case .admin: 2
    }
  }
}
