/// A moment on the monotonic clock by which an exchange must be over.
struct Deadline {
  private let end: ContinuousClock.Instant

  init(after duration: Duration) {
    end = ContinuousClock.now.advanced(by: min(duration, .seconds(1_000_000)))
  }

  /// Time left, for `poll`; 0 once the moment has passed.
  var milliseconds: Int32 {
    let left = ContinuousClock.now.duration(to: end)
    guard left > .zero else { return 0 }
    let (seconds, attoseconds) = left.components
    return Int32(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1)
  }
}
