import Foundation
import GuanxiEngine
import GuanxiServer
import Logging

/// A server of this process with a small graph that can be changed, and one client.
final class FuzzedServer: Sendable {
  private let port: Int
  private let token: [UInt8]

  /// Starts it, on a port of this machine that is free.
  init() throws {
    guard let now = ZonedDateTime(epochSecond: 1_782_820_800, zone: .utc) else { throw GuanxiError.failed("no time") }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("guanxi-fuzz-\(getpid())").path
    try FileManager.default.createDirectory(atPath: folder + "/small", withIntermediateDirectories: true)
    try Data("id:ID(Company),name,:LABEL\na,Acme,Company\nb,Beta,Company\n".utf8).write(
      to: URL(fileURLWithPath: folder + "/small/companies.csv"))
    let graph = try OpenedGraph.open(folder + "/small").graph
    try GraphSnapshots(folder + "/small.guanxi", .write).save(graph, name: "first", at: now)
    let quiet = Logger(label: "fuzz") { _ in SwiftLogNoOpLogHandler() }
    let tokens = try TokenStore(folder: nil)
    var generator = SystemRandomNumberGenerator()
    let secret = TokenSecret(using: &generator)
    try tokens.create(secret, name: "fuzz", scope: .admin, graph: nil, days: 30, at: now)
    token = Array(secret.text.utf8)
    var service = GuanxiService(
      graphs: try CatalogGraphs(folder: folder, clock: { now }, logger: quiet), tokens: tokens,
      clock: ServerClock(seconds: { 1_782_820_800 }, today: { CalendarDate(year: 2026, month: 6, day: 30) }),
      logger: quiet)
    service.port = 0
    service.limits.requestsPerMinute = 1e9
    service.limits.signInsPerMinute = 1e9
    // What half a request waits for.
    (service.limits.bodySeconds, service.limits.idleSeconds) = (1, 2)
    service.drawingProgram = ProcessInfo.processInfo.environment["FUZZ_DRAWING"] ?? "/bin/false"
    let (running, found) = (service, Found())
    Task.detached {
      do {
        try await running.run(heedsSignals: false) { port in found.set(port) }
      } catch {
        fatalError("the server ended: \(error)")
      }
    }
    port = found.wait()
  }

  /// Sends bytes on a connection of their own, and reads whatever comes until it is closed.
  func ask(_ input: [UInt8]) {
    let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(connection) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let isConnected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isConnected else { fatalError("the server takes no connection") }
    var patience = timeval(tv_sec: 35, tv_usec: 0)
    setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    let bytes = withToken(input)
    _ = bytes.withUnsafeBytes { send(connection, $0.baseAddress, bytes.count, Int32(MSG_NOSIGNAL)) }
    shutdown(connection, Int32(SHUT_WR))
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(connection, &buffer, buffer.count, 0)
      if count < 0, errno == EAGAIN { fatalError("no end of the answer within 35 s") }
      guard count > 0 else { return }
    }
  }

  private func withToken(_ input: [UInt8]) -> [UInt8] {
    Array(
      input.split(separator: Array(FirstRequests.token.utf8), omittingEmptySubsequences: false).joined(separator: token)
    )
  }

  /// The port, for the thread that waits for it.
  private final class Found: @unchecked Sendable {
    private let isSet = DispatchSemaphore(value: 0)
    private var port = 0

    func set(_ port: Int) {
      self.port = port
      isSet.signal()
    }

    func wait() -> Int {
      isSet.wait()
      return port
    }
  }
}
