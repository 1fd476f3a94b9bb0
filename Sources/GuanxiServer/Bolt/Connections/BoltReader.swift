internal import Bolt
internal import NIOCore
internal import Synchronization

/// Reads a connection: the handshake, then messages.
struct BoltReader: Sendable {
  let queue: ArrivalQueue
  let interruption: BoltInterruption
  let limits: BoltLimits
  let isAuthenticated: Flag

  /// Whether somebody is authenticated; said by who carries out messages.
  final class Flag: Sendable {
    private let flag = Mutex(false)
    var isSet: Bool { flag.withLock { $0 } }
    func set() { flag.withLock { $0 = true } }
  }

  /// Reads until the client is gone, or what it sends makes no sense.
  func run(
    _ inbound: NIOAsyncChannelInboundStream<ByteBuffer>, answer: NIOAsyncChannelOutboundWriter<ByteBuffer>
  ) async {
    defer {
      interruption.close()
      queue.finish()
    }
    var iterator = inbound.makeAsyncIterator()
    var bytes: [UInt8] = []
    guard let version = try? await agree(&iterator, &bytes, answer) else { return }
    await queue.put(.opened(version))
    var chunks = ChunkReader(limit: limits.strangerMessage)
    while true {
      do {
        chunks.append(bytes)
        bytes = []
        while let message = try chunks.next() {
          guard await take(message, version) else { return }
        }
        if isAuthenticated.isSet { chunks.allow(limits.message) }
      } catch {
        await queue.put(.wrong(Self.tooLong))
        return
      }
      guard let more = try? await iterator.next() else { return }
      if isAuthenticated.isSet { chunks.allow(limits.message) }
      bytes = Array(buffer: more)
    }
  }

  private func take(_ message: [UInt8], _ version: BoltVersion) async -> Bool {
    do throws(BoltMessageError) {
      let request = try await Self.request(message, version)
      if request == .reset { interruption.resetArrived() }
      await queue.put(.request(request))
      return true
    } catch {
      await queue.put(.wrong(BoltFailure(code: BoltCode.invalid, message: error.description)))
      return false
    }
  }

  /// Messages of more bytes are taken apart elsewhere, so that other connections of the event loop go on being served.
  private static let long = 65_536

  private static func request(_ message: [UInt8], _ version: BoltVersion) async throws(BoltMessageError) -> BoltRequest
  {
    guard message.count > long else { return try BoltRequest(message, version: version) }
    let read: Result<BoltRequest, BoltMessageError> = await withTaskExecutorPreference(globalConcurrentExecutor) {
      do throws(BoltMessageError) { return .success(try BoltRequest(message, version: version)) } catch {
        return .failure(error)
      }
    }
    return try read.get()
  }

  private static let tooLong = BoltFailure(
    code: BoltCode.invalid, message: "The message is longer than is allowed here. Send less at a time.")

  /// Agrees on a version; nil where there is none, or where these are no bytes of Bolt.
  private func agree(
    _ iterator: inout NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator, _ bytes: inout [UInt8],
    _ answer: NIOAsyncChannelOutboundWriter<ByteBuffer>
  ) async throws -> BoltVersion? {
    while bytes.count < Handshake.count {
      guard Handshake.magic.starts(with: bytes.prefix(4)), let more = try await iterator.next() else { return nil }
      bytes += Array(buffer: more)
    }
    let first = Array(bytes.prefix(Handshake.count))
    bytes.removeFirst(Handshake.count)
    switch Handshake.answer(to: first) {
    case .notBolt: return nil
    case .noVersion:
      try await answer.write(ByteBuffer(bytes: Handshake.refusal))
      return nil
    case .version(let version):
      try await answer.write(ByteBuffer(bytes: Handshake.bytes(of: version)))
      return version
    case .manifest:
      try await answer.write(ByteBuffer(bytes: Handshake.offer))
      while true {
        switch Handshake.choice(bytes) {
        case .wrong: return nil
        case .version(let version, let count):
          bytes.removeFirst(count)
          return version
        case .incomplete:
          guard let more = try await iterator.next() else { return nil }
          bytes += Array(buffer: more)
        }
      }
    }
  }
}
