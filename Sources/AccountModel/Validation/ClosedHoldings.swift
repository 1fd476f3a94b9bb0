internal import PropertyGraph

/// Finds companies that wholly hold each other and so have no outside owner.
///
/// A set of companies is closed where each of them is held to 100 % by members of the set; then I − A is singular.
enum ClosedHoldings {
  static func check(_ graph: Graph, _ collector: inout ViolationCollector) {
    guard let type = graph.relationshipType(AccountRelationship.owns) else { return }
    var network = DatedNetwork(graph, type, weight: AccountKey.share)
    for loop in network.loops(where: isClosed) {
      guard let first = loop.edges.map(\.relationship).min() else { continue }
      let names = CompanyNames.loop(loop.members.map { network.nodes[Int($0)] }, in: graph)
      collector.add(
        SchemaViolation(
          .relationship(first), property: AccountKey.share, .warning,
          reason: "a closed loop of 100 % holdings has no outside owner: \(names)",
          advice: "if somebody outside has a share, correct the shares; integrated ownership is left open for them"))
    }
  }

  private static func isClosed(_ loop: DatedNetwork.Loop) -> Bool {
    var held: [Int32: Double] = [:]
    for edge in loop.edges { held[edge.target, default: 0] += edge.weight }
    return loop.members.allSatisfy { held[$0, default: 0] >= 1 - HoldingSums.tolerance }
  }
}
