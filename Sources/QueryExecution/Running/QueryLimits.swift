internal import Foundation

/// How much one statement may use.
public struct QueryLimits: Sendable, Hashable {
  /// How long it may run.
  public var time: Duration
  /// How much memory its rows may take, in bytes, estimated.
  public var memory: Int
  /// How many rows it may return.
  public var rows: Int
  /// How many relationships it may look at.
  public var expansions: Int
  /// On how many threads it may be carried out at once; more than two are never used, and whatever is said here, its rows are the
  /// same.
  public var threads: Int

  /// As many threads as there are processors, up to the two that are used.
  public static let usualThreads = min(2, ProcessInfo.processInfo.activeProcessorCount)

  /// 30 seconds, 256 MiB, 100,000 rows, 10 million expansions.
  public static let standard = QueryLimits(
    time: .seconds(30), memory: 256 * 1_048_576, rows: 100_000, expansions: 10_000_000)

  /// Makes limits.
  public init(time: Duration, memory: Int, rows: Int, expansions: Int, threads: Int = QueryLimits.usualThreads) {
    self.time = time
    self.memory = memory
    self.rows = rows
    self.expansions = expansions
    self.threads = threads
  }
}
