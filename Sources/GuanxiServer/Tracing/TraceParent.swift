internal import Tracing

/// Which span something happened in, as the field `traceparent` of W3C Trace Context says it
/// (https://www.w3.org/TR/trace-context/): 16 bytes of the trace and 8 of the span, both in hexadecimal digits.
struct TraceParent: Sendable, Hashable {
  let trace: String
  let span: String

  /// A new span: in a trace that goes on, else in a new one.
  init(in parent: TraceParent?, using random: () -> UInt64) {
    // Zero stands for none.
    func digits() -> String {
      let text = String(max(1, random()), radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }
    trace = parent?.trace ?? digits() + digits()
    span = digits()
  }

  /// Reads the field; nil where it breaks the rules, so that a new trace begins.
  init?(field: String) {
    let parts = field.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count >= 4, parts[0].count == 2, parts[0] != "ff", parts[0] != "00" || parts.count == 4,
      parts[1].count == 32, parts[2].count == 16, parts[3].count == 2, parts.prefix(4).allSatisfy(Self.isHexadecimal),
      parts[1].contains(where: { $0 != "0" }), parts[2].contains(where: { $0 != "0" })
    else { return nil }
    trace = String(parts[1])
    span = String(parts[2])
  }

  /// The field.
  var field: String { "00-\(trace)-\(span)-01" }

  private static func isHexadecimal(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }
}

extension ServiceContext {
  private enum ParentKey: ServiceContextKey {
    typealias Value = TraceParent
  }

  /// The span that is under way.
  var traceParent: TraceParent? {
    get { self[ParentKey.self] }
    set { self[ParentKey.self] = newValue }
  }
}
