internal import Synchronization

/// Lets those who change a graph over Bolt do so one after the other, without keeping a thread from other work.
///
/// A transaction of several messages keeps its turn to its end. Who changes the graph in other ways is not kept back by it: a
/// transaction finds out when it is committed.
final class WriteTurns: Sendable {
  private struct Waiting {
    let number: Int
    let continuation: CheckedContinuation<Bool, Never>
  }

  private struct State {
    /// Who waits for each graph that somebody has.
    var waiting: [String: [Waiting]] = [:]
    /// Those who gave up before they began to wait.
    var givenUp: Set<Int> = []
    var last = 0
  }

  private let state = Mutex(State())

  /// Waits for the turn to change a graph.
  ///
  /// - Parameters:
  ///   - graph: its name.
  ///   - seconds: how long to wait at most.
  ///   - interruption: what makes the wait end early.
  /// - Returns: whether the turn came; then it must be given back.
  func take(_ graph: String, within seconds: Double, _ interruption: BoltInterruption) async -> Bool {
    let number = state.withLock { state in
      state.last += 1
      return state.last
    }
    _ = interruption.begin { self.giveUp(number, graph) }
    let alarm = Task {
      try? await Task.sleep(for: .seconds(seconds))
      if !Task.isCancelled { self.giveUp(number, graph) }
    }
    let hasCome = await withCheckedContinuation { continuation in
      let atOnce: Bool? = state.withLock { state in
        guard state.givenUp.remove(number) == nil else { return false }
        guard state.waiting[graph] != nil else {
          state.waiting[graph] = []
          return true
        }
        state.waiting[graph]?.append(Waiting(number: number, continuation: continuation))
        return nil
      }
      if let atOnce { continuation.resume(returning: atOnce) }
    }
    alarm.cancel()
    interruption.end()
    state.withLock { _ = $0.givenUp.remove(number) }
    return hasCome
  }

  /// Gives the turn to the next.
  func giveBack(_ graph: String) {
    let next = state.withLock { state -> Waiting? in
      guard let waiting = state.waiting[graph], let first = waiting.first else {
        state.waiting[graph] = nil
        return nil
      }
      state.waiting[graph] = Array(waiting.dropFirst())
      return first
    }
    next?.continuation.resume(returning: true)
  }

  private func giveUp(_ number: Int, _ graph: String) {
    let found = state.withLock { state -> Waiting? in
      guard let place = state.waiting[graph]?.firstIndex(where: { $0.number == number }) else {
        state.givenUp.insert(number)
        return nil
      }
      return state.waiting[graph]?.remove(at: place)
    }
    found?.continuation.resume(returning: false)
  }
}
