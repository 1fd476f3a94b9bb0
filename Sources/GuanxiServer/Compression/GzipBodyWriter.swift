internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import NIOCore

/// Compresses the body of an answer on its way out.
struct GzipBodyWriter: ResponseBodyWriter {
  private var next: any ResponseBodyWriter
  private let stream: GzipStream
  private let flush: GzipStream.Flush

  /// The most bytes that are compressed at a time, so that a long body is sent as it is compressed.
  private static let step = 262_144

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - next: takes what is compressed.
  ///   - isHeldBack: whether parts may wait for those that follow; not where they are sent as they are found.
  init(_ next: any ResponseBodyWriter, isHeldBack: Bool) throws {
    self.next = next
    stream = try GzipStream()
    flush = isHeldBack ? .keep : .everything
  }

  mutating func write(_ buffer: ByteBuffer) async throws {
    var rest = buffer
    while rest.readableBytes > 0 {
      guard let bytes = rest.readBytes(length: min(rest.readableBytes, Self.step)) else { return }
      let compressed = try stream.compress(bytes, flush)
      if !compressed.isEmpty { try await next.write(ByteBuffer(bytes: compressed)) }
    }
  }

  consuming func finish(_ trailingHeaders: HTTPFields?) async throws {
    try await next.write(ByteBuffer(bytes: try stream.compress([], .end)))
    try await next.finish(trailingHeaders)
  }
}
