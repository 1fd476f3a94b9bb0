import Foundation
import TestSupport

/// The built command at a pseudo-terminal, driven as a person drives it. Every wait is bounded.
final class TerminalSession {
  private let terminal: FileHandle
  private let process = Process()
  /// What the terminal shows.
  private(set) var screen: TerminalScreen
  /// All that was written, byte for byte.
  private(set) var written: [UInt8] = []
  /// Up to where an expectation has read.
  private var place = 0

  /// Starts the command with a terminal of some size as its three standard streams.
  init(
    _ arguments: [String], state folder: String, columns: Int = 80, rows: Int = 24, language: String = "en_US.UTF-8"
  ) throws {
    var (descriptor, other): (Int32, Int32) = (-1, -1)
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&descriptor, &other, nil, nil, &size) == 0 else { throw CocoaError(.fileReadUnknown) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    terminal = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    let end = FileHandle(fileDescriptor: other, closeOnDealloc: true)
    screen = TerminalScreen(columns: columns, rows: rows)
    // A session of its own, so that Ctrl-C at this terminal reaches the command.
    process.executableURL = URL(fileURLWithPath: "/usr/bin/setsid")
    process.arguments = ["--ctty", "--wait", BuiltCommand.path] + arguments
    process.environment = [
      "LANG": language, "HOME": folder, "XDG_STATE_HOME": folder, "TERM": "xterm", "PATH": "/usr/bin:/bin",
    ]
    (process.standardInput, process.standardOutput, process.standardError) = (end, end, end)
    try process.run()
  }

  deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

  /// Presses keys.
  func type(_ text: String) throws { try terminal.write(contentsOf: Data(text.utf8)) }

  /// Waits until a text is written after the one that was waited for before; false where it is not within the time.
  func sees(_ text: String, within seconds: Double = 20) -> Bool {
    let wanted = Array(text.utf8)
    let end = Date(timeIntervalSinceNow: seconds)
    repeat {
      if let found = Self.position(of: wanted, in: written, from: place) {
        place = found + wanted.count
        return true
      }
    } while readMore(until: end)
    return false
  }

  /// Presses keys and waits for a text.
  func type(_ text: String, expecting answer: String) throws -> Bool {
    try type(text)
    return sees(answer)
  }

  /// Reads until nothing has been written for a while.
  func settle() {
    while readMore(until: Date(timeIntervalSinceNow: 0.3)) {}
  }

  /// Waits for the end of the command and gives its code; nil where it does not end.
  func end(within seconds: Double = 20) -> Int32? {
    let end = Date(timeIntervalSinceNow: seconds)
    while process.isRunning, Date() < end {
      if !readMore(until: Date(timeIntervalSinceNow: 0.05)) { usleep(10_000) }
    }
    return process.isRunning ? nil : process.terminationStatus
  }

  /// What has been written, as text.
  var transcript: String { String(decoding: written, as: UTF8.self) }

  private func readMore(until end: Date) -> Bool {
    let descriptor = terminal.fileDescriptor
    let time = max(0, min(end.timeIntervalSinceNow, 30))
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, Int32(time * 1_000)) == 1 else { return false }
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = read(descriptor, &bytes, bytes.count)
    guard count > 0 else { return false }
    written += bytes.prefix(count)
    screen.take(bytes.prefix(count))
    return true
  }

  private static func position(of wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count >= start + wanted.count else { return nil }
    return (start...(bytes.count - wanted.count)).first { bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }
  }
}
