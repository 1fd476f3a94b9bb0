import Foundation
import GuanxiServer
import TestSupport
import Testing

@Suite("Traces")
struct TraceTests {
  /// A span of the file, of which each line must be an export request of OTLP with one span.
  private struct Span: Decodable {
    let traceId: String
    let spanId: String
    let parentSpanId: String?
    let name: String
    let kind: Int
    let startTimeUnixNano: String
    let endTimeUnixNano: String
    let status: [String: Int]?
  }

  private struct Request: Decodable {
    struct Resource: Decodable { let scopeSpans: [Scope] }
    struct Scope: Decodable { let spans: [Span] }
    let resourceSpans: [Resource]
  }

  private static let report = "/v1/graphs/medical-devices/reports/coverage?account=C-101&asOf=2026-06-30"

  private static func spans(
    _ ask: @escaping @Sendable (Client) async throws -> Void
  ) async throws -> [Span] {
    let folder = try TemporaryFolder()
    let file = folder.file("traces.jsonl")
    try await withTaskExecutorPreference(OwnThreads()) {
      let process = try ServingProcess([TestData.graph("medical-devices"), "--trace-file", file])
      try await ask(try process.client())
      process.terminate()
      #expect(process.wait() == 0)
    }
    let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
    return try lines.flatMap { line in
      try JSONDecoder().decode(Request.self, from: Data(line.utf8)).resourceSpans.flatMap(\.scopeSpans).flatMap(\.spans)
    }
  }

  @Test("A request is a span by its route, what it computes a span within, and nothing says what was asked")
  func request() async throws {
    let spans = try await Self.spans { client in
      let answer = try await client.get(Self.report)
      #expect(answer.status == 200)
    }
    let request = try #require(spans.first { $0.name == "GET /v1/graphs/{graph}/reports/coverage" })
    #expect(request.kind == 2 && request.parentSpanId == nil && request.status == nil)
    let report = try #require(spans.first { $0.name == "report" })
    #expect(report.kind == 1 && report.parentSpanId == request.spanId && report.traceId == request.traceId)
    let times = try [
      request.startTimeUnixNano, report.startTimeUnixNano, report.endTimeUnixNano, request.endTimeUnixNano,
    ]
    .map { try #require(UInt64($0)) }
    #expect(times == times.sorted())
    #expect(spans.allSatisfy { $0.traceId.count == 32 && $0.spanId.count == 16 && !$0.name.contains("C-101") })
  }

  @Test(
    "A trace that a request names goes on; a field that breaks the rules begins another",
    arguments: [
      ("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", true),
      ("01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00-more", true),
      ("ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", false),
      ("00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01", false),
      ("00-00000000000000000000000000000000-00f067aa0ba902b7-01", false),
      ("00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01", false), ("", false), ("00-1-1-1", false),
    ])
  func goesOn(field: String, isTaken: Bool) async throws {
    let spans = try await Self.spans { client in
      let answer = try await client.get("/healthz", ["traceparent": field])
      #expect(answer.status == 200)
    }
    let span = try #require(spans.first { $0.name == "GET /healthz" })
    #expect((span.traceId == "4bf92f3577b34da6a3ce929d0e0e4736") == isTaken)
    #expect((span.parentSpanId == "00f067aa0ba902b7") == isTaken)
  }

  @Test("Without a place for traces the server does not start, and says so")
  func nowhere() throws {
    let run = try BuiltCommand.run([
      "serve", TestData.graph("medical-devices"), "--port", "0", "--trace-file", "/nowhere/traces",
    ])
    #expect(run.code == 1)
    #expect(run.errors.contains("/nowhere/traces: traces cannot be written there"))
  }
}
