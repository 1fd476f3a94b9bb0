internal import Bolt
internal import Synchronization

/// What came over a connection.
enum BoltArrival: Sendable {
  /// A version was agreed.
  case opened(BoltVersion)
  /// A message.
  case request(BoltRequest)
  /// Bytes that are none; nothing follows.
  case wrong(BoltFailure)
}

/// Carries messages from who reads them to who carries them out. There is one of each.
///
/// Who reads waits where too many messages do, so that nothing more is taken from the socket.
final class ArrivalQueue: Sendable {
  private struct State {
    var arrivals: [BoltArrival] = []
    var isFinished = false
    var reader: CheckedContinuation<Void, Never>?
    var taker: CheckedContinuation<Void, Never>?
    /// Which wait of the taker this is, so that an old alarm wakes nobody.
    var wait = 0
    /// The last wait whose time is over.
    var over = 0
  }

  private let capacity: Int
  private let state = Mutex(State())

  init(capacity: Int) { self.capacity = max(1, capacity) }

  /// Puts something in, and waits where the queue is full.
  func put(_ arrival: BoltArrival) async {
    let taker = state.withLock { state in
      if !state.isFinished { state.arrivals.append(arrival) }
      defer { state.taker = nil }
      return state.taker
    }
    taker?.resume()
    await withCheckedContinuation { continuation in
      let goesOn = state.withLock { state in
        guard state.arrivals.count >= capacity, !state.isFinished else { return true }
        state.reader = continuation
        return false
      }
      if goesOn { continuation.resume() }
    }
  }

  /// Whether something waits.
  var hasMore: Bool { state.withLock { !$0.arrivals.isEmpty } }

  /// Whether nothing comes any more.
  var isFinished: Bool { state.withLock { $0.isFinished && $0.arrivals.isEmpty } }

  /// Takes the next; nil where none came in time, or none will.
  func next(within seconds: Double) async -> BoltArrival? {
    if let arrival = take() { return arrival }
    let end = ContinuousClock.now.advanced(by: .seconds(seconds))
    let wait = state.withLock { state in
      state.wait += 1
      return state.wait
    }
    let alarm = Task {
      try? await Task.sleep(for: .seconds(seconds))
      self.wake(wait)
    }
    await withCheckedContinuation { continuation in
      let goesOn = state.withLock { state in
        guard state.arrivals.isEmpty, !state.isFinished, state.over != wait else { return true }
        state.taker = continuation
        return false
      }
      if goesOn { continuation.resume() }
    }
    alarm.cancel()
    // What came too late, before the alarm was heard, is for the next who asks.
    return ContinuousClock.now < end ? take() : nil
  }

  /// Says that nothing comes any more; what is here stays.
  func finish() {
    let (reader, taker) = state.withLock { state in
      state.isFinished = true
      defer { (state.reader, state.taker) = (nil, nil) }
      return (state.reader, state.taker)
    }
    reader?.resume()
    taker?.resume()
  }

  private func take() -> BoltArrival? {
    let (arrival, reader) = state.withLock { state -> (BoltArrival?, CheckedContinuation<Void, Never>?) in
      guard !state.arrivals.isEmpty else { return (nil, nil) }
      let arrival = state.arrivals.removeFirst()
      guard state.arrivals.count < capacity else { return (arrival, nil) }
      defer { state.reader = nil }
      return (arrival, state.reader)
    }
    reader?.resume()
    return arrival
  }

  private func wake(_ wait: Int) {
    let taker = state.withLock { state -> CheckedContinuation<Void, Never>? in
      guard state.wait == wait else { return nil }
      state.over = wait
      defer { state.taker = nil }
      return state.taker
    }
    taker?.resume()
  }
}
