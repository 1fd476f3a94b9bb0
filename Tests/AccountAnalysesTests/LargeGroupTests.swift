import AccountAnalyses
import PropertyGraph
import TestSupport
import Testing

@Suite("A large group")
struct LargeGroupTests {
  /// A group of `count` companies in a chain of 60 levels and a wide rest, with cross-holdings, from a seed.
  private static func group(count: Int, seed: UInt64) throws -> (graph: Graph, parent: NodeID) {
    var generator = SeededGenerator(seed: seed)
    var graph = Graph()
    var changes = ChangeSet(for: graph)
    let nodes = changes.createNodes(
      count: count, labels: ["Company"],
      columns: [PropertyColumn(key: "name", values: .values((0..<count).map { .string("Company \($0)") }))])
    var sources: [NodeID] = []
    var targets: [NodeID] = []
    var shares: [Double] = []
    for index in 1..<count {
      let owner = index <= 60 ? index - 1 : Int.random(in: 0..<index, using: &generator)
      sources.append(nodes[owner])
      targets.append(nodes[index])
      shares.append(0.6)
      if index % 7 == 0 {
        sources.append(nodes[Int.random(in: 1..<count, using: &generator)])
        targets.append(nodes[index])
        shares.append(0.3)
      }
    }
    changes.createRelationships(
      type: "OWNS", sources: sources, targets: targets,
      columns: [PropertyColumn(key: "share", values: .floats(shares))])
    try graph.apply(changes)
    return (graph, nodes[0])
  }

  @Test("Twenty thousand companies with cross-holdings are all in the tree, once", arguments: [UInt64(20_260_630)])
  func everybodyOnce(seed: UInt64) throws {
    let (graph, parent) = try Self.group(count: 20_000, seed: seed)
    let date = try #require(CalendarDate(year: 2026, month: 6, day: 30))
    let scope = GroupScope(of: parent, in: GraphView(graph, asOf: date))
    #expect(scope.companies.count == 20_000, "seed \(seed)")
    #expect(Set(scope.companies.map(\.node)).count == 20_000, "seed \(seed)")
    #expect((scope.companies.map(\.level).max() ?? 0) >= 60, "seed \(seed)")
    #expect(scope.unsettled.isEmpty, "seed \(seed)")
    for (index, company) in scope.companies.enumerated().dropFirst() {
      let above = try #require(company.treeParent.flatMap(scope.position))
      #expect(above < index && index < scope.subtreeEnds[above], "seed \(seed)")
      #expect(company.level == scope.companies[above].level + 1, "seed \(seed)")
      let owned = try #require(company.integratedOwnership)
      #expect(owned > 0 && owned <= 1, "seed \(seed)")
    }
  }
}
