/// Sentences of messages.
enum Sentence {
  /// A clause with a full stop at its end, unless it has its own.
  static func ended(_ clause: String) -> String {
    clause.hasSuffix(".") || clause.hasSuffix("?") ? clause : clause + "."
  }
}
