internal import AccountModel
internal import GraphAlgorithms
internal import PropertyGraph

/// What decides who controls whom, of all companies at once: holdings and declarations, as a view shows them.
struct ControlLinks {
  /// By owner: the holdings, in the order of the graph.
  let holdings: EdgeRows
  /// By holding: its votes, else its share; 0 where neither is recorded.
  let votes: [Double]
  /// By parent: the companies that declare it, in the order of the graph.
  let declarations: EdgeRows

  /// Gathers the links. O(nodes + links).
  init(_ view: GraphView) {
    let graph = view.graph
    let count = Int(graph.nextNodeID.rawValue)
    let keys = [AccountKey.votingShare, AccountKey.share].map(graph.propertyKey)
    var (sources, targets, votes) = ([Int32](), [Int32](), [Double]())
    Self.forEach(AccountRelationship.owns, .outgoing, in: view) { owner, company, holding in
      sources.append(Int32(owner.rawValue))
      targets.append(Int32(company.rawValue))
      votes.append(graph.number(keys[0], of: holding) ?? graph.number(keys[1], of: holding) ?? 0)
    }
    holdings = EdgeRows(nodeCount: count, sources: sources, targets: targets)
    self.votes = votes
    (sources, targets) = ([], [])
    Self.forEach(AccountRelationship.subsidiaryOf, .incoming, in: view) { parent, company, _ in
      sources.append(Int32(parent.rawValue))
      targets.append(Int32(company.rawValue))
    }
    declarations = EdgeRows(nodeCount: count, sources: sources, targets: targets)
  }

  /// Calls `body` for each relationship of a type that is seen and holds, by node.
  private static func forEach(
    _ name: String, _ direction: Direction, in view: GraphView, _ body: (NodeID, NodeID, RelationshipID) -> Void
  ) {
    guard let type = view.graph.relationshipType(name) else { return }
    view.graph.forEachNeighborhood(type, direction) { node, neighbors, relationships in
      for entry in relationships.indices where view.contains(relationships[entry]) {
        body(node, neighbors[entry], relationships[entry])
      }
    }
  }
}
