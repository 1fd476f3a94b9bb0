internal import Bolt
internal import NIOCore

/// What is sent over one connection, in batches. A client that takes nothing is given up.
struct BoltOutput {
  private let writer: NIOAsyncChannelOutboundWriter<ByteBuffer>
  private let channel: any Channel
  private let limits: BoltLimits
  private var pending = ByteBuffer()

  init(_ writer: NIOAsyncChannelOutboundWriter<ByteBuffer>, on channel: any Channel, limits: BoltLimits) {
    self.writer = writer
    self.channel = channel
    self.limits = limits
  }

  /// Adds bytes, and sends them where there are enough.
  mutating func add(_ bytes: [UInt8]) async throws {
    pending.writeBytes(bytes)
    if pending.readableBytes >= limits.batch { try await flush() }
  }

  /// Sends what there is.
  mutating func flush() async throws {
    guard pending.readableBytes > 0 else { return }
    let batch = pending
    pending = ByteBuffer()
    let channel = channel
    let alarm = channel.eventLoop.scheduleTask(in: .seconds(limits.sendSeconds)) { channel.close(promise: nil) }
    defer { alarm.cancel() }
    try await writer.write(batch)
  }
}
