public import PropertyGraph

/// A remark on a report: what was unknown, left out or assumed.
public struct ReportNote: Sendable, Hashable {
  /// The remark.
  public let text: LocalizedText
  /// The nodes and relationships that it is about.
  public let facts: [Value]
  /// Whether it says that there are more rows than the table has.
  public let isAboutMoreRows: Bool

  /// Makes a remark.
  public init(_ text: LocalizedText, facts: [Value] = []) {
    self.init(text, facts: facts, isAboutMoreRows: false)
  }

  /// The remark that there are more rows than the table has.
  public static func moreRows(_ text: LocalizedText) -> ReportNote {
    ReportNote(text, facts: [], isAboutMoreRows: true)
  }

  private init(_ text: LocalizedText, facts: [Value], isAboutMoreRows: Bool) {
    self.text = text
    self.facts = facts
    self.isAboutMoreRows = isAboutMoreRows
  }
}
