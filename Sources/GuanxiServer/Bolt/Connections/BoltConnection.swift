internal import Bolt
internal import NIOCore

/// One connection: what it sends is read by one task, and carried out, one message after the other, by another.
struct BoltConnection: Sendable {
  let server: ServerParts
  let bolt: BoltParts
  /// The number of the connection, for the log.
  let number: Int
  let queue: ArrivalQueue

  /// Serves until either side ends it.
  func serve(_ channel: NIOAsyncChannel<ByteBuffer, ByteBuffer>) async {
    let interruption = BoltInterruption()
    let flag = BoltReader.Flag()
    let limits = server.limits.bolt
    let socket = channel.channel
    let alarm = socket.eventLoop.scheduleTask(in: .seconds(limits.handshakeSeconds)) {
      if !flag.isSet { socket.close(promise: nil) }
    }
    defer { alarm.cancel() }
    let reader = BoltReader(queue: queue, interruption: interruption, limits: limits, isAuthenticated: flag)
    let address = socket.localAddress
    let local = "\(address?.ipAddress ?? "localhost"):\(address?.port ?? 0)"
    try? await channel.executeThenClose { inbound, outbound in
      await withTaskCancellationHandler {
        await withTaskGroup(of: Void.self) { group in
          group.addTask { await reader.run(inbound, answer: outbound) }
          var output = BoltOutput(outbound, on: socket, limits: limits)
          try? await carryOut(&output, interruption, flag, local)
          group.cancelAll()
          queue.finish()
        }
      } onCancel: {
        interruption.close()
        queue.finish()
      }
    }
  }

  private func carryOut(
    _ output: inout BoltOutput, _ interruption: BoltInterruption, _ flag: BoltReader.Flag, _ local: String
  ) async throws {
    guard case .opened(let version)? = await queue.next(within: server.limits.bolt.idleSeconds) else { return }
    var session = BoltSession(
      server: server, bolt: bolt, connection: number, version: version, interruption: interruption, address: local)
    do {
      try await answer(&session, &output, flag)
    } catch {
      await session.end()
      throw error
    }
    await session.end()
  }

  private func answer(
    _ session: inout BoltSession, _ output: inout BoltOutput, _ flag: BoltReader.Flag
  ) async throws {
    while true {
      guard let arrival = await queue.next(within: session.patience) else {
        if queue.isFinished { return }
        guard session.expire() else { return }
        continue
      }
      switch arrival {
      case .opened: return
      case .wrong(let failure):
        try await output.add(ChunkWriter.chunks(of: BoltResponse.failure(failure).bytes(version: session.version)))
        try await output.flush()
        return
      case .request(let request):
        try await session.answer(request, &output)
        if session.isAuthenticated { flag.set() }
        if !queue.hasMore || session.isOver { try await output.flush() }
        if session.isOver { return }
      }
    }
  }
}
