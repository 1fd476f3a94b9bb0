public import PropertyGraph

/// A generated account in good order, into which one weakness was put, or none.
public struct PlantedWeakLink: Sendable {
  /// What was put into it.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Nothing.
    case none
    /// One of theirs is the only way to the people of a company.
    case cutPersonOfTheirs
    /// One of ours is the only way to the people of a company.
    case cutPersonOfOurs
    /// A champion whom nobody has met or written to for weeks.
    case coldChampion
    /// A company that one of ours knows through one of theirs.
    case singleThread
  }

  /// What was put into it.
  public let kind: Kind
  /// The world.
  public let graph: Graph
  /// The day on which it is looked at.
  public let asOf: CalendarDate
  /// The parent company of the account.
  public let parent: NodeID
  /// Who is planted: both ends of a single thread, else one person; nobody where nothing was put in.
  public let planted: Set<NodeID>

  /// Generates an account.
  public init(_ kind: Kind, using random: inout some RandomNumberGenerator) throws {
    var builder = try AccountBuilder(kind, using: &random)
    try builder.addPeople(using: &random)
    builder.choosePlanted(using: &random)
    try builder.addTies(using: &random)
    try builder.addContacts(using: &random)
    try builder.addBuyingCenter(using: &random)
    try builder.addBusiness(using: &random)
    try builder.addNoise(using: &random)
    var graph = Graph()
    try graph.apply(builder.changes)
    self.kind = kind
    self.graph = graph
    asOf = builder.asOf
    parent = builder.companies[0].node
    planted = builder.planted
  }
}
