internal import Hummingbird
internal import HummingbirdCore
internal import NIOCore
internal import Synchronization

/// Reads the bodies of requests within the server's limits.
enum BodyReader {
  /// How much of a body that is too large is read and thrown away, so that its sender reads the refusal.
  private static let drained = 8_388_608

  /// The bytes of a body.
  ///
  /// - Parameters:
  ///   - request: the request.
  ///   - most: the most bytes.
  ///   - seconds: within which it must have arrived.
  ///   - loop: where it arrives.
  nonisolated(nonsending) static func bytes(
    of request: Request, most: Int, seconds: Double, on loop: any EventLoop
  ) async throws -> [UInt8] {
    let declared = request.headers.value(of: .contentLength).flatMap { Int($0) } ?? 0
    guard declared <= most + drained else { throw tooLarge(most) }
    let isRead = Flag()
    let reading = Task.immediate(executorPreference: EventLoopTaskExecutor(loop)) {
      defer { isRead.value.store(true, ordering: .releasing) }
      return try await collect(request, most)
    }
    // A short body has come with the head.
    if isRead.value.load(ordering: .acquiring) { return try await reading.value }
    let isLate = Flag()
    let alarm = loop.scheduleTask(in: .nanoseconds(Int64(min(max(0, seconds), 1e9) * 1e9))) {
      isLate.value.store(true, ordering: .relaxed)
      reading.cancel()
    }
    defer { alarm.cancel() }
    do {
      return try await withTaskCancellationHandler {
        try await reading.value
      } onCancel: {
        reading.cancel()
      }
    } catch let error as CancellationError {
      guard isLate.value.load(ordering: .relaxed) else { throw error }
      var problem = Problem(
        .tooSlow, "The body did not arrive within \(seconds) seconds.", "请求体未在 \(seconds) 秒内到达。")
      problem.fields[.connection] = "close"
      throw problem
    }
  }

  private final class Flag: Sendable {
    let value = Atomic(false)
  }

  private static func collect(_ request: Request, _ most: Int) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    var count = 0
    for try await buffer in request.body {
      count += buffer.readableBytes
      if count <= most { bytes += buffer.readableBytesView }
      guard count <= most + drained else { throw tooLarge(most) }
    }
    // A body whose reading was given up ends early.
    try Task.checkCancellation()
    guard count <= most else {
      var problem = tooLarge(most)
      problem.fields[.connection] = nil
      throw problem
    }
    return bytes
  }

  private static func tooLarge(_ most: Int) -> Problem {
    var problem = Problem(
      .contentTooLarge, "A body has at most \(most) bytes.", "请求体最多 \(most) 字节。",
      members: ["limit": .integer(most)])
    problem.fields[.connection] = "close"
    return problem
  }
}
