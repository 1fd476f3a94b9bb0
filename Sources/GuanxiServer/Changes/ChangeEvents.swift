internal import GuanxiEngine
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import NIOCore
internal import ServiceLifecycle

/// The changes of a graph as they happen, as server-sent events.
///
/// Nothing is kept for a client: the next events are read from the log when it has taken those before. So a slow client holds up
/// nobody and loses nothing, and one that comes back goes on behind the event that it saw last.
struct ChangeEvents: Sendable {
  let exchange: Exchange
  let log: ChangeLog
  let place: ChangeStreams.Place?
  /// The version behind which the events begin.
  let start: Int64

  /// The response, whose body lasts until the client leaves or the server stops.
  var response: Response {
    let fields: HTTPFields = [
      .contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store", .accelBuffering: "no",
    ]
    let body = ResponseBody { writer in
      var last = start
      var quiet = ContinuousClock.now
      // How long a client waits before it comes back.
      try await writer.write(ByteBuffer(string: "retry: 2000\n\n"))
      while await isGoingOn() {
        if let events = try await events(after: last) {
          (last, quiet) = (events.last, .now)
          try await writer.write(ByteBuffer(string: events.text))
        } else if quiet.duration(to: .now) > .seconds(exchange.server.limits.heartbeatSeconds) {
          guard try await isStillAllowed() else { break }
          quiet = .now
          try await writer.write(ByteBuffer(string: ":\n\n"))
        } else {
          // Changes come over HTTP, Bolt and upkeep: to look at the version in memory misses none of them, and costs next to nothing.
          try await Task.sleep(for: .milliseconds(exchange.server.limits.changeMilliseconds))
        }
      }
      try await writer.finish(nil)
    }
    return Response(status: .ok, headers: fields, body: body)
  }

  private func isGoingOn() async -> Bool {
    !Task.isShuttingDownGracefully && !Task.isCancelled && place?.isHeld() ?? false
  }

  /// The next events; nil where nothing happened.
  private func events(after last: Int64) async throws -> (last: Int64, text: String)? {
    let graph: ServedGraph
    do { graph = try await exchange.graph() } catch let problem as Problem where problem.kind == .unavailable {
      return nil
    }
    guard graph.sequence != last, try await isStillAllowed() else { return nil }
    return try await exchange.compute {
      let changes = try log.changes(after: last, newest: graph.sequence, limit: ChangeRoutes.chunk)
      guard let newest = changes.last?.version else { return nil }
      try exchange.recordChanges(after: last, count: changes.count)
      let events = changes.map { change in
        let data = change.told(graph.graph, showsActor: exchange.seesActors).line
        return "id: \(change.version)\nevent: change\ndata: \(data)\n\n"
      }
      return (newest, events.joined())
    }
  }

  /// Whether the token is still valid: one that was revoked is of no use at once.
  private func isStillAllowed() async throws -> Bool {
    guard let id = exchange.caller?.id else { return false }
    let (tokens, now) = (exchange.server.authentication.tokens, try exchange.server.clock.now())
    return try await exchange.compute { try tokens.token(numbered: id, at: now) != nil }
  }
}
