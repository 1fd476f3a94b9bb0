internal import AccountModel
internal import GraphAlgorithms
public import PropertyGraph

/// Who leads whom at a company on the view's date.
///
/// The members are those who work there and its vacant posts. Each has one manager at most in the tree; all other lines
/// between members are listed beside it. Of several managers the tree holds the one over a solid line rather than an
/// assistant's, then the one of the same department, then the one of the longest-standing line. Where the lines run in a
/// circle, the member of the highest level, then with the most people directly below, stands at its head.
public struct OrganisationStructure: Sendable {
  /// The company.
  public let company: NodeID
  /// The name of the company.
  public let name: String
  /// Whether the company is one of our own.
  public let isOurs: Bool
  /// The day on which all of it held.
  public let asOf: CalendarDate
  /// The members: people by level, those without a level last, then by node; vacant posts after them.
  public let members: [OrganisationMember]
  /// The lines between members that the tree does not hold, by member, then by line; those to oneself included.
  public let lines: [OrganisationLine]
  /// By member: the members right below in the tree, assistants included, ascending.
  public let reports: [[Int]]

  /// Reads an organisation. O(people · log people + lines).
  public init(of company: NodeID, in view: GraphView) {
    let workforce = Workforce(view)
    let reader = OrganisationReader(company, view, workforce)
    var members = reader.members()
    let number = NodeNumbering(members.compactMap(\.person))
    var found = OrganisationLines(members, number, view, workforce)
    for (member, choice) in found.chosen.enumerated() {
      guard let choice else { continue }
      members[member].manager = choice.manager
      members[member].attachment = choice.kind == .assistant ? .assistant : .line
      members[member].facts.append(.relationship(choice.relationship))
    }
    for member in members.indices { members[member].outsideManagers = found.outside[member] }
    members += VacantPosts(company, view, workforce).placed(among: members)
    found.sortRest()
    var reports = [[Int]](repeating: [], count: members.count)
    for (member, entry) in members.enumerated() {
      if let manager = entry.manager { reports[manager].append(member) }
    }
    self.company = company
    name = NamedNode(company, in: view).displayName
    isOurs = Company(company, in: view).side == .own
    asOf = view.asOf
    self.members = members
    lines = found.rest
    self.reports = reports
  }

  /// The people who report to a member over the line in the tree; assistants and vacant posts do not count.
  public func span(of member: Int) -> Int { reports[member].count { members[$0].attachment == .line } }

  /// By member: the number of people below in the tree, directly or not, assistants included. O(members).
  public var peopleBelow: [Int] {
    var below = [Int](repeating: 0, count: members.count)
    for member in preorder.reversed() {
      if let manager = members[member].manager { below[manager] += below[member] + (members[member].isVacant ? 0 : 1) }
    }
    return below
  }

  /// The members without a manager in the tree, ascending.
  public var tops: [Int] { members.indices.filter { members[$0].manager == nil } }

  /// All members, each manager before those below. O(members).
  public var preorder: [Int] {
    var order: [Int] = []
    var open = Array(tops.reversed())
    while let member = open.popLast() {
      order.append(member)
      open += reports[member].reversed()
    }
    return order
  }

  /// Whether neither a manager nor anybody below is known of the member within the company.
  public func isWithoutLines(_ member: Int) -> Bool {
    members[member].manager == nil && reports[member].isEmpty
  }
}
