internal import AccountModel
internal import GraphAlgorithms
internal import PropertyGraph

/// The companies that a parent reaches over holdings and declarations, numbered from 0 for the parent.
struct HoldingNetwork {
  struct Holding {
    let owner: Int32
    let company: Int32
    /// The share of capital, nil where it is not recorded.
    let share: Double?
    /// The share of votes, nil where neither it nor the share of capital is recorded.
    let votes: Double?
    let relationship: RelationshipID
  }

  struct Declaration {
    let subsidiary: Int32
    let parent: Int32
    let relationship: RelationshipID
  }

  private(set) var companies: [NodeID] = []
  /// By node of the graph: its number, or -1.
  let numbers: [Int32]
  private(set) var holdings: [Holding] = []
  private(set) var declarations: [Declaration] = []
  let holdingsByOwner: EdgeRows
  let holdingsByCompany: EdgeRows
  let declarationsByParent: EdgeRows

  /// Walks from the parent: to what a company holds, and to what declares itself its subsidiary. O(reached).
  init(of parent: NodeID, in view: GraphView) {
    let graph = view.graph
    let shareKey = graph.propertyKey(AccountKey.share)
    let votesKey = graph.propertyKey(AccountKey.votingShare)
    var companies = [parent]
    var holdings: [Holding] = []
    var declarations: [Declaration] = []
    var position = [Int32](repeating: -1, count: Int(graph.nextNodeID.rawValue))
    position[Int(parent.rawValue)] = 0
    func number(_ node: NodeID) -> Int32 {
      let index = Int(node.rawValue)
      if position[index] < 0 {
        position[index] = Int32(companies.count)
        companies.append(node)
      }
      return position[index]
    }
    var next = 0
    while next < companies.count, !next.isMultiple(of: 64) || !Interruption.isRequested {
      for incidence in view.incidences(of: companies[next], AccountRelationship.owns, .outgoing) {
        let share = graph.number(shareKey, of: incidence.relationship)
        holdings.append(
          Holding(
            owner: Int32(next), company: number(incidence.neighbor), share: share,
            votes: graph.number(votesKey, of: incidence.relationship) ?? share, relationship: incidence.relationship))
      }
      for incidence in view.incidences(of: companies[next], AccountRelationship.subsidiaryOf, .incoming) {
        declarations.append(
          Declaration(
            subsidiary: number(incidence.neighbor), parent: Int32(next), relationship: incidence.relationship))
      }
      next += 1
    }
    let count = companies.count
    holdingsByOwner = EdgeRows(nodeCount: count, sources: holdings.map(\.owner), targets: holdings.map(\.company))
    holdingsByCompany = EdgeRows(nodeCount: count, sources: holdings.map(\.company), targets: holdings.map(\.owner))
    declarationsByParent = EdgeRows(
      nodeCount: count, sources: declarations.map(\.parent), targets: declarations.map(\.subsidiary))
    self.companies = companies
    numbers = position
    self.holdings = holdings
    self.declarations = declarations
  }
}
