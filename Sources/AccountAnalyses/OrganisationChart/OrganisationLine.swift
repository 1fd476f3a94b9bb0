public import AccountModel
public import PropertyGraph

/// A line of command between two members of an organisation that the tree does not hold.
public struct OrganisationLine: Sendable, Hashable {
  /// The position among the members of who reports.
  public let member: Int
  /// The position among the members of whom they report to; the same for somebody who reports to themselves.
  public let manager: Int
  /// The kind of the line.
  public let kind: ReportingKind
  /// Whether the line was left out of the tree because it closes a circle.
  public let closesCircle: Bool
  /// The line.
  public let relationship: RelationshipID
}
