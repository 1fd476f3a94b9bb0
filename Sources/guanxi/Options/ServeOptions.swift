import ArgumentParser
import Foundation

/// The settings of the server as flags; what is not given may stand in the environment or in a file.
struct ServeOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A folder of graph files.", valueName: "folder"), completion: .directory)
  var folder: String?

  @Argument(
    help: ArgumentHelp("Folders of CSV files or graph files, where no data folder is given.", valueName: "graph"),
    completion: .file())
  var graphs: [String] = []

  @Option(help: ArgumentHelp("A file of settings, YAML.", valueName: "file"), completion: .file())
  var configuration: String?

  @Option(help: "The address to listen on (default: 127.0.0.1).")
  var host: String?

  @Option(help: "The port to listen on; 0 for any that is free (default: 7600).")
  var port: String?

  @Option(help: "The port to listen on for drivers that speak Bolt; 0 for any that is free (default: 7687).")
  var boltPort: String?

  @Flag(help: "Do not listen for Bolt.")
  var noBolt = false

  @Option(
    help: ArgumentHelp("Speak TLS with this certificate and those that vouch for it, as PEM.", valueName: "file"),
    completion: .file())
  var tlsCertificate: String?

  @Option(help: ArgumentHelp("The private key of that certificate, as PEM.", valueName: "file"), completion: .file())
  var tlsKey: String?

  @Option(
    help: ArgumentHelp(
      "Record who reads or changes what in this audit log; else in server.sqlite of the data folder.",
      valueName: "file"),
    completion: .file())
  var audit: String?

  @Option(
    help: ArgumentHelp(
      "always: every entry of the audit log is safe from a power cut before the answer is sent. changes: those of what is only read may be lost in one (default: always).",
      valueName: "which"))
  var auditSync: String?

  @Option(help: ArgumentHelp("The requests of one token in a minute (default: 1200).", valueName: "number"))
  var requestsPerMinute: String?

  @Option(help: ArgumentHelp("The attempts of one address to sign in, a minute (default: 40).", valueName: "number"))
  var signInsPerMinute: String?

  @Option(help: ArgumentHelp("The seconds that an analysis may take (default: 30).", valueName: "number"))
  var analysisSeconds: String?

  @Option(help: ArgumentHelp("The bytes of the body of a request (default: 1048576).", valueName: "number"))
  var bodyBytes: String?

  @Option(help: ArgumentHelp("The connections over HTTP at one time (default: 1024).", valueName: "number"))
  var connections: String?

  @Option(help: ArgumentHelp("The threads that compute (default: 4).", valueName: "number"))
  var workers: String?

  @Option(help: ArgumentHelp("The least important lines that are logged (default: info).", valueName: "level"))
  var logLevel: String?

  @Option(help: ArgumentHelp("text, or json: one object a line (default: text).", valueName: "format"))
  var logFormat: String?

  @Option(
    help: ArgumentHelp("Append what took how long to this file, in the JSON form of OTLP.", valueName: "file"),
    completion: .file())
  var traceFile: String?

  /// The settings of now, from flags, environment and file.
  func settings() throws -> ServeSettings {
    let given: [(String, String?)] = [
      ("folder", folder), ("host", host), ("port", port), ("bolt-port", boltPort), ("no-bolt", noBolt ? "true" : nil),
      ("tls-certificate", tlsCertificate), ("tls-key", tlsKey), ("audit", audit), ("audit-sync", auditSync),
      ("requests-per-minute", requestsPerMinute), ("sign-ins-per-minute", signInsPerMinute),
      ("analysis-seconds", analysisSeconds), ("body-bytes", bodyBytes), ("connections", connections),
      ("workers", workers), ("log-level", logLevel), ("log-format", logFormat),
      ("trace-file", traceFile),
    ]
    var flags: [String: [String]] = [:]
    for (name, value) in given { flags[name] = value.map { [$0] } }
    if !graphs.isEmpty { flags["graphs"] = graphs }
    return try ServeSettings(flags: flags, environment: ProcessInfo.processInfo.environment, file: configuration)
  }
}
