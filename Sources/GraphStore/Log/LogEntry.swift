public import PropertyGraph

/// One record of the change log: what was acknowledged at once.
public struct LogEntry: Sendable {
  /// Its place in the log: 1, 2, 3 … without a gap.
  public let sequence: Int64
  /// Which opening of the file wrote it.
  public let epoch: Int64
  /// When it was recorded, in UTC; never before an earlier record.
  public let time: ZonedDateTime
  /// Who changed the graph, as the caller said.
  public let actor: String
  /// How many erasures rewrote the record; what it said of a person is gone then.
  public let erasures: Int
  /// What changed.
  public let content: LogContent
}

/// What a record of the change log says.
public enum LogContent: Sendable {
  /// The steps that were taken.
  case changes(ChangeSet)
  /// The graph became that of a snapshot, as a whole.
  case replacement(snapshot: Int64, contentChecksum: UInt32)
}
