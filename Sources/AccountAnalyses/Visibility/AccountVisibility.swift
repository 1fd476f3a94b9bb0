internal import AccountModel
public import PropertyGraph

/// What belongs to some accounts: all that a channel partner, or a team that looks after them, may see.
///
/// [ours] Seen are the named companies with the companies that they control on the view's date; the people who work or worked
/// there; the records (deals, buying centers, visits, tasks …) that are linked to one of these, and records that are linked to such
/// records and to no company or person elsewhere; our own companies; and those of our own people who are linked to anything of this.
/// A visit with people of several accounts is seen, and of those who were there only the people of the accounts: were it not seen,
/// a report would claim a gap where there is none.
public struct AccountVisibility {
  private let graph: Graph
  private let company: LabelID?
  private let person: LabelID?
  private let worksAt: RelationshipTypeID?
  private let ownCompanies: Set<NodeID>
  private var seen: Set<NodeID>
  /// What was found and has not been looked around yet.
  private var frontier: [NodeID]
  /// Kinds of nodes that many accounts share: they are seen, and nothing is found through them.
  private let shared: [LabelID]

  /// The nodes that belong to some accounts, ascending.
  ///
  /// - Parameters:
  ///   - accounts: the ids of companies; those that are unknown add nothing.
  ///   - view: everything, on the date on which control is looked at.
  /// - Complexity: O(companies, and relationships of what is seen).
  public static func nodes(of accounts: [String], in view: GraphView) -> [NodeID] {
    var visibility = AccountVisibility(accounts, in: view)
    visibility.spread()
    return visibility.seen.union(visibility.ownCompanies).sorted()
  }

  private init(_ accounts: [String], in view: GraphView) {
    graph = view.graph
    company = graph.label(AccountLabel.company)
    person = graph.label(AccountLabel.person)
    worksAt = graph.relationshipType(AccountRelationship.worksAt)
    shared = [
      AccountLabel.product, AccountLabel.campaign, AccountLabel.resource, AccountLabel.article,
    ].compactMap(view.graph.label)
    let own = Value.string(AccountSide.own.rawValue)
    ownCompanies = Set(
      view.nodes(labeled: AccountLabel.company).filter { view.property(AccountKey.side, of: $0) == own })
    seen = []
    for account in Set(accounts) {
      for node in view.nodes(labeled: AccountLabel.company, where: AccountKey.id, equals: .string(account)) {
        seen.formUnion(GroupScope(of: node, in: view).companies.map(\.node))
      }
    }
    seen.subtract(ownCompanies)
    frontier = seen.sorted()
  }

  private mutating func spread() {
    let companies = frontier
    // Who works there comes first: whether a record is theirs depends on it.
    for company in companies {
      for employment in employments(company, .incoming) { see(employment.neighbor) }
    }
    let people = seen
    while let node = frontier.popLast() {
      guard !shared.contains(where: { graph.has($0, node) }), !isOurs(node) else { continue }
      let isAnchor = people.contains(node)
      for incidence in graph.incidences(of: node, nil, .either) where !seen.contains(incidence.neighbor) {
        let neighbor = incidence.neighbor
        if bears(neighbor, company) { continue }
        if bears(neighbor, person) ? isOurs(neighbor) : isAnchor || !isLinkedElsewhere(neighbor) { see(neighbor) }
      }
    }
  }

  private mutating func see(_ node: NodeID) {
    if seen.insert(node).inserted { frontier.append(node) }
  }

  /// Whether a record is linked to a company or a person who is neither seen nor ours.
  private func isLinkedElsewhere(_ record: NodeID) -> Bool {
    graph.incidences(of: record, nil, .either).contains { incidence in
      let other = incidence.neighbor
      if bears(other, company) { return !seen.contains(other) && !ownCompanies.contains(other) }
      return bears(other, person) && !seen.contains(other) && !isOurs(other)
    }
  }

  /// Whether somebody works or worked at one of our own companies.
  private func isOurs(_ node: NodeID) -> Bool {
    bears(node, person) && employments(node, .outgoing).contains { ownCompanies.contains($0.neighbor) }
  }

  private func employments(_ node: NodeID, _ direction: Direction) -> [Incidence] {
    worksAt.map { graph.incidences(of: node, $0, direction) } ?? []
  }

  private func bears(_ node: NodeID, _ label: LabelID?) -> Bool { label.map { graph.has($0, node) } ?? false }
}
