import GuanxiServer
import Synchronization
import Testing

@Suite("Rates of tokens")
struct RateTests {
  @Test("Who asks too often is told when to come back, and is served then; others are not held up")
  func tooOften() async throws {
    let clock = Clock()
    var limits = ServerLimits.standard
    limits.requestsPerMinute = 12
    try await RunningServer.with(
      OpenedGraphs(paths: []), limits: limits, seconds: { clock.seconds }
    ) { server in
      let (busy, other) = try (server.client(.read), server.client(.read))
      for _ in 0..<3 { #expect(try await busy.get("/v1/graphs").status == 200) }
      let refused = try await busy.get("/v1/graphs")
      #expect(refused.status == 429)
      #expect(refused.field("Retry-After") == "5")
      #expect(try refused.json()["type"].text == "urn:guanxi:problem:too-many-requests")
      #expect(try await other.get("/v1/graphs").status == 200)
      clock.advance(by: 5)
      #expect(try await busy.get("/v1/graphs").status == 200)
      #expect(try await busy.get("/v1/graphs").status == 429)
    }
  }

  /// A clock that moves when the test says so.
  private final class Clock: Sendable {
    private let now = Mutex(1_782_820_800.0)

    var seconds: Double { now.withLock { $0 } }

    func advance(by seconds: Double) { now.withLock { $0 += seconds } }
  }
}
