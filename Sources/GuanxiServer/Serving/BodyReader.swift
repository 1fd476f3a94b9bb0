internal import Hummingbird
internal import HummingbirdCore
internal import NIOCore

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
  static func bytes(of request: Request, most: Int, seconds: Double) async throws -> [UInt8] {
    let declared = request.headers[.contentLength].flatMap { Int($0) } ?? 0
    guard declared <= most + drained else { throw tooLarge(most) }
    return try await withThrowingTaskGroup(of: [UInt8].self) { group in
      group.addTask { try await collect(request, most) }
      group.addTask {
        try await Task.sleep(for: .seconds(seconds))
        var problem = Problem(
          .tooSlow, "The body did not arrive within \(seconds) seconds.", "请求体未在 \(seconds) 秒内到达。")
        problem.fields[.connection] = "close"
        throw problem
      }
      defer { group.cancelAll() }
      return try await group.next() ?? []
    }
  }

  private static func collect(_ request: Request, _ most: Int) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    var count = 0
    for try await buffer in request.body {
      count += buffer.readableBytes
      if count <= most { bytes += buffer.readableBytesView }
      guard count <= most + drained else { throw tooLarge(most) }
    }
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
