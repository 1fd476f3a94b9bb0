/// When snapshots are taken without being asked for, and what is kept of the past.
public struct UpkeepPolicy: Hashable, Sendable {
  /// A snapshot is taken when so many bytes of records have come since the last one, so that opening stays fast.
  public var snapshotAfterLogBytes: Int
  /// How many of the program's own snapshots are kept; those that somebody named are never removed.
  public var automaticSnapshots: Int
  /// For how many days each version can be had; nil for ever.
  public var daysOfVersions: Int?

  /// A snapshot after 16 MiB of records, three of the program's own, and every version.
  public static let standard = UpkeepPolicy()

  /// Makes a policy. Values below 1 count as 1.
  public init(snapshotAfterLogBytes: Int = 16 << 20, automaticSnapshots: Int = 3, daysOfVersions: Int? = nil) {
    self.snapshotAfterLogBytes = max(1, snapshotAfterLogBytes)
    self.automaticSnapshots = max(1, automaticSnapshots)
    self.daysOfVersions = daysOfVersions.map { max(1, $0) }
  }
}
