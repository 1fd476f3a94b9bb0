internal import GuanxiEngine
internal import Synchronization

/// Tells what a connection is busy with to stop, when a RESET comes or the client is gone.
final class BoltInterruption: Sendable {
  private struct State {
    var resets = 0
    var isClosed = false
    var cancellation: Cancellation?
    var wake: (@Sendable () -> Void)?
  }

  private let state = Mutex(State())

  /// Whether a RESET waits, or the client is gone.
  var isInterrupted: Bool { state.withLock { $0.resets > 0 || $0.isClosed } }

  /// Begins work that can be interrupted.
  ///
  /// - Parameter wake: called once where it is; at once where that has happened already.
  func begin(_ wake: (@Sendable () -> Void)? = nil) -> Cancellation {
    let cancellation = Cancellation()
    let isInterrupted = state.withLock { state in
      state.cancellation = cancellation
      state.wake = wake
      return state.resets > 0 || state.isClosed
    }
    if isInterrupted { interrupt() }
    return cancellation
  }

  /// Ends such work.
  func end() {
    state.withLock { state in
      state.cancellation = nil
      state.wake = nil
    }
  }

  /// Notes that a RESET came.
  func resetArrived() {
    state.withLock { $0.resets += 1 }
    interrupt()
  }

  /// Notes that a RESET was carried out.
  func resetAnswered() { state.withLock { $0.resets = max(0, $0.resets - 1) } }

  /// Notes that the client is gone.
  func close() {
    state.withLock { $0.isClosed = true }
    interrupt()
  }

  private func interrupt() {
    let wake = state.withLock { state in
      state.cancellation?.cancel()
      defer { state.wake = nil }
      return state.wake
    }
    wake?()
  }
}
