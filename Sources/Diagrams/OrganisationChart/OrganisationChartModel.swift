public import AccountAnalyses
public import AccountModel
public import PropertyGraph

/// An organisation as it is drawn.
public struct OrganisationChartModel: Sendable, Hashable {
  /// The name of the company.
  public var name: String
  /// The day on which all of it held.
  public var asOf: CalendarDate
  /// People and vacant posts, in the order in which those below one manager are drawn.
  public var members: [Member]
  /// The lines of command beside the tree.
  public var lines: [Line]
  /// Whether contacts with ours are shown; they are not for our own company.
  public var showsContact: Bool

  /// Creates a model.
  public init(name: String, asOf: CalendarDate, members: [Member], lines: [Line] = [], showsContact: Bool = true) {
    self.name = name
    self.asOf = asOf
    self.members = members
    self.lines = lines
    self.showsContact = showsContact
  }

  /// Whether the boxes have a cell for contacts: not where there is no contact at all.
  var hasCells: Bool { showsContact && members.contains { $0.strength != nil } }

  /// Somebody who works there, or a vacant post.
  public struct Member: Sendable, Hashable {
    /// The name as the data gives it; nil for a vacant post.
    public var name: String?
    /// The title; nil where none is recorded.
    public var title: String?
    /// The department; nil where none is recorded.
    public var department: String?
    /// The level, 1 at the top; nil where none is recorded.
    public var level: Int?
    /// The weightiest part in a purchase; nil where there is none.
    public var role: BuyingRole?
    /// The strength of the strongest relationship with one of ours, from 0 to 100; nil where there is no contact.
    public var strength: Double?
    /// The position of the manager in the tree; nil where there is none.
    public var manager: Int?
    /// Why the member stands below the manager.
    public var attachment: OrganisationMember.Attachment
    /// Managers in other companies, by name and company.
    public var outsideManagers: [OutsideManager]

    /// Creates a member.
    public init(
      name: String?, title: String? = nil, department: String? = nil, level: Int? = nil, role: BuyingRole? = nil,
      strength: Double? = nil, manager: Int? = nil, attachment: OrganisationMember.Attachment = .line,
      outsideManagers: [OutsideManager] = []
    ) {
      self.name = name
      self.title = title
      self.department = department
      self.level = level
      self.role = role
      self.strength = strength
      self.manager = manager
      self.attachment = attachment
      self.outsideManagers = outsideManagers
    }
  }

  /// Somebody elsewhere to whom a member reports.
  public struct OutsideManager: Sendable, Hashable {
    /// The person's name.
    public var name: String
    /// The name of the company; nil where it is not known.
    public var company: String?
    /// Whether the line is a dotted one.
    public var isDotted: Bool

    /// Creates a manager.
    public init(name: String, company: String?, isDotted: Bool) {
      self.name = name
      self.company = company
      self.isDotted = isDotted
    }
  }

  /// A line of command that the tree does not hold.
  public struct Line: Sendable, Hashable {
    /// The position of who reports.
    public var member: Int
    /// The position of whom they report to.
    public var manager: Int
    /// The kind of the line.
    public var kind: ReportingKind
    /// Whether the line closes a circle, so that it cannot be in the tree.
    public var closesCircle: Bool

    /// Creates a line.
    public init(member: Int, manager: Int, kind: ReportingKind, closesCircle: Bool = false) {
      self.member = member
      self.manager = manager
      self.kind = kind
      self.closesCircle = closesCircle
    }
  }
}
