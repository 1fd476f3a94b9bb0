import Foundation
import Testing

/// A client of server-sent events, which reads the bytes itself.
final class EventClient: @unchecked Sendable {
  /// One event.
  struct Event: Sendable, Equatable {
    let id: String
    let data: String
  }

  /// The stream ended, or was not begun.
  struct Ended: Error, CustomStringConvertible {
    let description: String
  }

  private var connection: RawConnection?
  private var text = ""

  /// Opens a stream of the graph `accounts`.
  convenience init(_ server: RunningServer, token: String? = nil, last: String?, attempts: Int = 1) async throws {
    try await self.init(
      port: server.client.port, token: token ?? server.client.token, last: last, attempts: attempts)
  }

  /// Opens a stream of the graph `accounts`; tried again where there is no place yet.
  init(port: Int, token: String?, last: String?, attempts: Int = 1) async throws {
    for attempt in 1...attempts {
      let connection = try RawConnection(port: port)
      let fields = [
        "GET /v1/graphs/accounts/changes HTTP/1.1", "Host: 127.0.0.1", "Accept: text/event-stream",
        "Authorization: Bearer \(token ?? "")",
      ]
      let lines = fields + (last.map { ["Last-Event-ID: \($0)"] } ?? [])
      await connection.send(lines.map { $0 + "\r\n" }.joined() + "\r\n")
      self.connection = connection
      text = ""
      while !text.contains("\r\n\r\n") { try await more() }
      if text.hasPrefix("HTTP/1.1 200") { break }
      guard attempt < attempts, text.hasPrefix("HTTP/1.1 503") else { throw Ended(description: text) }
      try await Task.sleep(for: .milliseconds(50))
    }
    while !text.contains("retry: ") { try await more() }
  }

  /// The next events.
  func events(_ count: Int) async throws -> [Event] {
    while true {
      let found = text.matches(of: /id: (\d+)\nevent: change\ndata: ([^\n]*)\n\n/)
      if found.count >= count {
        let events = found.prefix(count).map { Event(id: String($0.1), data: String($0.2)) }
        text = String(text[found[count - 1].range.upperBound...])
        return events
      }
      try await more()
    }
  }

  /// Whether a comment comes.
  func hasHeartbeat() async throws -> Bool {
    while !text.contains("\n:\n\n") { try await more() }
    return true
  }

  /// Whether the stream ends.
  func ends() async -> Bool {
    do { while !text.hasSuffix("0\r\n\r\n") { try await more() } } catch is Ended { return true } catch { return false }
    return true
  }

  /// Closes the connection.
  func close() { connection = nil }

  private func more() async throws {
    guard let bytes = await connection?.readBytes(), !bytes.isEmpty else { throw Ended(description: text) }
    text += String(decoding: bytes, as: UTF8.self)
  }
}
