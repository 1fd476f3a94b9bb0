internal import Hummingbird
internal import HummingbirdCore
internal import NIOCore

/// Reads the bodies of requests within the server's limits.
enum BodyReader {
  /// How much of a body that is too large is read and thrown away, so that its sender reads the refusal.
  private static let drained = 8_388_608

  /// The bytes of a body.
  static func bytes(of request: Request, limits: ServerLimits) async throws -> [UInt8] {
    let declared = request.headers[.contentLength].flatMap { Int($0) } ?? 0
    guard declared <= limits.body + drained else { throw tooLarge(limits) }
    return try await withThrowingTaskGroup(of: [UInt8].self) { group in
      group.addTask { try await collect(request, limits) }
      group.addTask {
        try await Task.sleep(for: .seconds(limits.bodySeconds))
        var problem = Problem(
          .tooSlow, "The body did not arrive within \(limits.bodySeconds) seconds.",
          "请求体未在 \(limits.bodySeconds) 秒内到达。")
        problem.fields[.connection] = "close"
        throw problem
      }
      defer { group.cancelAll() }
      return try await group.next() ?? []
    }
  }

  private static func collect(_ request: Request, _ limits: ServerLimits) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    var count = 0
    for try await buffer in request.body {
      count += buffer.readableBytes
      if count <= limits.body { bytes += buffer.readableBytesView }
      guard count <= limits.body + drained else { throw tooLarge(limits) }
    }
    guard count <= limits.body else {
      var problem = tooLarge(limits)
      problem.fields[.connection] = nil
      throw problem
    }
    return bytes
  }

  private static func tooLarge(_ limits: ServerLimits) -> Problem {
    var problem = Problem(
      .contentTooLarge, "A body has at most \(limits.body) bytes.", "请求体最多 \(limits.body) 字节。",
      members: ["limit": .integer(limits.body)])
    problem.fields[.connection] = "close"
    return problem
  }
}
