internal import Dispatch
internal import Synchronization

/// Pulls the batches of an operator on a thread of its own, a few ahead of whoever works on them, in the same order.
///
/// The operator and its state belong to that thread until the last batch was given, or until ``stop()``.
final class BatchPipeline {
  /// What both threads use.
  private final class Queue: Sendable {
    let batches = Mutex<[Batch]>([])
    let isStopped = Mutex(false)
    /// Counts the batches, and the end.
    let filled = DispatchSemaphore(value: 0)
    /// Counts the batches for which there is room. It begins at nothing, since a semaphore must not end below its beginning.
    let room = DispatchSemaphore(value: 0)
  }

  /// How many batches may wait.
  private static let mostWaiting = 4

  private let queue = Queue()
  private let work: ConcurrentWork<Void>
  private var isDone = false

  /// Begins to pull.
  init(_ input: any RowOperator) {
    let queue = queue
    for _ in 0..<Self.mostWaiting { queue.room.signal() }
    work = ConcurrentWork { () throws(EvaluationError) in
      defer { queue.filled.signal() }
      while let batch = try input.next() {
        queue.room.wait()
        if queue.isStopped.withLock({ $0 }) { return }
        queue.batches.withLock { $0.append(batch) }
        queue.filled.signal()
      }
    }
  }

  /// The next batch; nil where there are no more.
  func next() throws(EvaluationError) -> Batch? {
    guard !isDone else { return nil }
    queue.filled.wait()
    if let batch = queue.batches.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) {
      queue.room.signal()
      return batch
    }
    isDone = true
    try work.result()
    return nil
  }

  /// Ends the thread, if it has not ended, and waits for that; what went wrong there does not matter any more.
  func stop() {
    guard !isDone else { return }
    isDone = true
    queue.isStopped.withLock { $0 = true }
    queue.room.signal()
    _ = try? work.result()
  }
}
