internal import PropertyGraph

/// Finds companies that are declared to be, step by step, subsidiaries of themselves.
enum DeclarationLoops {
  static func check(_ graph: Graph, _ collector: inout ViolationCollector) {
    guard let type = graph.relationshipType(AccountRelationship.subsidiaryOf) else { return }
    var network = DatedNetwork(graph, type)
    for loop in network.loops(where: { _ in true }) {
      let walk = cycle(in: loop)
      guard let first = walk.first else { continue }
      let names = CompanyNames.loop(walk.map { network.nodes[Int($0.source)] }, in: graph)
      let since = loop.date.map { " from \($0) on" } ?? ""
      collector.add(
        SchemaViolation(
          .relationship(first.relationship), .error, reason: "SUBSIDIARY_OF goes round in a circle\(since): \(names)",
          advice: "take out the declaration that is wrong; holdings that go round belong into OWNS"))
    }
    guard network.isIncomplete else { return }
    collector.add(
      SchemaViolation(
        .graph, .warning, reason: "SUBSIDIARY_OF has too many dates to look at each of them for circles",
        advice: "check the declarations of the largest group in parts"))
  }

  /// The edges of one circle among the loop's members, found by walking on until a node comes back.
  private static func cycle(in loop: DatedNetwork.Loop) -> [DatedNetwork.Edge] {
    var next: [Int32: DatedNetwork.Edge] = [:]
    for edge in loop.edges where next[edge.source] == nil { next[edge.source] = edge }
    guard var node = loop.members.first else { return [] }
    var walk: [DatedNetwork.Edge] = []
    var place: [Int32: Int] = [:]
    while let edge = next[node], place[node] == nil {
      place[node] = walk.count
      walk.append(edge)
      node = edge.target
    }
    return Array(walk.suffix(from: place[node] ?? 0))
  }
}
