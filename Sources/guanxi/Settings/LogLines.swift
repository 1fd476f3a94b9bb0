import Foundation
import Logging
import Synchronization

/// The least important lines that are logged, which may change while the server runs.
final class LogLevel: Sendable {
  private let level: Mutex<Logger.Level>

  /// Takes the level of some settings.
  init(_ settings: ServeSettings) { level = Mutex(Self.level(of: settings)) }

  var value: Logger.Level { level.withLock { $0 } }

  /// Takes the level of other settings.
  func set(_ settings: ServeSettings) {
    let new = Self.level(of: settings)
    level.withLock { $0 = new }
  }

  private static func level(of settings: ServeSettings) -> Logger.Level {
    settings.text("log-level").flatMap(Logger.Level.init(rawValue:)) ?? .info
  }
}

/// Writes the log on standard error, as text or as one JSON object a line.
struct LogLines: LogHandler {
  var metadata: Logger.Metadata = [:]
  private let level: LogLevel
  private let next: StreamLogHandler?

  /// The level is that of the settings; nobody else sets it.
  var logLevel: Logger.Level {
    get { level.value }
    set {}
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  /// A logger in a format, `text` or `json`.
  static func logger(format: String, level: LogLevel) -> Logger {
    Logger(label: label) { label in
      var next = StreamLogHandler.standardError(label: label)
      next.logLevel = .trace
      return LogLines(level: level, next: format == "json" ? nil : next)
    }
  }

  private init(level: LogLevel, next: StreamLogHandler?) { (self.level, self.next) = (level, next) }

  func log(event: LogEvent) {
    let all = metadata.isEmpty ? event.metadata ?? [:] : metadata.merging(event.metadata ?? [:]) { $1 }
    if let next {
      guard event.error != nil else { return writeLine(event, all) }
      var event = event
      event.metadata = all
      return next.log(event: event)
    }
    var entries = all.mapValues { "\($0)" }
    entries["time"] = Date().formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    (entries["level"], entries["message"]) = (event.level.rawValue, event.message.description)
    guard
      var line = try? JSONSerialization.data(withJSONObject: entries, options: [.sortedKeys, .withoutEscapingSlashes])
    else { return }
    line.append(10)
    try? FileHandle.standardError.write(contentsOf: Data(line))
  }

  /// Writes a line as the library does, which makes the text of the moment anew every time.
  private func writeLine(_ event: LogEvent, _ metadata: Logger.Metadata) {
    var line: [UInt8] = []
    line.reserveCapacity(256)
    func write(_ text: String) { line += text.utf8 }
    func write(_ letter: Unicode.Scalar) { line.append(UInt8(ascii: letter)) }
    write(LogStamp.shared.text)
    write(" " as Unicode.Scalar)
    write(event.level.rawValue)
    write(" " as Unicode.Scalar)
    write(Self.label)
    write(":" as Unicode.Scalar)
    for (name, value) in metadata.sorted(by: { $0.key < $1.key }) {
      write(" " as Unicode.Scalar)
      write(name)
      write("=" as Unicode.Scalar)
      if case .string(let text) = value { write(text) } else { write(value.description) }
    }
    write(" [")
    write(event.source)
    write("] ")
    write(event.message.description)
    write("\n" as Unicode.Scalar)
    try? FileHandle.standardError.write(contentsOf: Data(line))
  }

  private static let label = "guanxi"
}
