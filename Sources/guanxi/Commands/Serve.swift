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
      Every setting may also stand in the environment, as GUANXI_SERVE_REQUESTS_PER_MINUTE, or in the file that
      --configuration names, as requests-per-minute: 600. A flag counts most, then the environment, then the file.
      SIGHUP reads settings and certificate again. SIGINT and SIGTERM stop it: requests that are being answered end, then the graphs are closed.
      """)

  @OptionGroup var options: ServeOptions

  @Flag(help: "Print every setting, its value and where that came from, and end.")
  var showConfiguration = false

  func run() throws {
    let settings = try options.settings()
    if showConfiguration { return Terminal.print(settings.lines.joined(separator: "\n")) }
    let level = LogLevel(settings)
    let logger = LogLines.logger(format: settings.text("log-format") ?? "text", level: level)
    let started = try Clock.moment()
    let (host, folder) = (settings.text("host") ?? "127.0.0.1", settings.text("folder"))
    let served: any ServedGraphs =
      try folder.map { folder in
        try CatalogGraphs(folder: folder, clock: { Clock.now() ?? started }, logger: logger)
      } ?? OpenedGraphs(paths: settings.graphs)
    let tokens = try TokenStore(folder: folder)
    let tls: ServerTLS? =
      if let certificate = settings.text("tls-certificate"), let key = settings.text("tls-key") {
        try ServerTLS(certificate: certificate, key: key, at: started)
      } else { nil }
    let first = try tokens.isEmpty() ? Self.makeFirstToken(in: tokens) : nil
    let clock = ServerClock(
      seconds: { Date().timeIntervalSince1970 }, today: { try? Clock.today() })
    if !Self.isThisMachine(host), tls == nil {
      Terminal.complain(
        "Warning: there is no TLS, so tokens and answers can be read on the way to \(host). Give --tls-certificate and --tls-key, or put a proxy with TLS before it."
      )
    }
    var service = GuanxiService(graphs: served, tokens: tokens, clock: clock, logger: logger)
    (service.host, service.port) = (host, settings.number("port"))
    service.traceFile = settings.text("trace-file")
    let safety = settings.text("audit-sync").flatMap(AuditSafety.init(rawValue:)) ?? .always
    service.audit =
      try settings.text("audit").map { try AuditLog(creating: $0, safe: safety) }
      ?? folder.flatMap { try AuditLog(ofFolder: $0, safe: safety) }
    service.tls = tls
    service.boltPort = settings.text("no-bolt") == "true" ? nil : settings.number("bolt-port")
    service.limits = settings.limits
    service.reload = SettingsReload(options: options, running: settings, level: level, logger: logger).limits
    let link = try Self.isThisMachine(host) ? service.signInPath(for: first ?? ServerRun.ownToken(in: tokens)) : nil
    try ServerRun.run(service, link: link)
  }

  /// Whether an address is reached from this machine alone.
  static func isThisMachine(_ host: String) -> Bool {
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
}
