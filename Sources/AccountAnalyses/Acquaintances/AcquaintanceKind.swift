/// Why one person is believed to be able to introduce us to another.
public enum AcquaintanceKind: String, Sendable, Hashable, CaseIterable, Comparable {
  /// They met, or wrote to each other.
  case contact
  /// One reports to the other.
  case reportingLine
  /// Somebody recorded that they know each other.
  case knows
  /// They worked at one company at the same time, and do not any more.
  case formerColleagues
  /// They sit on one board.
  case sharedBoard

  /// Whether the first is listed before the second where both are as probable.
  public static func < (a: AcquaintanceKind, b: AcquaintanceKind) -> Bool { a.rank < b.rank }

  private var rank: Int { AcquaintanceKind.allCases.firstIndex(of: self) ?? 0 }
}
