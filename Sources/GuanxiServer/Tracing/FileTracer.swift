internal import Tracing

/// Writes what happens to a file, span by span.
struct FileTracer: Tracer {
  typealias Span = RecordedSpan

  let file: TraceFile
  /// Where the numbers of spans come from.
  private let random: @Sendable () -> UInt64

  /// Traces to a file.
  init(to file: TraceFile, random: @escaping @Sendable () -> UInt64 = { UInt64.random(in: 1 ... .max) }) {
    self.file = file
    self.random = random
  }

  func startSpan<Instant: TracerInstant>(
    _ operationName: String, context: @autoclosure () -> ServiceContext, ofKind kind: SpanKind,
    at instant: @autoclosure () -> Instant, function: String, file fileID: String, line: UInt
  ) -> RecordedSpan {
    var context = context()
    let parent = context.traceParent
    context.traceParent = TraceParent(in: parent, using: random)
    return RecordedSpan(
      operationName, kind, context, parent: parent, start: instant().nanosecondsSinceEpoch, file: file)
  }

  func forceFlush() { file.flush() }

  func extract<Carrier, Extract: Extractor>(
    _ carrier: Carrier, into context: inout ServiceContext, using extractor: Extract
  ) where Extract.Carrier == Carrier {
    guard let field = extractor.extract(key: "traceparent", from: carrier) else { return }
    context.traceParent = TraceParent(field: field)
  }

  func inject<Carrier, Inject: Injector>(
    _ context: ServiceContext, into carrier: inout Carrier, using injector: Inject
  ) where Inject.Carrier == Carrier {
    guard let parent = context.traceParent else { return }
    injector.inject(parent.field, forKey: "traceparent", into: &carrier)
  }
}
