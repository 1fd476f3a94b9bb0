import Foundation
import GuanxiEngine
import GuanxiServer

/// Runs a server and says where it listens, until it is stopped.
enum ServerRun {
  /// Serves until SIGINT or SIGTERM.
  ///
  /// - Parameters:
  ///   - service: the server.
  ///   - link: the path that signs a browser in; nil where none is shown.
  static func run(_ service: GuanxiService, link: String?) throws {
    let (http, bolt) = service.tls == nil ? ("http", "bolt") : ("https", "bolt+s")
    let host = service.host
    let ended = DispatchSemaphore(value: 0)
    let failure = Outcome()
    Task.detached {
      do throws(GuanxiError) {
        try await service.run(until: nil) { port in
          Terminal.print("Listening on \(bolt)://\(host):\(port)")
        } running: { port in
          if let link {
            Terminal.print("Pages, signed in (once, within ten minutes): \(http)://\(host):\(port)\(link)")
          }
          Terminal.print("Listening on \(http)://\(host):\(port)")
        }
      } catch {
        failure.set(error)
      }
      ended.signal()
    }
    ended.wait()
    if let error = failure.error { throw error }
    Terminal.print("Stopped.")
  }

  /// The token behind the link that whoever starts the server on this machine is shown; its text is nowhere.
  static func ownToken(in tokens: TokenStore) throws -> TokenRecord {
    let (name, now) = ("this machine", try Clock.moment())
    let known = try tokens.list(limit: 10_000).last { $0.name == name && $0.scope == .admin && $0.isValid(at: now) }
    if let known { return known }
    var generator = SystemRandomNumberGenerator()
    return try tokens.create(
      TokenSecret(using: &generator), name: name, scope: .admin, graph: nil, days: 1, at: now)
  }

  /// How the server ended, for the thread that waits for it.
  private final class Outcome: @unchecked Sendable {
    private let lock = NSLock()
    private var failed: GuanxiError?

    var error: GuanxiError? { lock.withLock { failed } }

    func set(_ error: GuanxiError) { lock.withLock { failed = error } }
  }
}
