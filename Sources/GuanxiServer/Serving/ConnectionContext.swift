internal import Hummingbird
internal import NIOCore

/// What is known of a request besides what it says: from where it came.
struct ConnectionContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The address of the one who connected; that of the proxy where there is one.
  let peer: String

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    peer = source.channel.remoteAddress?.ipAddress ?? ""
  }
}
