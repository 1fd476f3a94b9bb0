public import PropertyGraph

/// Our people, theirs, and what is between them, as it is drawn: one account by its companies, or many accounts at once.
public struct RelationshipGraphModel: Sendable, Hashable {
  /// The name of the account, or of the set of accounts.
  public var name: String
  /// The day on which all of it held.
  public var asOf: CalendarDate
  /// Those of ours who have a relationship with one of theirs, in any order.
  public var ours: [Person]
  /// The companies or accounts in the order of the group; each holds its people.
  public var groups: [Group]
  /// The relationships; the ends must be among `ours` and among the people of the groups.
  public var ties: [Tie]

  /// The number of companies or accounts that are left out, since nobody there has a relationship with ours.
  public var groupsWithoutContact: Int

  /// Creates a model.
  public init(
    name: String, asOf: CalendarDate, ours: [Person], groups: [Group], ties: [Tie], groupsWithoutContact: Int = 0
  ) {
    self.name = name
    self.asOf = asOf
    self.ours = ours
    self.groups = groups
    self.ties = ties
    self.groupsWithoutContact = groupsWithoutContact
  }

  /// Somebody of either side.
  public struct Person: Sendable, Hashable {
    /// The person's node.
    public var id: NodeID
    /// The name as the data gives it; anything is drawn as plain text.
    public var name: String
    /// The title; nil where none is recorded.
    public var title: String?
    /// Why the relationship hangs by a thread, in a few words of the diagram's language; nil where it does not.
    public var weakness: String?

    /// Creates a person.
    public init(id: NodeID, name: String, title: String? = nil, weakness: String? = nil) {
      self.id = id
      self.name = name
      self.title = title
      self.weakness = weakness
    }
  }

  /// A company or an account with those of its people who have a relationship with ours.
  public struct Group: Sendable, Hashable {
    /// The company's node.
    public var id: NodeID
    /// The name as the data gives it.
    public var name: String
    /// Those who have a relationship with ours, in any order.
    public var people: [Person]
    /// The number of people who are known but have no relationship with ours.
    public var strangers: Int

    /// Creates a group.
    public init(id: NodeID, name: String, people: [Person], strangers: Int = 0) {
      self.id = id
      self.name = name
      self.people = people
      self.strangers = strangers
    }
  }

  /// What is between one of ours and one of theirs.
  public struct Tie: Sendable, Hashable {
    /// One of ours.
    public var ours: NodeID
    /// One of theirs.
    public var theirs: NodeID
    /// The company or account under which theirs stands.
    public var group: NodeID
    /// The strength, from 0 to 100; nil where it is not known.
    public var strength: Double?
    /// Whether it is all that holds two parts of the network together.
    public var isBridge: Bool

    /// Creates a tie.
    public init(ours: NodeID, theirs: NodeID, group: NodeID, strength: Double?, isBridge: Bool = false) {
      self.ours = ours
      self.theirs = theirs
      self.group = group
      self.strength = strength
      self.isBridge = isBridge
    }
  }
}
