internal import Synchronization
internal import Tracing

/// Something that takes time, as it is written when it has ended.
final class RecordedSpan: Span {
  private struct State {
    var name: String
    var attributes: SpanAttributes = [:]
    var status: SpanStatus?
    var hasEnded = false
  }

  let context: ServiceContext
  private let kind: SpanKind
  private let parent: TraceParent?
  private let start: UInt64
  private let file: TraceFile
  private let state: Mutex<State>

  init(
    _ name: String, _ kind: SpanKind, _ context: ServiceContext, parent: TraceParent?, start: UInt64, file: TraceFile
  ) {
    self.kind = kind
    self.context = context
    self.parent = parent
    self.start = start
    self.file = file
    state = Mutex(State(name: name))
  }

  var operationName: String {
    get { state.withLock { $0.name } }
    set { state.withLock { $0.name = newValue } }
  }

  var attributes: SpanAttributes {
    get { state.withLock { $0.attributes } }
    set { state.withLock { $0.attributes = newValue } }
  }

  var isRecording: Bool { state.withLock { !$0.hasEnded } }

  func setStatus(_ status: SpanStatus) { state.withLock { $0.status = status } }

  /// What an error says may name people: that there was one is enough.
  func recordError<Instant: TracerInstant>(
    _ error: any Error, attributes: SpanAttributes, at instant: @autoclosure () -> Instant
  ) { setStatus(SpanStatus(code: .error)) }

  /// Events and links are not used here.
  func addEvent(_ event: SpanEvent) {}

  func addLink(_ link: SpanLink) {}

  func end<Instant: TracerInstant>(at instant: @autoclosure () -> Instant) {
    let ended = state.withLock { state -> State? in
      guard !state.hasEnded else { return nil }
      state.hasEnded = true
      return state
    }
    guard let ended, let own = context.traceParent else { return }
    var attributes: [JSON] = []
    for name in ["http.request.method", "http.route", "guanxi.request_id"] {
      if case .string(let text)? = ended.attributes[name]?.toSpanAttribute() {
        attributes.append(["key": .text(name), "value": ["stringValue": .text(text)]])
      }
    }
    if case .int64(let status)? = ended.attributes["http.response.status_code"]?.toSpanAttribute() {
      attributes.append(["key": "http.response.status_code", "value": ["intValue": .text(String(status))]])
    }
    file.append(
      .present([
        "traceId": .text(own.trace), "spanId": .text(own.span), "parentSpanId": .optional(parent?.span),
        "name": .text(ended.name), "kind": .integer(kind == .server ? 2 : 1),
        "startTimeUnixNano": .text(String(start)),
        "endTimeUnixNano": .text(String(max(start, instant().nanosecondsSinceEpoch))),
        "attributes": attributes.isEmpty ? .null : .list(attributes),
        "status": ended.status?.code == .error ? ["code": .integer(2)] : .null,
      ]))
  }
}
