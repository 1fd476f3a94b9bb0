public import PropertyGraph

/// A remark on a report: what was unknown, left out or assumed.
public struct ReportNote: Sendable, Hashable {
  /// The remark.
  public let text: LocalizedText
  /// The nodes and relationships that it is about.
  public let facts: [Value]

  /// Makes a remark.
  public init(_ text: LocalizedText, facts: [Value] = []) {
    self.text = text
    self.facts = facts
  }
}
