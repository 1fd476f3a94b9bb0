internal import Bolt
internal import GuanxiEngine
internal import Logging
internal import NIOCore
internal import NIOPosix
internal import NIOSSL
internal import ServiceLifecycle
internal import Synchronization

/// Listens for connections over Bolt.
///
/// When it is told to stop, no connection is accepted any more, and every one ends after the messages that it has sent.
struct BoltListener: Service {
  let server: ServerParts
  let bolt: BoltParts
  let host: String
  let port: Int
  let running: @Sendable (Int) async -> Void

  /// The connections that are open.
  private final class Connections: Sendable {
    private struct State {
      var open: [Int: ArrivalQueue] = [:]
      var last = 0
      var isEnding = false
    }

    private let state = Mutex(State())

    func add(_ queue: ArrivalQueue, most: Int) -> Int? {
      state.withLock { state in
        guard !state.isEnding, state.open.count < most else { return nil }
        state.last += 1
        state.open[state.last] = queue
        return state.last
      }
    }

    func remove(_ number: Int) { state.withLock { _ = $0.open.removeValue(forKey: number) } }

    func end() {
      let open = state.withLock { state in
        state.isEnding = true
        return state.open
      }
      for (_, queue) in open { queue.finish() }
    }
  }

  func run() async throws {
    let connections = Connections()
    let listening = try await bound(connections)
    await running(listening.channel.localAddress?.port ?? 0)
    // Every connection that was accepted must be served or closed. So whoever stops this closes the socket, and what was accepted
    // before is still taken; the loop itself is not cancelled.
    let accepting = Task {
      try await listening.executeThenClose { incoming in
        await withDiscardingTaskGroup { group in
          do {
            for try await socket in incoming {
              group.addTask { await serve(socket, connections) }
            }
          } catch {
            server.logger.error("Bolt cannot accept connections any more.", metadata: ["error": "\(error)"])
          }
        }
      }
    }
    let stop: @Sendable () -> Void = {
      listening.channel.close(promise: nil)
      connections.end()
    }
    try await withTaskCancellationHandler {
      try await withGracefulShutdownHandler {
        try await accepting.value
      } onGracefulShutdown: {
        stop()
      }
    } onCancel: {
      stop()
    }
  }

  private func bound(_ connections: Connections) async throws -> NIOAsyncChannel<BoltSocket, Never> {
    let limits = server.limits.bolt
    do {
      return try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        .serverChannelOption(.backlog, value: 256)
        .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        .childChannelOption(.socketOption(.so_keepalive), value: 1)
        .bind(host: host, port: port) { channel in
          channel.eventLoop.makeCompletedFuture {
            if let tls = server.tls { try channel.pipeline.syncOperations.addHandler(tls.handler()) }
            // Decided before the socket is read: who is refused gets no answer.
            let queue = ArrivalQueue(capacity: limits.waiting, loop: channel.eventLoop)
            let socket = BoltSocket(channel, queue, number: connections.add(queue, most: limits.connections))
            do { try socket.beginReading(limits) } catch {
              socket.number.map(connections.remove)
              throw error
            }
            return socket
          }
        }
    } catch {
      throw GuanxiError.failed(
        "\(host):\(port): the server cannot listen for Bolt (\(error)). Is the port in use? Choose another with "
          + "--bolt-port, or none with --no-bolt.")
    }
  }

  private func serve(_ socket: BoltSocket, _ connections: Connections) async {
    guard let number = socket.number else {
      bolt.metrics.refused()
      try? await socket.channel.close()
      return
    }
    bolt.metrics.opened()
    await withTaskExecutorPreference(EventLoopTaskExecutor(socket.channel.eventLoop)) {
      await BoltConnection(server: server, bolt: bolt, number: number, socket: socket).serve()
    }
    connections.remove(number)
    bolt.metrics.closed()
  }
}
