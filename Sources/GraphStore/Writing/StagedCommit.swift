import Dispatch
import PropertyGraph
import Synchronization

/// A change that was worked into the graph in memory and waits until it is durable.
final class StagedCommit: Sendable {
  /// What wakes the one who waits.
  enum Signal: Sendable {
    case durable
    case failed(StoreError)
    /// To write what waits, this commit among it.
    case lead
  }

  let row: LogRow
  let recorded: RecordedGraph
  let changed: ChangedParts
  private let semaphore = DispatchSemaphore(value: 0)
  private let signal = Mutex<Signal?>(nil)

  init(row: LogRow, recorded: RecordedGraph, changed: ChangedParts) {
    self.row = row
    self.recorded = recorded
    self.changed = changed
  }

  func wake(_ signal: Signal) {
    self.signal.withLock { $0 = signal }
    semaphore.signal()
  }

  func wait() -> Signal {
    semaphore.wait()
    return signal.withLock { $0 } ?? .lead
  }
}
