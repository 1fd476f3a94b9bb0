import Dispatch
import Synchronization

/// One turn at a time, in the order of asking.
package final class TurnQueue: Sendable {
  private final class Waiter: Sendable {
    let semaphore = DispatchSemaphore(value: 0)
  }

  private struct State {
    var isTaken = false
    var waiters: [Waiter] = []
  }

  private let state = Mutex(State())

  /// Makes a queue in which nobody has the turn.
  package init() {}

  /// Takes the turn.
  ///
  /// - Parameter patience: the seconds to wait for it.
  /// - Returns: whether the turn came in time.
  package func take(patience: Double) -> Bool {
    let waiter = state.withLock { state -> Waiter? in
      guard state.isTaken else {
        state.isTaken = true
        return nil
      }
      let waiter = Waiter()
      state.waiters.append(waiter)
      return waiter
    }
    guard let waiter else { return true }
    let limit = DispatchTime.now() + .milliseconds(Int(max(0, min(patience, 86_400)) * 1_000))
    guard waiter.semaphore.wait(timeout: limit) == .timedOut else { return true }
    let isStillWaiting = state.withLock { state -> Bool in
      guard let position = state.waiters.firstIndex(where: { $0 === waiter }) else { return false }
      state.waiters.remove(at: position)
      return true
    }
    // The turn may have come just after the time was over.
    return !isStillWaiting
  }

  /// Gives the turn to the one who has waited longest.
  package func give() {
    state.withLock { state in
      guard !state.waiters.isEmpty else {
        state.isTaken = false
        return
      }
      state.waiters.removeFirst().semaphore.signal()
    }
  }
}
