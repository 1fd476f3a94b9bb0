internal import Bolt
internal import NIOCore

/// What is sent over one connection, in batches. A client that takes nothing is given up.
struct BoltOutput {
  private let channel: any Channel
  private let limits: BoltLimits
  private var pending = ByteBuffer()
  /// Whether the last batch was taken.
  private var last: EventLoopFuture<Void>?

  init(on channel: any Channel, limits: BoltLimits) {
    self.channel = channel
    self.limits = limits
  }

  /// Adds bytes.
  ///
  /// - Returns: whether there are enough now to send them.
  mutating func add(_ bytes: [UInt8]) -> Bool {
    pending.writeBytes(bytes)
    return pending.readableBytes >= limits.batch
  }

  /// Sends what there is. Waits only where the client has much to take already.
  nonisolated(nonsending) mutating func flush() async throws {
    guard pending.readableBytes > 0 else { return }
    let sent = channel.eventLoop.makePromise(of: Void.self)
    channel.writeAndFlush(pending, promise: sent)
    pending = ByteBuffer()
    last = sent.futureResult
    if !channel.isWritable { try await wait() }
  }

  /// Waits until the client has taken everything that was sent.
  func wait() async throws {
    guard let last else { return }
    let channel = channel
    let alarm = channel.eventLoop.scheduleTask(in: .seconds(limits.sendSeconds)) { channel.close(promise: nil) }
    defer { alarm.cancel() }
    try await last.get()
  }
}
