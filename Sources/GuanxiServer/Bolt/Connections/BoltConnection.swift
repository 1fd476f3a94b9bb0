internal import Bolt
internal import NIOCore

/// A socket on which a client speaks Bolt, and what its handler shares with who carries out messages.
struct BoltSocket: Sendable {
  let channel: any Channel
  let queue: ArrivalQueue
  /// The number of the connection; nil where there are too many.
  let number: Int?
  let interruption = BoltInterruption()
  let isAuthenticated = BoltHandler.Flag()

  init(_ channel: any Channel, _ queue: ArrivalQueue, number: Int?) {
    (self.channel, self.queue, self.number) = (channel, queue, number)
  }

  /// Has what arrives read, unless there are too many connections. On the event loop of the socket.
  func beginReading(_ limits: BoltLimits) throws {
    guard number != nil else { return }
    try channel.pipeline.syncOperations.addHandler(
      BoltHandler(queue: queue, interruption: interruption, limits: limits, isAuthenticated: isAuthenticated))
  }
}

/// One connection: what the handler of its socket reads is carried out here, one message after the other.
struct BoltConnection: Sendable {
  let server: ServerParts
  let bolt: BoltParts
  /// The number of the connection, for the log.
  let number: Int
  let socket: BoltSocket

  private var queue: ArrivalQueue { socket.queue }

  /// Serves until either side ends it.
  func serve() async {
    let limits = server.limits.bolt
    let (channel, flag) = (socket.channel, socket.isAuthenticated)
    let alarm = channel.eventLoop.scheduleTask(in: .seconds(limits.handshakeSeconds)) {
      if !flag.isSet { channel.close(promise: nil) }
    }
    defer { alarm.cancel() }
    await withTaskCancellationHandler {
      var output = BoltOutput(on: channel, limits: limits)
      try? await carryOut(&output)
      try? await output.wait()
    } onCancel: {
      end()
    }
    end()
    try? await channel.close()
  }

  private func end() {
    socket.interruption.close()
    queue.finish()
  }

  private func carryOut(_ output: inout BoltOutput) async throws {
    guard case .opened(let version)? = await queue.next(within: server.limits.bolt.idleSeconds) else { return }
    let address = socket.channel.localAddress
    var session = BoltSession(
      server: server, bolt: bolt, connection: number, version: version, interruption: socket.interruption,
      on: socket.channel.eventLoop, address: "\(address?.ipAddress ?? "localhost"):\(address?.port ?? 0)")
    do {
      try await answer(&session, &output)
    } catch {
      await session.end()
      throw error
    }
    await session.end()
  }

  /// After so many messages that came at once others of the event loop get their turn.
  private static let manyMessages = 16

  nonisolated(nonsending) private func answer(_ session: inout BoltSession, _ output: inout BoltOutput) async throws {
    var answered = 0
    while true {
      guard let arrival = await queue.next(within: session.patience) else {
        if queue.isFinished { return }
        guard session.expire() else { return }
        continue
      }
      switch arrival {
      case .opened: return
      case .wrong(let failure):
        _ = output.add(BoltResponse.failure(failure).chunks(version: session.version))
        try await output.flush()
        return
      case .request(let request):
        try await session.answer(request, &output)
        if session.isAuthenticated { socket.isAuthenticated.set() }
        answered += 1
        if !queue.hasMore || session.isOver {
          try await output.flush()
        } else if answered.isMultiple(of: Self.manyMessages) {
          await Task.yield()
        }
        if session.isOver { return }
      }
    }
  }
}
