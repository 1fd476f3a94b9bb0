internal import Synchronization

/// Tells a statement that runs on another thread to stop.
public final class Cancellation: Sendable {
  private let flag = Mutex(false)

  /// Makes one that has not been asked for.
  public init() {}

  /// Asks the statement to stop; it does within a tenth of a second.
  public func cancel() { flag.withLock { $0 = true } }

  /// Whether it has been asked for.
  public var isCancelled: Bool { flag.withLock { $0 } }
}
