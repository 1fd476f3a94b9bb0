internal import NIOCore

/// Closes a connection whose other end stops reading: an answer that is never taken would be kept in memory forever.
///
/// A connection that still waits to send is looked at once in every patience; it is given up when it took less than a page
/// of bytes since the last look. One that reads slowly keeps on getting its answer.
final class SlowReaderHandler: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = Any

  /// The bytes that must be taken between two looks.
  private static let progress = 4_096

  private let patience: TimeAmount
  private var look: Scheduled<Void>?
  private var waitingBytes = 0

  /// Makes a handler.
  ///
  /// - Parameter patience: the time between two looks.
  init(patience: TimeAmount) { self.patience = patience }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    look?.cancel()
    look = nil
    if !context.channel.isWritable { watch(context) }
    context.fireChannelWritabilityChanged()
  }

  func channelInactive(context: ChannelHandlerContext) {
    look?.cancel()
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) { look?.cancel() }

  private func watch(_ context: ChannelHandlerContext) {
    waitingBytes = Self.waitingBytes(context)
    look = context.eventLoop.assumeIsolated().scheduleTask(in: patience) {
      let taken = self.waitingBytes - Self.waitingBytes(context)
      if taken < Self.progress { context.close(promise: nil) } else { self.watch(context) }
    }
  }

  private static func waitingBytes(_ context: ChannelHandlerContext) -> Int {
    (try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
  }
}
