/// Whether the audit log is as it was written.
public struct AuditVerification: Sendable, Hashable {
  /// The first entry that is not as it was written.
  public struct Fault: Sendable, Hashable {
    /// The place in the log, from 1.
    public let sequence: Int64
    /// What is wrong with it.
    public let reason: Reason

    /// Makes what a verification finds.
    public init(sequence: Int64, reason: Reason) { (self.sequence, self.reason) = (sequence, reason) }
  }

  /// What is wrong with an entry.
  public enum Reason: Sendable, Hashable {
    /// It is not there.
    case missing
    /// Its content does not match its hash, or cannot be read.
    case changed
    /// Its hash of the entry before is another.
    case unlinked
    /// It stands behind the end of the log.
    case behindTheEnd
    /// It has not the hash that was noted elsewhere.
    case otherThanNoted
  }

  /// How many entries are in order, from the first on.
  public let count: Int64
  /// The end of the log; worth noting elsewhere.
  public let head: AuditHead
  /// The first entry that is not in order; nil where all are.
  public let fault: Fault?
}
