import PropertyGraph
import Testing

@Suite("A graph as a value")
struct GraphTests {
  private func acmeGroup() throws -> (Graph, acme: NodeID, cloud: NodeID, li: NodeID) {
    var graph = Graph()
    var changes = ChangeSet(for: graph)
    let acme = changes.createNode(labels: ["Company"], properties: ["id": "C1", "name": "Acme Group"])
    let cloud = changes.createNode(labels: ["Company"], properties: ["id": "C2", "name": "Acme Cloud"])
    let li = changes.createNode(labels: ["Person"], properties: ["id": "P1", "name": "Li Lei", "level": 1])
    changes.createRelationship(type: "OWNS", from: acme, to: cloud, properties: ["share": 0.8])
    changes.createRelationship(type: "WORKS_AT", from: li, to: cloud, properties: ["title": "CEO"])
    changes.append(.createIndex(IndexDefinition(label: "Company", key: "id", isUnique: true)))
    try graph.apply(changes)
    return (graph, acme, cloud, li)
  }

  @Test("What was created can be read back")
  func readsBack() throws {
    let (graph, acme, cloud, li) = try acmeGroup()
    #expect(graph.nodeCount == 3)
    #expect(graph.relationshipCount == 2)
    #expect(graph.labelNames(of: li) == ["Person"])
    #expect(graph.properties(of: li) == ["id": "P1", "name": "Li Lei", "level": 1])
    let owned = graph.incidences(of: acme, graph.relationshipType("OWNS"), .outgoing)
    #expect(owned.map(\.neighbor) == [cloud])
    #expect(graph.property("share", of: owned[0].relationship) == 0.8)
    #expect(graph.nodes(labeled: "Company", where: "id", equals: "C2") == [cloud])
    #expect(graph.degree(of: cloud, nil, .either) == 2)
  }

  @Test("A name is found in whatever bytes it is written, and one that nobody used is not")
  func names() throws {
    let kelvin = "\u{212A}"
    for (written, asked) in [("K", kelvin), (kelvin, "K"), ("caf\u{E9}", "cafe\u{301}"), ("客户", "客户")] {
      var graph = Graph()
      var changes = ChangeSet(for: graph)
      changes.createNode(labels: [written], properties: [written: 1])
      try graph.apply(changes)
      #expect(graph.label(asked) == graph.labels.first)
      #expect(graph.propertyKey(asked) == graph.propertyKeys.first)
      for other in ["", "k", "L", "cafe", "客"] { #expect(graph.label(other) == nil, "\(other) beside \(written)") }
    }
  }

  @Test("A reader's copy never sees a later write")
  func copyIsIsolated() throws {
    var (graph, acme, _, li) = try acmeGroup()
    let copy = graph
    var changes = ChangeSet(for: graph)
    changes.setProperty("name", of: acme, to: "Acme Holding")
    changes.detachAndDelete(li, in: graph)
    try graph.apply(changes)
    #expect(copy.property("name", of: acme) == "Acme Group")
    #expect(copy.contains(li))
    #expect(copy.relationshipCount == 2)
    #expect(graph.property("name", of: acme) == "Acme Holding")
    #expect(!graph.contains(li))
    #expect(graph.relationshipCount == 1)
  }

  @Test("A refused change set changes nothing")
  func refusedWhole() throws {
    var (graph, acme, cloud, _) = try acmeGroup()
    var changes = ChangeSet(for: graph)
    changes.setProperty("name", of: acme, to: "Changed")
    let third = changes.createNode(labels: ["Company"], properties: ["id": "C2"])
    #expect(
      throws: ChangeError.duplicateValue(
        IndexDefinition(label: "Company", key: "id", isUnique: true), "C2", cloud, third)
    ) {
      try graph.apply(changes)
    }
    #expect(graph.property("name", of: acme) == "Acme Group")
    #expect(graph.nodeCount == 3)
  }

  @Test("The inverse of a change set restores the graph")
  func inverse() throws {
    var (graph, acme, _, li) = try acmeGroup()
    let before = graph
    var changes = ChangeSet(for: graph)
    changes.detachAndDelete(li, in: graph)
    changes.setProperty("name", of: acme, to: .null)
    changes.append(.addLabel(acme, "Customer"))
    try graph.apply(changes)
    let undo = changes.inverse(before: before, after: graph)
    try graph.apply(undo)
    #expect(ChangeSet(from: before, to: graph).isEmpty)
    #expect(ChangeSet(from: graph, to: before).isEmpty)
    #expect(graph.property("name", of: li) == "Li Lei")
  }

  @Test("A node with relationships is not deleted")
  func deletionNeedsDetachment() throws {
    var (graph, _, cloud, _) = try acmeGroup()
    let refused = ChangeSet(changes: [.deleteNodes([cloud])])
    #expect(throws: ChangeError.nodeHasRelationships(cloud, count: 2)) { try graph.apply(refused) }
    #expect(graph.contains(cloud))
  }
}
