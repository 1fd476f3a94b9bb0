internal import GuanxiEngine
internal import NIOCore
internal import Synchronization

/// Records what is about to be shown by connections of an event loop. What comes in one turn of the loop is recorded together, and the loop
/// waits for no disk.
final class TurnRecords: Sendable {
  private struct Waiting {
    let record: PendingAudit
    let continuation: CheckedContinuation<Void, any Error>

    func end(_ failure: GuanxiError?) {
      if let failure { continuation.resume(throwing: failure) } else { continuation.resume() }
    }
  }

  /// What waits for the end of the turn, by event loop.
  private let waiting = Mutex<[ObjectIdentifier: [Waiting]]>([:])

  /// Records something, and returns once it may be shown. Called on the event loop.
  nonisolated(nonsending) func record(_ record: PendingAudit, on loop: any EventLoop) async throws {
    try await withCheckedThrowingContinuation { continuation in
      let waiting = Waiting(record: record, continuation: continuation)
      guard !record.waitsForDisk else { return record.recordElsewhere(then: waiting.end) }
      let place = ObjectIdentifier(loop)
      let isFirst = self.waiting.withLock { all in
        all[place, default: []].append(waiting)
        return all[place]?.count == 1
      }
      // Whatever else arrived in this turn is carried out before this.
      if isFirst { loop.execute { self.write(place) } }
    }
  }

  private func write(_ place: ObjectIdentifier) {
    let waiting = waiting.withLock { $0.removeValue(forKey: place) } ?? []
    PendingAudit.record(waiting.map { ($0.record, $0.end) })
  }
}
