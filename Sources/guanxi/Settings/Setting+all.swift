import GuanxiEngine

extension Setting {
  /// Every setting of the server.
  static let all = [
    Setting("folder", .text, nil, "the folder of graph files to serve"),
    Setting("graphs", .texts, nil, "folders of CSV files or graph files to serve, where no folder is given"),
    Setting("host", .text, "127.0.0.1", "the address to listen on"),
    Setting("port", .number(0...65_535), "7600", "the port for HTTP; 0 for any that is free"),
    Setting("bolt-port", .number(0...65_535), "7687", "the port for Bolt; 0 for any that is free"),
    Setting("no-bolt", .flag, "false", "do not listen for Bolt"),
    Setting(
      "tls-certificate", .text, nil, "the certificate and those that vouch for it, as PEM; the file is read again"),
    Setting("tls-key", .text, nil, "the private key of the certificate, as PEM; the file is read again"),
    Setting("audit", .text, nil, "the audit log; server.sqlite of the folder unless given"),
    Setting(
      "audit-sync", .choice(AuditSafety.allCases.map(\.rawValue)), "always",
      "which entries of the audit log are safe from a power cut before the answer is sent"),
    Setting(
      "requests-per-minute", .number(1...1_000_000_000), "1200", reloaded: true, "requests of one token in a minute"),
    Setting(
      "sign-ins-per-minute", .number(1...100_000), "40", reloaded: true, "attempts of one address to sign in, a minute"),
    Setting("analysis-seconds", .number(1...3_600), "30", reloaded: true, "seconds that an analysis may take"),
    Setting("body-bytes", .number(1_024...268_435_456), "1048576", reloaded: true, "bytes of the body of a request"),
    Setting("connections", .number(1...65_536), "1024", "connections over HTTP at one time"),
    Setting("workers", .number(1...256), "4", "threads that compute"),
    Setting(
      "log-level", .choice(["trace", "debug", "info", "notice", "warning", "error", "critical"]), "info",
      reloaded: true, "the least important lines that are logged"),
    Setting("trace-file", .text, nil, "append what took how long to this file, in the JSON form of OTLP"),
    Setting("log-format", .choice(["text", "json"]), "text", "lines of text, or one JSON object a line"),
  ]

  /// The setting of a name.
  static func named(_ name: String) -> Setting? { all.first { $0.name == name } }
}
