internal import Synchronization

/// Keeps the requests of each token to a rate: a bucket that fills evenly and of which each request takes one.
final class RateLimiter: Sendable {
  private struct Bucket {
    var level: Double
    var seconds: Double
  }

  private let perSecond: Double
  private let capacity: Double
  private let buckets = Mutex<[Int64: Bucket]>([:])

  /// The most buckets that are kept; full ones are thrown away first, which changes nothing for anybody.
  private static let most = 10_000

  /// Makes a limiter.
  ///
  /// - Parameter perMinute: the requests of one token in a minute; a quarter of them may come at once.
  init(perMinute: Double) {
    perSecond = max(perMinute, 1) / 60
    capacity = max(1, perMinute / 4)
  }

  /// Takes a request of a token.
  ///
  /// - Returns: the whole seconds to wait, at least 1, where it comes too early; nil where it may go on.
  func delay(for token: Int64, at seconds: Double) -> Int? {
    buckets.withLock { buckets in
      if buckets.count >= Self.most, buckets[token] == nil {
        buckets = buckets.filter { $0.value.level + (seconds - $0.value.seconds) * perSecond < capacity }
      }
      var bucket = buckets[token] ?? Bucket(level: capacity, seconds: seconds)
      // A clock that was set back gives nothing and takes nothing.
      bucket.level = min(capacity, bucket.level + max(0, seconds - bucket.seconds) * perSecond)
      bucket.seconds = seconds
      defer { buckets[token] = bucket }
      guard bucket.level >= 1 else {
        return max(1, Int(min(3_600, ((1 - bucket.level) / perSecond).rounded(.up))))
      }
      bucket.level -= 1
      return nil
    }
  }
}
