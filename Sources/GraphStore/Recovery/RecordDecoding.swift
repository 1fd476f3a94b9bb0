import Dispatch
import Foundation
import Synchronization

/// Decodes records on a thread of its own, while whoever began it applies those before them.
final class RecordDecoding: Sendable {
  typealias Decoded = Result<LogEntry, PartFault>

  let rows: [LogRow]
  private let entries = Mutex<[Decoded]>([])
  private let isDone = DispatchSemaphore(value: 0)

  /// Begins to decode.
  init(_ rows: [LogRow]) {
    self.rows = rows
    Thread.detachNewThread {
      let decoded = Self.decoded(rows)
      self.entries.withLock { $0 = decoded }
      self.isDone.signal()
    }
  }

  /// What each of the rows says, once all are decoded. To be called once.
  func result() -> [Decoded] {
    isDone.wait()
    return entries.withLock { $0 }
  }

  /// What each of some rows says, decoded here and now.
  static func decoded(_ rows: [LogRow]) -> [Decoded] {
    rows.map { row in
      do throws(PartFault) { return .success(try row.entry()) } catch { return .failure(error) }
    }
  }
}
