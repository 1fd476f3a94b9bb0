public import GuanxiEngine
internal import Hummingbird
internal import HummingbirdCore
internal import HummingbirdTLS
public import Logging
internal import NIOCore
internal import ServiceLifecycle
internal import UnixSignals

/// A server: graphs, tokens, and where it listens.
public struct GuanxiService: Sendable {
  /// The address to listen on, such as `127.0.0.1`.
  public var host = "127.0.0.1"
  /// The port; 0 for any that is free.
  public var port = 7_600
  /// The port for Bolt; 0 for any that is free, nil for none.
  public var boltPort: Int?
  /// What it takes and gives at most.
  public var limits = ServerLimits.standard
  /// The certificate for TLS, over HTTP and Bolt; nil where there is no TLS.
  public var tls: ServerTLS?
  /// Gives the bounds anew on SIGHUP, or throws what is wrong with them; nil where they never change.
  public var reload: (@Sendable () throws(GuanxiError) -> ServerLimits)?
  /// Where it is recorded who reads or changes what; nil where nowhere.
  public var audit: AuditLog?
  /// The file to which traces are appended; nil where none are.
  public var traceFile: String?
  /// The program that has the subcommand `render`; this program itself unless told otherwise.
  public var drawingProgram = "/proc/self/exe"

  let graphs: any ServedGraphs
  let tokens: TokenStore
  let sessions: SessionStore
  let clock: ServerClock
  let logger: Logger

  /// Makes a server.
  ///
  /// - Parameters:
  ///   - graphs: what it serves; closed at the end.
  ///   - tokens: who may ask.
  ///   - clock: what the time is.
  ///   - logger: where requests and failures are noted.
  public init(graphs: any ServedGraphs, tokens: TokenStore, clock: ServerClock, logger: Logger) {
    self.graphs = graphs
    self.tokens = tokens
    sessions = SessionStore(tokens: tokens)
    self.clock = clock
    self.logger = logger
  }

  /// The path that signs the first browser that opens it in with a token, within ten minutes; nil where the clock shows no time.
  public func signInPath(for token: TokenRecord) -> String? {
    clock.moment.map { "/sign-in?link=\(sessions.link(to: token, at: $0).letters)" }
  }

  /// Every path that is answered, with its method and whether it is a page for people, in the order of the table.
  public static var routes: [(method: String, path: String, isPage: Bool)] {
    RouteTable.standard.routes.map { ($0.method.rawValue, $0.path.description, $0.audience == .people) }
  }

  /// Serves until the process is told to stop by SIGINT or SIGTERM, or the task is cancelled.
  ///
  /// Then no new connection is accepted, requests that are being answered end, and the graphs are closed.
  ///
  /// - Parameters:
  ///   - heedsSignals: whether signals of the process stop it.
  ///   - end: returns when it should stop as a signal stops it; nil where only signals do.
  ///   - boltRunning: called with the port for Bolt once connections are accepted there.
  ///   - running: called with the port once connections are accepted.
  public func run(
    heedsSignals: Bool = true, until end: (@Sendable () async -> Void)? = nil,
    boltRunning: @escaping @Sendable (Int) async -> Void = { _ in },
    running: @escaping @Sendable (Int) async -> Void
  ) async throws(GuanxiError) {
    let tracer = try traceFile.map { path throws(GuanxiError) in FileTracer(to: try TraceFile(path)) }
    let parts = ServerParts(of: self, tracer: tracer)
    var services: [any Service] = []
    if let boltPort {
      services.append(BoltListener(server: parts, bolt: parts.bolt, host: host, port: boltPort, running: boltRunning))
    }
    if heedsSignals { services.append(ReloadListener(server: parts, limits: reload)) }
    services.append(try application(ServerResponder(parts: parts, routes: .standard), running))
    var group = ServiceGroupConfiguration(
      services: services, gracefulShutdownSignals: heedsSignals ? [.sigterm, .sigint] : [], logger: logger)
    if let end { group.services.append(AwaitedStop(end: end).configuration) }
    group.maximumGracefulShutdownDuration = .seconds(limits.shutdownSeconds)
    var failure: GuanxiError?
    do {
      try await ServiceGroup(configuration: group).run()
    } catch is CancellationError {
      logger.info("stopped")
    } catch let error as GuanxiError {
      failure = error
    } catch {
      failure = .failed("\(host):\(port): the server cannot listen or ended (\(error)). Is the port in use?")
    }
    parts.transactions.endAll()
    await parts.streams.stop()
    await parts.workers.stop()
    await parts.bolt.workers.stop()
    tracer?.file.flush()
    if let moment = clock.moment {
      do throws(GuanxiError) { try graphs.close(at: moment) } catch { failure = failure ?? error }
    }
    if let failure { throw failure }
  }

  private func application(
    _ responder: ServerResponder, _ running: @escaping @Sendable (Int) async -> Void
  ) throws(GuanxiError) -> Application<ServerResponder> {
    let connections = responder.parts.connections
    let decoder = HTTP1Channel.Configuration.DecoderConfiguration(
      maxHeaderFieldSize: 65_536, maxHeaderListSize: 65_536, maxHeaderFieldCount: 256)
    let configuration = HTTP1Channel.Configuration(
      additionalChannelHandlers: [
        connections.handler(), SlowReaderHandler(patience: .seconds(limits.idleSeconds)),
      ],
      idleTimeout: .seconds(limits.idleSeconds), httpDecoderConfiguration: decoder)
    let plain = HTTPServerBuilder { responder in
      LoopBoundChannel(base: HTTP1Channel(responder: responder, configuration: configuration))
    }
    return Application(
      responder: responder, server: try secured(plain),
      configuration: ApplicationConfiguration(
        address: .hostname(host, port: port), serverName: nil,
        availableConnectionsDelegate: .maximum(limits.connections, logger: logger)),
      onServerRunning: { channel in await running(channel.localAddress?.port ?? 0) }, logger: logger)
  }

  private func secured(_ server: HTTPServerBuilder) throws(GuanxiError) -> HTTPServerBuilder {
    guard let tls else { return server }
    do { return try .tls(server, tlsConfiguration: tls.configuration) } catch {
      throw .failed("\(tls.certificateFile): TLS cannot begin (\(error)).")
    }
  }
}
