public import PropertyGraph

/// That one person turned to another: a message from its sender to its recipient, or advice sought from its source.
public struct CommunicationTie: Sendable, Hashable {
  /// The name of whoever sent the message or seeks the advice.
  public let source: String
  /// The name of whoever received the message or is asked.
  public let target: String
  /// When, as a date with or without a time; null where it is not known.
  public let at: Value

  /// Makes a tie.
  public init(source: String, target: String, at: Value = .null) {
    (self.source, self.target, self.at) = (source, target, at)
  }
}
