internal import Bolt
internal import NIOCore
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
/// Who reads is told where too many messages wait, and when there is room again, so that nothing more is taken from the socket
/// meanwhile.
final class ArrivalQueue: Sendable {
  private struct State {
    var arrivals: [BoltArrival] = []
    var isFinished = false
    /// What is done once there is room.
    var whenRoom: (@Sendable () -> Void)?
    var taker: CheckedContinuation<Void, Never>?
    /// Until when the taker waits.
    var deadline = NIODeadline.distantFuture
    /// When the alarm rings; later than nobody waits for. One alarm serves many waits: most of them end long before their time.
    var rings = NIODeadline.distantFuture
    var alarm: Scheduled<Void>?
  }

  private let capacity: Int
  private let loop: any EventLoop
  private let state = Mutex(State())

  /// Makes a queue.
  ///
  /// - Parameters:
  ///   - capacity: how many messages may wait.
  ///   - loop: where alarms ring.
  init(capacity: Int, loop: any EventLoop) { (self.capacity, self.loop) = (max(1, capacity), loop) }

  /// Puts something in.
  ///
  /// - Returns: whether there is room for more.
  func put(_ arrival: BoltArrival) -> Bool {
    let (taker, isRoom) = state.withLock { state in
      if !state.isFinished { state.arrivals.append(arrival) }
      defer { state.taker = nil }
      return (state.taker, state.isFinished || state.arrivals.count < capacity)
    }
    taker?.resume()
    return isRoom
  }

  /// Does something once there is room for more, at once where there is.
  func whenRoom(_ work: @escaping @Sendable () -> Void) {
    let isRoom = state.withLock { state in
      guard state.arrivals.count >= capacity, !state.isFinished else { return true }
      state.whenRoom = work
      return false
    }
    if isRoom { work() }
  }

  /// Whether something waits.
  var hasMore: Bool { state.withLock { !$0.arrivals.isEmpty } }

  /// Whether nothing comes any more.
  var isFinished: Bool { state.withLock { $0.isFinished && $0.arrivals.isEmpty } }

  /// Takes the next; nil where none came in time, or none will.
  nonisolated(nonsending) func next(within seconds: Double) async -> BoltArrival? {
    if let arrival = take() { return arrival }
    let deadline = NIODeadline.now() + .nanoseconds(Int64(min(max(0, seconds), 1e9) * 1e9))
    await withCheckedContinuation { continuation in
      let goesOn = state.withLock { state in
        guard state.arrivals.isEmpty, !state.isFinished else { return true }
        (state.taker, state.deadline) = (continuation, deadline)
        setAlarm(&state)
        return false
      }
      if goesOn { continuation.resume() }
    }
    // What came too late, before the alarm was heard, is for the next who asks.
    return NIODeadline.now() < deadline ? take() : nil
  }

  /// Says that nothing comes any more; what is here stays.
  func finish() {
    let (whenRoom, taker) = state.withLock { state in
      state.isFinished = true
      state.alarm?.cancel()
      state.alarm = nil
      defer { (state.whenRoom, state.taker) = (nil, nil) }
      return (state.whenRoom, state.taker)
    }
    whenRoom?()
    taker?.resume()
  }

  private func take() -> BoltArrival? {
    let (arrival, whenRoom) = state.withLock { state -> (BoltArrival?, (@Sendable () -> Void)?) in
      guard !state.arrivals.isEmpty else { return (nil, nil) }
      let arrival = state.arrivals.removeFirst()
      guard state.arrivals.count < capacity else { return (arrival, nil) }
      defer { state.whenRoom = nil }
      return (arrival, state.whenRoom)
    }
    whenRoom?()
    return arrival
  }

  /// Has the alarm ring in time for who waits.
  private func setAlarm(_ state: inout State) {
    guard state.deadline < state.rings else { return }
    state.alarm?.cancel()
    state.rings = state.deadline
    state.alarm = loop.scheduleTask(deadline: state.deadline) { self.ring() }
  }

  /// Wakes who waits, if its time is over.
  private func ring() {
    let taker = state.withLock { state -> CheckedContinuation<Void, Never>? in
      (state.rings, state.alarm) = (.distantFuture, nil)
      guard state.taker != nil, !state.isFinished else { return nil }
      guard state.deadline <= NIODeadline.now() else {
        setAlarm(&state)
        return nil
      }
      defer { state.taker = nil }
      return state.taker
    }
    taker?.resume()
  }
}
