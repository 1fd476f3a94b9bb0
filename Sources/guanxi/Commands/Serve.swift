import ArgumentParser
import Foundation
import GuanxiEngine
import GuanxiServer
import Logging

struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Answer over HTTP and Bolt: reports, diagrams, queries.",
    discussion: """
      Examples:
        guanxi serve --folder data
        guanxi serve graphs/medical-devices --port 7600
        curl -H "Authorization: Bearer $TOKEN" http://127.0.0.1:7600/v1/graphs

      A data folder holds graph files NAME.guanxi, and the tokens of those who may ask in server.sqlite. When there is
      no token yet, one that may do everything is made and shown once. Without a folder, tokens last as long as the process.
      SIGINT and SIGTERM stop it: requests that are being answered end, then the graphs are closed.
      """)

  @Option(help: ArgumentHelp("A folder of graph files.", valueName: "folder"), completion: .directory)
  var folder: String?

  @Argument(
    help: ArgumentHelp("Folders of CSV files or graph files, where no data folder is given.", valueName: "graph"),
    completion: .file())
  var graphs: [String] = []

  @Option(help: "The address to listen on.")
  var host = "127.0.0.1"

  @Option(help: "The port to listen on; 0 for any that is free.")
  var port = 7_600

  @Option(help: "The port to listen on for drivers that speak Bolt; 0 for any that is free.")
  var boltPort = 7_687

  @Flag(help: "Do not listen for Bolt.")
  var noBolt = false

  @Option(help: ArgumentHelp("The requests of one token in a minute.", valueName: "number"))
  var requestsPerMinute = 1_200

  @Option(
    help: ArgumentHelp(
      "Record who reads or changes what in this audit log; else in server.sqlite of the data folder.",
      valueName: "file"),
    completion: .file())
  var audit: String?

  func validate() throws {
    if (folder == nil) == graphs.isEmpty { throw ValidationError("Give --folder or graphs, not both.") }
    if !(0...65_535).contains(port) { throw ValidationError("--port is from 0 to 65535.") }
    if !(0...65_535).contains(boltPort) { throw ValidationError("--bolt-port is from 0 to 65535.") }
    if !(1...1_000_000_000).contains(requestsPerMinute) {
      throw ValidationError("--requests-per-minute is from 1 to 1000000000.")
    }
  }

  func run() throws {
    let logger = Logger(label: "guanxi") { StreamLogHandler.standardError(label: $0) }
    let started = try Clock.moment()
    let served: any ServedGraphs =
      try folder.map { folder in
        try CatalogGraphs(folder: folder, clock: { Clock.now() ?? started }, logger: logger)
      } ?? OpenedGraphs(paths: graphs)
    let tokens = try TokenStore(folder: folder)
    let first = try tokens.isEmpty() ? Self.makeFirstToken(in: tokens) : nil
    let clock = ServerClock(
      seconds: { Date().timeIntervalSince1970 }, today: { try? Clock.today() })
    if !Self.isThisMachine(host) {
      Terminal.complain(
        "Warning: there is no TLS, so tokens and answers can be read on the way to \(host). Put a proxy with TLS before it."
      )
    }
    var service = GuanxiService(graphs: served, tokens: tokens, clock: clock, logger: logger)
    (service.host, service.port) = (host, port)
    service.audit = try audit.map { try AuditLog(creating: $0) } ?? folder.flatMap { try AuditLog(ofFolder: $0) }
    service.boltPort = noBolt ? nil : boltPort
    service.limits.requestsPerMinute = Double(requestsPerMinute)
    let link = try Self.isThisMachine(host) ? service.signInPath(for: first ?? Self.ownToken(in: tokens)) : nil
    try Self.serve(service, at: host, link: link)
  }

  private static func isThisMachine(_ host: String) -> Bool {
    host == "localhost" || host == "::1" || host.hasPrefix("127.")
  }

  /// The first token, which makes the others: shown once, on standard output.
  private static func makeFirstToken(in tokens: TokenStore) throws -> TokenRecord {
    var generator = SystemRandomNumberGenerator()
    let secret = TokenSecret(using: &generator)
    let record = try tokens.create(
      secret, name: "first", scope: .admin, graph: nil, days: 90, at: Clock.moment())
    Terminal.print("First token (admin, until \(record.expires)); it is not shown again:\n\(secret.text)")
    return record
  }

  /// The token behind the link that whoever starts the server on this machine is shown; its text is nowhere.
  private static func ownToken(in tokens: TokenStore) throws -> TokenRecord {
    let (name, now) = ("this machine", try Clock.moment())
    let known = try tokens.list(limit: 10_000).last { $0.name == name && $0.scope == .admin && $0.isValid(at: now) }
    if let known { return known }
    var generator = SystemRandomNumberGenerator()
    return try tokens.create(
      TokenSecret(using: &generator), name: name, scope: .admin, graph: nil, days: 1, at: now)
  }

  private static func serve(_ service: GuanxiService, at host: String, link: String?) throws {
    let ended = DispatchSemaphore(value: 0)
    let failure = Outcome()
    Task.detached {
      do throws(GuanxiError) {
        try await service.run(until: nil) { port in
          Terminal.print("Listening on bolt://\(host):\(port)")
        } running: { port in
          if let link {
            Terminal.print("Pages, signed in (once, within ten minutes): http://\(host):\(port)\(link)")
          }
          Terminal.print("Listening on http://\(host):\(port)")
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

  /// How the server ended, for the thread that waits for it.
  private final class Outcome: @unchecked Sendable {
    private let lock = NSLock()
    private var failed: GuanxiError?

    var error: GuanxiError? { lock.withLock { failed } }

    func set(_ error: GuanxiError) { lock.withLock { failed = error } }
  }
}
