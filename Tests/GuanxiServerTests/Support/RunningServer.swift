import Foundation
import GuanxiEngine
import GuanxiServer
import Logging
import Synchronization
import TestSupport

/// A server that really listens, on a free port of this machine, for the time of one test.
struct RunningServer {
  let client: Client
  let tokens: TokenStore
  /// Where it listens for Bolt.
  var boltPort = 0

  /// The moment that the server's clock shows, unless a test sets another.
  static let moment = ZonedDateTime.at(1_782_820_800)

  /// Serves graphs while a test asks.
  ///
  /// - Parameters:
  ///   - graphs: what is served.
  ///   - limits: the bounds of the server.
  ///   - audit: where it is recorded who reads or changes what.
  ///   - tls: the certificate, where TLS is spoken.
  ///   - seconds: the clock; the day is 2026-06-30 in any case.
  ///   - test: the test; the server ends when it does.
  static func with(
    _ graphs: any ServedGraphs, limits: ServerLimits = .standard, audit: AuditLog? = nil,
    tls: ServerTLS? = nil, seconds: @escaping @Sendable () -> Double = { 1_782_820_800 },
    _ test: @escaping @Sendable (RunningServer) async throws -> Void
  ) async throws {
    let tokens = try TokenStore(folder: nil)
    let clock = ServerClock(seconds: seconds) { CalendarDate(year: 2026, month: 6, day: 30) }
    var service = GuanxiService(
      graphs: graphs, tokens: tokens, clock: clock, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    service.boltPort = 0
    var limits = limits
    // Beside other tests an answer may take long; the tests of this bound set it themselves.
    if limits.bolt == .standard { limits.bolt.handshakeSeconds = 300 }
    (service.port, service.limits, service.drawingProgram) = (0, limits, BuiltCommand.path)
    (service.audit, service.tls) = (audit, tls)
    let running = service
    let client = Client(port: 0, token: try Self.secret(.admin, in: tokens).text)
    try await withTaskExecutorPreference(OwnThreads()) {
      try await Self.run(running, RunningServer(client: client, tokens: tokens), test)
    }
  }

  private static func run(
    _ service: GuanxiService, _ server: RunningServer,
    _ test: @escaping @Sendable (RunningServer) async throws -> Void
  ) async throws {
    let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
    let (boltPorts, boltContinuation) = AsyncStream.makeStream(of: Int.self)
    let (time, end) = AsyncStream.makeStream(of: Never.self)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        defer {
          continuation.finish()
          boltContinuation.finish()
        }
        try await service.run(heedsSignals: false) {
          for await _ in time {}
        } boltRunning: { port in
          boltContinuation.yield(port)
        } running: { port in
          continuation.yield(port)
        }
      }
      var iterator = ports.makeAsyncIterator()
      var boltIterator = boltPorts.makeAsyncIterator()
      guard let port = await iterator.next(), let boltPort = await boltIterator.next() else {
        return try await group.waitForAll()
      }
      let client = Client(port: port, token: server.client.token)
      let running = RunningServer(client: client, tokens: server.tokens, boltPort: boltPort)
      let result: Result<Void, any Error>
      do { result = .success(try await test(running)) } catch {
        result = .failure(error)
      }
      // As a signal stops it: what it has accepted is served or closed.
      end.finish()
      try? await group.waitForAll()
      try result.get()
    }
  }

  /// Serves the sample world, which cannot be changed.
  static func withSample(
    limits: ServerLimits = .standard, _ test: @escaping @Sendable (RunningServer) async throws -> Void
  ) async throws {
    try await with(OpenedGraphs(paths: [TestData.graph("medical-devices")]), limits: limits, test)
  }

  /// Serves a group of three companies under the name `small`.
  static func withSmallGraph(
    limits: ServerLimits = .standard, _ test: @escaping @Sendable (RunningServer) async throws -> Void
  ) async throws {
    let folder = try TemporaryFolder()
    let small = folder.file("small")
    try FileManager.default.createDirectory(atPath: small, withIntermediateDirectories: true)
    try folder.write(
      Array("id:ID(Company),name,:LABEL\na,Acme,Company\nb,Beta,Company\nc,Gamma,Company\n".utf8),
      to: "small/companies.csv")
    try folder.write(
      Array(":START_ID(Company),:END_ID(Company),share:double,:TYPE\na,b,1,OWNS\na,c,0.6,OWNS\n".utf8),
      to: "small/owns.csv")
    try await with(OpenedGraphs(paths: [small]), limits: limits) { server in
      try await test(server)
      _ = folder
    }
  }

  /// A client with a token of its own.
  func client(
    _ scope: TokenScope, graph: String? = nil, rule: TokenRule = .everything, days: Int = 30,
    at moment: ZonedDateTime = Self.moment
  ) throws -> Client {
    let secret = try Self.secret(scope, graph: graph, rule: rule, days: days, at: moment, in: tokens)
    return Client(port: client.port, token: secret.text)
  }

  private static func secret(
    _ scope: TokenScope, graph: String? = nil, rule: TokenRule = .everything, days: Int = 30,
    at moment: ZonedDateTime = Self.moment, in tokens: TokenStore
  ) throws -> TokenSecret {
    var generator = SystemRandomNumberGenerator()
    let secret = TokenSecret(using: &generator)
    try tokens.create(secret, name: "test", scope: scope, graph: graph, rule: rule, days: days, at: moment)
    return secret
  }
}
