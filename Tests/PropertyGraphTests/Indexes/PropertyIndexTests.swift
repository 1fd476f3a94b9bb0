import PropertyGraph
import TestSupport
import Testing

@Suite("Property indexes")
struct PropertyIndexTests {
  @Test("An index of many equal and unequal values finds what a scan finds while values change")
  func followsChanges() throws {
    let seed: UInt64 = 20_260_630
    print("property index, seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    var graph = Graph()
    var changes = ChangeSet(for: graph)
    let nodes = changes.createNodes(
      count: 3_000, labels: ["Company"],
      columns: [PropertyColumn(key: "tier", values: .integers((0..<3_000).map { Int64($0 % 7) }))])
    changes.append(.createIndex(IndexDefinition(label: "Company", key: "tier")))
    try graph.apply(changes)
    for _ in 0..<200 {
      var step = ChangeSet(for: graph)
      for _ in 0..<5 {
        guard let node = nodes.randomElement(using: &generator) else { continue }
        let value = Int.random(in: -1..<7, using: &generator)
        step.setProperty("tier", of: node, to: value < 0 ? .null : .integer(value))
      }
      try graph.apply(step)
    }
    for tier in 0..<7 {
      let scanned = nodes.filter { graph.property("tier", of: $0) == .integer(tier) }
      #expect(graph.nodes(labeled: "Company", where: "tier", equals: .integer(tier)) == scanned, "tier \(tier)")
    }
  }

  @Test("Statistics count labels, types and keys")
  func statistics() throws {
    var graph = Graph()
    var changes = ChangeSet(for: graph)
    let acme = changes.createNode(labels: ["Company"], properties: ["name": "Acme"])
    changes.createNode(labels: ["Company", "Customer"])
    changes.createRelationship(type: "OWNS", from: acme, to: acme, properties: ["share": 0.1])
    try graph.apply(changes)
    let statistics = graph.statistics
    #expect(statistics.labels.map(\.name) == ["Company", "Customer"])
    #expect(statistics.labels.map(\.count) == [2, 1])
    #expect(statistics.relationshipTypes.map(\.count) == [1])
    #expect(statistics.nodeKeys.map(\.name) == ["name"])
    #expect(statistics.relationshipKeys.map(\.name) == ["share"])
  }
}
