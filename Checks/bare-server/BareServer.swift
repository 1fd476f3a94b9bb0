import Foundation
import Hummingbird
import NIOCore

/// The least that can answer over HTTP: Hummingbird and one route, `/healthz`. `make load-check` measures beside it.
@main
struct BareServer {
  static func main() async throws {
    let router = Router()
    router.get("/healthz") { _, _ in "{\"status\":\"ok\"}" }
    let application = Application(
      router: router,
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0), serverName: nil),
      onServerRunning: { channel in
        FileHandle.standardOutput.write(Data("Listening on http://127.0.0.1:\(channel.localAddress?.port ?? 0)\n".utf8))
      })
    try await application.run()
  }
}
