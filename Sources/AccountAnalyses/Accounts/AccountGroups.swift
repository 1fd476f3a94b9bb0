internal import AccountModel
public import PropertyGraph

/// The groups of all customer accounts at once.
///
/// Each group is that of ``GroupScope``, without tree and integrated ownership. A company that belongs to two groups, such
/// as one that declares two parents, is in both, as the reports on either account have it.
public struct AccountGroups: Sendable {
  /// The parent companies, ascending: ``CustomerAccounts``.
  public let parents: [NodeID]
  /// By position in ``parents``: the companies of the group, the parent first, in the order in which control was found.
  public let companies: [[NodeID]]
  /// The companies that are in more than one group, ascending.
  public let shared: [NodeID]

  /// Finds the groups. O(customers + sum of the groups' companies and holdings).
  public init(in view: GraphView) {
    let count = Int(view.graph.nextNodeID.rawValue)
    let shareKey = view.graph.propertyKey(AccountKey.share)
    let votesKey = view.graph.propertyKey(AccountKey.votingShare)
    let parents = CustomerAccounts.parents(in: view)
    // By node: the votes that the group under way holds, whether it is in it, and in how many groups it has been.
    var votes = [Double](repeating: 0, count: count)
    var isMember = [Bool](repeating: false, count: count)
    var groups = [Int32](repeating: 0, count: count)
    var touched: [NodeID] = []
    companies = parents.map { parent in
      var members = [parent]
      isMember[Int(parent.rawValue)] = true
      var next = 0
      func add(_ company: NodeID) {
        guard !isMember[Int(company.rawValue)] else { return }
        isMember[Int(company.rawValue)] = true
        members.append(company)
      }
      while next < members.count {
        let owner = members[next]
        next += 1
        for holding in view.incidences(of: owner, AccountRelationship.owns, .outgoing) {
          let held =
            view.graph.number(votesKey, of: holding.relationship)
            ?? view.graph.number(shareKey, of: holding.relationship)
          votes[Int(holding.neighbor.rawValue)] += held ?? 0
          touched.append(holding.neighbor)
          if votes[Int(holding.neighbor.rawValue)] > 0.5 + ControlledCompanies.tolerance { add(holding.neighbor) }
        }
        for declaration in view.incidences(of: owner, AccountRelationship.subsidiaryOf, .incoming) {
          add(declaration.neighbor)
        }
      }
      for company in touched { votes[Int(company.rawValue)] = 0 }
      touched.removeAll(keepingCapacity: true)
      for company in members {
        isMember[Int(company.rawValue)] = false
        groups[Int(company.rawValue)] += 1
      }
      return members
    }
    self.parents = parents
    shared = groups.indices.filter { groups[$0] > 1 }.map { NodeID(rawValue: UInt32($0)) }
  }
}
