internal import GuanxiEngine
internal import Logging
internal import ServiceLifecycle
internal import UnixSignals

/// On SIGHUP, takes new bounds and the certificate anew. Where something is wrong, what there is stays, and the log says why.
struct ReloadListener: Service {
  let server: ServerParts
  let limits: (@Sendable () throws(GuanxiError) -> ServerLimits)?

  func run() async throws {
    for await _ in await UnixSignalsSequence(trapping: .sighup).cancelOnGracefulShutdown() { reload() }
  }

  private func reload() {
    do throws(GuanxiError) {
      if let new = try limits?() {
        server.running.set(new)
        server.rates.change(perMinute: new.requestsPerMinute)
        server.signIns.change(perMinute: new.signInsPerMinute)
      }
      server.logger.notice("The settings were read again.")
    } catch {
      server.logger.error("The settings are wrong, and stay as they were.", metadata: ["error": "\(error)"])
    }
    guard let tls = server.tls, let now = server.clock.moment else { return }
    do throws(GuanxiError) {
      try tls.reload(at: now)
      server.logger.notice("The certificate was read again.", metadata: ["file": "\(tls.certificateFile)"])
    } catch {
      server.logger.error("The certificate is wrong, and the old one stays.", metadata: ["error": "\(error)"])
    }
  }
}
