/// How far the relationship map of a purchase is, in the four steps that Altify publishes.
public enum AltifyStatus: Int, Sendable, Hashable, CaseIterable, Comparable {
  /// There is no relationship map.
  case noMap = 0
  /// There is a map without a key player on it.
  case noKeyPlayer = 1
  /// No key player is for us.
  case noSupportiveKeyPlayer = 2
  /// A key player is for us.
  case supportiveKeyPlayer = 3

  /// Whether the first is the worse.
  public static func < (a: AltifyStatus, b: AltifyStatus) -> Bool { a.rawValue < b.rawValue }
}
