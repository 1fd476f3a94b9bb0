internal import Synchronization

/// Counts the streams of changes that are open, and takes the place of one whose client takes nothing any more.
final class ChangeStreams: Sendable {
  /// The place of one stream, which is free again when nobody holds it any more.
  final class Place: Sendable {
    private let streams: ChangeStreams
    private let number: Int

    fileprivate init(_ streams: ChangeStreams, _ number: Int) { (self.streams, self.number) = (streams, number) }

    deinit { streams.leave(number) }

    /// Notes that the client took something.
    ///
    /// - Returns: whether the place is still held; it is not where the client was too slow and another needed it.
    func isHeld() -> Bool { streams.progress(number) }
  }

  private struct State {
    var progress: [Int: ContinuousClock.Instant] = [:]
    var last = 0
  }

  private let most: Int
  private let patience: Duration
  private let state = Mutex(State())

  /// Makes the places.
  ///
  /// - Parameters:
  ///   - most: how many.
  ///   - patience: after how long a stream on which nothing moves gives its place to another.
  init(most: Int, patience: Duration) { (self.most, self.patience) = (most, patience) }

  /// Takes a place; nil where there is none.
  func enter(at now: ContinuousClock.Instant = .now) -> Place? {
    let number = state.withLock { state -> Int? in
      if state.progress.count >= most { state.progress = state.progress.filter { $0.value + patience > now } }
      guard state.progress.count < most else { return nil }
      state.last += 1
      state.progress[state.last] = now
      return state.last
    }
    return number.map { Place(self, $0) }
  }

  private func progress(_ number: Int) -> Bool {
    state.withLock { state in
      guard state.progress[number] != nil else { return false }
      state.progress[number] = .now
      return true
    }
  }

  private func leave(_ number: Int) { state.withLock { _ = $0.progress.removeValue(forKey: number) } }
}
