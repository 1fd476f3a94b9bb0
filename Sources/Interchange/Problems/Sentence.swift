/// Sentences of messages.
package enum Sentence {
  /// A clause as a sentence: with a capital at its beginning and a full stop at its end, unless it has its own.
  package static func text(_ clause: String) -> String { ended(clause.prefix(1).uppercased() + clause.dropFirst()) }

  /// A clause with a full stop at its end, unless it has its own.
  package static func ended(_ clause: String) -> String {
    clause.hasSuffix(".") || clause.hasSuffix("?") ? clause : clause + "."
  }
}
