import Foundation
import TestSupport

/// The built command, serving in a process of its own on a free port.
final class ServingProcess: @unchecked Sendable {
  private let process = Process()
  private let place: TemporaryFolder
  /// What it printed until it was listening.
  private(set) var output = ""
  /// Where it listens.
  private(set) var port = 0

  /// Why it does not serve.
  struct NotServing: Error, CustomStringConvertible {
    let description: String
  }

  /// Starts `guanxi serve`, and waits until it listens, 30 seconds at most.
  convenience init(_ arguments: [String]) throws {
    try self.init(command: ["serve", "--port", "0", "--bolt-port", "0"] + arguments, seconds: 30)
  }

  /// Starts a command that serves, and waits until it listens, some seconds at most.
  init(command: [String], seconds: Int) throws {
    place = try TemporaryFolder(["output": "", "errors": ""])
    process.executableURL = URL(fileURLWithPath: BuiltCommand.path)
    process.arguments = command
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: place.file("output")))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: place.file("errors")))
    try process.run()
    for _ in 0..<seconds * 20 {
      output = String(decoding: try place.bytes(of: "output"), as: UTF8.self)
      if let match = output.firstMatch(of: /Listening on http:\/\/127\.0\.0\.1:(\d+)\n/), let number = Int(match.1) {
        port = number
        return
      }
      guard process.isRunning else { break }
      usleep(50_000)
    }
    terminate()
    throw NotServing(description: output + String(decoding: try place.bytes(of: "errors"), as: UTF8.self))
  }

  deinit { terminate() }

  /// A client with the first token that was shown.
  func client() throws -> Client {
    guard let match = output.firstMatch(of: /guanxi_[A-Za-z0-9_-]{43}/) else {
      throw NotServing(description: "No token was shown: \(output)")
    }
    return Client(port: port, token: String(match.0))
  }

  /// Sends SIGTERM.
  func terminate() { if process.isRunning { process.terminate() } }

  /// Ends it at once, as a power cut does.
  func kill() { if process.isRunning { _ = Foundation.kill(process.processIdentifier, SIGKILL) } }

  /// Waits for its end and gives its exit code; 1000 + the signal where a signal ended it.
  func wait() -> Int32 {
    process.waitUntilExit()
    return process.terminationStatus + (process.terminationReason == .uncaughtSignal ? 1_000 : 0)
  }
}
