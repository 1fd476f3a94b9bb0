internal import QuerySyntax

/// The call that an analysis line means, and where the parts of the call stand in the line.
struct LineTranslation {
  /// The call.
  private(set) var call = ""
  private var parts: [(start: Int, origin: SourceSpan, isVerbatim: Bool)] = []

  /// Adds text that stands for a part of the line; verbatim text is that part.
  mutating func append(_ text: String, for origin: SourceSpan, isVerbatim: Bool = false) {
    parts.append((call.utf8.count, origin, isVerbatim))
    call += text
  }

  /// What is said of the call, said of the line.
  func error(_ error: QueryError, in line: String) -> QueryError {
    let span = error.span.flatMap { span in
      parts.last { $0.start <= span.start }.map { part in
        let moved = part.origin.start + (part.isVerbatim ? span.start - part.start : 0)
        return SourceSpan(start: moved, end: part.isVerbatim ? moved + span.end - span.start : part.origin.end)
      }
    }
    return QueryError(
      error.phase, error.kind, error.detail, error.message, chinese: error.chinese, hint: error.hint,
      chineseHint: error.chineseHint, span: span, text: line)
  }
}
