import PropertyGraph
import TestSupport
import Testing

@Suite("The graph against a naive graph under random operations")
struct ModelBasedTests {
  @Test("Every state equals the model, undo restores the state before, copies stay as they were", arguments: 1...8)
  func agrees(seed: UInt64) throws {
    print("model-based test, seed \(seed)")
    var random = RandomChanges(seed: seed)
    var graph = Graph()
    try graph.apply(ChangeSet(changes: [.createIndex(IndexDefinition(label: "Company", key: "level"))]))
    var model = NaiveGraph()
    var held: [(graph: Graph, model: NaiveGraph)] = []
    for step in 0..<40 {
      let before = graph
      let modelBefore = model
      let changes = random.next(for: graph, model: &model)
      try graph.apply(changes)
      let undone = try graph.applying(changes.inverse(before: before, after: graph))
      #expect(ChangeSet(from: undone, to: before).isEmpty, "seed \(seed), step \(step): undo")
      if step % 10 == 0 { held.append((before, modelBefore)) }
      if step % 8 == 0 || step == 39 { try expectEqual(graph, model, "seed \(seed), step \(step)") }
    }
    for (copy, expected) in held { try expectEqual(copy, expected, "seed \(seed), a copy held by a reader") }
  }

  private func expectEqual(_ graph: Graph, _ model: NaiveGraph, _ place: String) throws {
    try #require(graph.nodeCount == model.nodes.count, "\(place)")
    try #require(graph.relationshipCount == model.relationships.count, "\(place)")
    try #require(Array(graph.nodes) == model.nodes.keys.sorted(), "\(place)")
    for (id, node) in model.nodes {
      try #require(graph.properties(of: id) == node.properties, "\(place), \(id)")
      try #require(Set(graph.labelNames(of: id)) == node.labels, "\(place), \(id)")
    }
    for (id, relationship) in model.relationships {
      try #require(graph.properties(of: id) == relationship.properties, "\(place), \(id)")
      try #require(graph.type(of: id).map(graph.name(of:)) == relationship.type, "\(place), \(id)")
      try #require(graph.endpoints(of: id).map { [$0, $1] } == [relationship.source, relationship.target])
    }
    for label in ["Company", "Person", "Customer"] {
      let expected = model.nodes.filter { $0.value.labels.contains(label) }.keys.sorted()
      try #require(Array(graph.nodes(labeled: label)) == expected, "\(place), \(label)")
    }
    try expectSameTopology(graph, model, place)
    try expectSameIndex(graph, model, place)
  }

  private func expectSameTopology(_ graph: Graph, _ model: NaiveGraph, _ place: String) throws {
    let incidences = model.incidences()
    for node in model.nodes.keys {
      for type in ["OWNS", "WORKS_AT", "INFLUENCES"] {
        for direction in Direction.allCases {
          let found = graph.relationshipType(type).map { graph.incidences(of: node, $0, direction) } ?? []
          let expected = incidences[node]?[type]?[direction] ?? []
          try #require(found.map(\.relationship).sorted() == expected, "\(place), \(node) \(type) \(direction)")
        }
      }
    }
    for type in graph.relationshipTypes {
      var seen: [RelationshipID] = []
      graph.forEachNeighborhood(type, .outgoing) { _, _, relationships in
        for position in relationships.indices { seen.append(relationships[position]) }
      }
      let expected = model.relationships.filter { $0.value.type == graph.name(of: type) }.keys.sorted()
      try #require(seen.sorted() == expected, "\(place)")
    }
  }

  private func expectSameIndex(_ graph: Graph, _ model: NaiveGraph, _ place: String) throws {
    for level in [0, 1, -5, 300, 70_000] {
      let expected = model.nodes
        .filter { $0.value.labels.contains("Company") && $0.value.properties["level"] == .integer(level) }
        .keys.sorted()
      #expect(graph.nodes(labeled: "Company", where: "level", equals: .integer(level)) == expected, "\(place)")
    }
  }
}
