internal import NIOCore
internal import Synchronization

/// How many connections over HTTP are open, for `/metrics`.
final class ConnectionCounter: Sendable {
  private let open = Mutex(0)

  /// The connections that are open now.
  var count: Int { open.withLock { $0 } }

  /// A handler that counts the connection that it is added to.
  func handler() -> any RemovableChannelHandler { Handler(counter: self) }

  private final class Handler: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = Any

    private let counter: ConnectionCounter
    private var isCounted = false

    init(counter: ConnectionCounter) { self.counter = counter }

    func handlerAdded(context: ChannelHandlerContext) {
      isCounted = true
      counter.open.withLock { $0 += 1 }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
      guard isCounted else { return }
      isCounted = false
      counter.open.withLock { $0 -= 1 }
    }
  }
}
