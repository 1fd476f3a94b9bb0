internal import Hummingbird
internal import NIOCore

/// What is known of a request besides what it says: from where it came, and who reads it.
struct ConnectionContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The address of the one who connected; that of the proxy where there is one.
  let peer: String
  /// The event loop of its socket.
  let loop: any EventLoop

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    loop = source.channel.eventLoop
    peer = source.channel.remoteAddress?.ipAddress ?? ""
  }
}
