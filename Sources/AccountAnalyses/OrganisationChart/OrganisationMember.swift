public import AccountModel
public import PropertyGraph

/// A place in an organisation: somebody who works there, or a vacant post.
public struct OrganisationMember: Sendable, Hashable {
  /// Why the member stands below its manager.
  public enum Attachment: String, Sendable, Hashable, CaseIterable {
    /// A line of command on record.
    case line
    /// The assistant of the manager.
    case assistant
    /// A vacant post, placed by department and level.
    case placed
    /// Nobody is above: the top of a line of command, or somebody without one.
    case none
  }

  /// Somebody in another company to whom the member reports.
  public struct OutsideManager: Sendable, Hashable {
    /// The person.
    public let person: NodeID
    /// The person's name.
    public let name: String
    /// The name of the company where they work; nil where none is known.
    public let company: String?
    /// The kind of the line.
    public let kind: ReportingKind
    /// The line.
    public let relationship: RelationshipID
  }

  /// The person; nil for a vacant post.
  public let person: NodeID?
  /// The vacant post; nil for a person.
  public let position: NodeID?
  /// The person's name; nil for a vacant post.
  public let name: String?
  /// The title of the post; nil where none is recorded.
  public let title: String?
  /// The department; nil where none is recorded.
  public let department: String?
  /// The level, 1 at the top; nil where none is recorded.
  public let level: Int?
  /// The weightiest part in the company's purchases; nil where there is none on record.
  public internal(set) var role: BuyingRole?
  /// The position among the members of the one manager that is drawn above; nil where there is none.
  public internal(set) var manager: Int?
  /// Why the member stands below the manager.
  public internal(set) var attachment: Attachment
  /// The managers in other companies, by kind, then by line.
  public internal(set) var outsideManagers: [OutsideManager]
  /// The post, the line to the manager, and the parts in purchases.
  public internal(set) var facts: [Value]

  /// Whether nobody holds the post.
  public var isVacant: Bool { person == nil }
}
