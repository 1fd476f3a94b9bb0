/// Where a formula comes from.
public struct FormulaSource: Sendable, Hashable {
  /// The author, year and title, or the reason for a definition of this project.
  public let citation: String
  /// The digital object identifier or other address, where there is one.
  public let reference: String?

  /// Names a source.
  public init(_ citation: String, reference: String? = nil) {
    self.citation = citation
    self.reference = reference
  }
}
