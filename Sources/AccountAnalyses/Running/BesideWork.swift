internal import Dispatch
internal import Foundation
internal import PropertyGraph
internal import Synchronization

/// A piece of work that is done on a thread of its own while the caller does something else.
///
/// What comes of it does not depend on whether there is another thread: on a machine with one processor, and where it is not
/// worth a thread, it is done when its result is asked for. It stops when the caller's work is interrupted.
final class BesideWork<Outcome: Sendable>: Sendable {
  /// The steps from which on a thread is worth its while: some thousandths of a second.
  private static var fewestSteps: Int { 500_000 }

  private let work: @Sendable () -> Outcome
  private let outcome = Mutex<Outcome?>(nil)
  private let isInterrupted = Atomic(false)
  private let done: DispatchSemaphore?

  /// Begins, if the work is worth a thread.
  ///
  /// - Parameter steps: about how many steps along ties the work takes.
  init(steps: Int, _ work: @escaping @Sendable () -> Outcome) {
    self.work = work
    guard steps >= Self.fewestSteps, ProcessInfo.processInfo.activeProcessorCount > 1 else {
      done = nil
      return
    }
    let done = DispatchSemaphore(value: 0)
    self.done = done
    Thread.detachNewThread { [self] in
      let result = Interruption.asking({ self.isInterrupted.load(ordering: .relaxed) }, during: work)
      outcome.withLock { $0 = result }
      done.signal()
    }
  }

  /// What came of it; to be called once. Waits for it, and asks meanwhile whether the caller is interrupted.
  func result() -> Outcome {
    guard let done else { return work() }
    while done.wait(timeout: .now() + .milliseconds(20)) == .timedOut {
      if Interruption.isRequested { isInterrupted.store(true, ordering: .relaxed) }
    }
    guard let outcome = outcome.withLock({ $0 }) else { preconditionFailure("work is done without an outcome") }
    return outcome
  }
}
