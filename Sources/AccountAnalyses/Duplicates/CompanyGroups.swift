internal import AccountModel
internal import PropertyGraph

/// Which companies belong together by a majority of votes or a declaration, whatever the parent.
struct CompanyGroups {
  private var parent: [Int32]

  /// Joins the companies of a view. O(holdings · α).
  init(_ view: GraphView) {
    let graph = view.graph
    parent = (0..<Int32(graph.nextNodeID.rawValue)).map { $0 }
    for company in view.nodes(labeled: AccountLabel.company) {
      for incidence in view.incidences(of: company, AccountRelationship.owns, .outgoing) {
        let keys = [AccountKey.votingShare, AccountKey.share]
        let share = keys.lazy.compactMap { graph.number(graph.propertyKey($0), of: incidence.relationship) }.first
        if let share, share > 0.5 { join(company, incidence.neighbor) }
      }
      for incidence in view.incidences(of: company, AccountRelationship.subsidiaryOf, .outgoing) {
        join(company, incidence.neighbor)
      }
    }
  }

  /// The number of a company's group.
  func group(of company: NodeID) -> Int {
    var index = Int(company.rawValue)
    while Int(parent[index]) != index { index = Int(parent[index]) }
    return index
  }

  private mutating func join(_ a: NodeID, _ b: NodeID) {
    let (first, second) = (group(of: a), group(of: b))
    parent[max(first, second)] = Int32(min(first, second))
    // A shorter way for the next who asks.
    parent[Int(a.rawValue)] = Int32(min(first, second))
    parent[Int(b.rawValue)] = Int32(min(first, second))
  }
}
