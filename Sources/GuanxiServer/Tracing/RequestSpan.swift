internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import Tracing

extension FileTracer {
  /// Answers a request within a span of its own, which goes on with the trace that the request names.
  func span(
    of request: Request, _ answer: (RecordedSpan) async throws -> Response
  ) async rethrows -> Response {
    var context = ServiceContext.topLevel
    extract(request.headers, into: &context, using: FieldExtractor())
    return try await withSpan(request.method.rawValue, context: context, ofKind: .server) { span in
      try await answer(span)
    }
  }

  private struct FieldExtractor: Extractor {
    func extract(key: String, from carrier: HTTPFields) -> String? { HTTPField.Name(key).flatMap { carrier[$0] } }
  }
}

extension RecordedSpan {
  /// Says what was asked, by route and not by path, and how it was answered.
  func answered(_ method: String, route: String, status: Int, request: String) {
    operationName = "\(method) \(route)"
    attributes = [
      "http.request.method": .string(method), "http.route": .string(route), "guanxi.request_id": .string(request),
      "http.response.status_code": .int64(Int64(status)),
    ]
    if status >= 500 { setStatus(SpanStatus(code: .error)) }
  }
}

extension ServerParts {
  /// Does a part of what a request asks for within a span of its own, where there are traces.
  func traced<Result>(_ name: String, _ work: () async throws -> Result) async rethrows -> Result {
    guard let tracer else { return try await work() }
    return try await tracer.withSpan(name) { _ in try await work() }
  }
}
