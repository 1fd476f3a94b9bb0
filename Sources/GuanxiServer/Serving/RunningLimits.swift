internal import Synchronization

/// The bounds of a server as they are now.
final class RunningLimits: Sendable {
  private let limits: Mutex<ServerLimits>

  init(_ limits: ServerLimits) { self.limits = Mutex(limits) }

  var value: ServerLimits { limits.withLock { $0 } }

  func set(_ new: ServerLimits) { limits.withLock { $0 = new } }
}
