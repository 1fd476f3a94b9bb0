internal import Synchronization

/// Keeps the requests of each token to a rate: a bucket that fills evenly and of which each request takes one.
final class RateLimiter: Sendable {
  private struct Bucket {
    var level: Double
    var seconds: Double
  }

  private struct State {
    var perMinute: Double
    var buckets: [Int64: Bucket] = [:]

    var perSecond: Double { max(perMinute, 1) / 60 }
    var capacity: Double { max(1, perMinute / 4) }
  }

  private let state: Mutex<State>

  /// The most buckets that are kept; full ones are thrown away first, which changes nothing for anybody.
  private static let most = 10_000

  /// Makes a limiter.
  ///
  /// - Parameter perMinute: the requests of one token in a minute; a quarter of them may come at once.
  init(perMinute: Double) {
    state = Mutex(State(perMinute: perMinute))
  }

  /// Takes another rate, from now on.
  func change(perMinute: Double) { state.withLock { $0.perMinute = perMinute } }

  /// Takes a request of a token.
  ///
  /// - Returns: the whole seconds to wait, at least 1, where it comes too early; nil where it may go on.
  func delay(for token: Int64, at seconds: Double) -> Int? {
    state.withLock { state in
      let (perSecond, capacity) = (state.perSecond, state.capacity)
      if state.buckets.count >= Self.most, state.buckets[token] == nil {
        state.buckets = state.buckets.filter { $0.value.level + (seconds - $0.value.seconds) * perSecond < capacity }
      }
      var bucket = state.buckets[token] ?? Bucket(level: capacity, seconds: seconds)
      // A clock that was set back gives nothing and takes nothing.
      bucket.level = min(capacity, bucket.level + max(0, seconds - bucket.seconds) * perSecond)
      bucket.seconds = seconds
      defer { state.buckets[token] = bucket }
      guard bucket.level >= 1 else {
        return max(1, Int(min(3_600, ((1 - bucket.level) / perSecond).rounded(.up))))
      }
      bucket.level -= 1
      return nil
    }
  }
}
