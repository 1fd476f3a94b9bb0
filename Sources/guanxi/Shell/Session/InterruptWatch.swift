import Foundation
import GuanxiEngine
import Synchronization

/// Takes Ctrl-C from the shell and gives it to the statement that runs.
///
/// The signals are blocked in every thread, and one thread waits for them: nothing runs inside of a signal handler.
final class InterruptWatch: Sendable {
  private enum State: Sendable {
    /// The graph is being read: Ctrl-C ends the command, as it does everywhere.
    case starting
    /// Nothing runs; whether Ctrl-C came since the last entry was read.
    case idle(wasInterrupted: Bool)
    case running(Cancellation)
  }

  private let state = Mutex(State.starting)

  /// Begins to watch; to be called before other threads are made, for they inherit which signals are blocked.
  func start() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    Thread.detachNewThread { [self] in
      var signals = sigset_t()
      sigemptyset(&signals)
      for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
      var signal: Int32 = 0
      while sigwait(&signals, &signal) == 0 { take(signal) }
    }
  }

  /// From now on Ctrl-C does not end the command, and one that came before does not count any more.
  func becomeReady() { state.withLock { $0 = .idle(wasInterrupted: false) } }

  /// Does work that Ctrl-C cancels.
  func during<Result, Failure>(_ work: (Cancellation) throws(Failure) -> Result) throws(Failure) -> Result {
    let cancellation = Cancellation()
    state.withLock { state in
      // Ctrl-C can come between the key Enter and the beginning of the statement.
      if case .idle(wasInterrupted: true) = state { cancellation.cancel() }
      state = .running(cancellation)
    }
    defer { becomeReady() }
    return try work(cancellation)
  }

  private func take(_ signal: Int32) {
    let state = state.withLock { state in
      if case .idle = state, signal == SIGINT { state = .idle(wasInterrupted: true) }
      return state
    }
    switch state {
    case .idle where signal == SIGINT: break
    case .running(let cancellation) where signal == SIGINT: cancellation.cancel()
    default:
      RawMode.leave()
      _exit(128 + signal)
    }
  }
}
