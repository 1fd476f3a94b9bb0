import PropertyGraph
import TestSupport
import Testing

@Suite("A part of a graph")
struct GraphPartTests {
  private func graph(seed: UInt64) throws -> Graph {
    var random = RandomChanges(seed: seed)
    var model = NaiveGraph()
    var graph = Graph()
    for _ in 0..<60 { try graph.apply(random.next(for: graph, model: &model)) }
    return graph
  }

  @Test("It is the graph from which the other nodes were deleted, ids and all", arguments: 1...8 as ClosedRange<UInt64>)
  func part(seed: UInt64) throws {
    let graph = try graph(seed: seed)
    var random = SeededGenerator(seed: seed)
    let kept = graph.nodes.filter { _ in Bool.random(using: &random) }
    var deletion = ChangeSet(for: graph)
    let gone = Set(graph.nodes).subtracting(kept)
    let ties = graph.relationships.filter { relationship in
      graph.endpoints(of: relationship).map { gone.contains($0.source) || gone.contains($0.target) } ?? false
    }
    deletion.append(.deleteRelationships(Array(ties)))
    deletion.append(.deleteNodes(gone.sorted()))
    let expected = try graph.applying(deletion)
    let part = try graph.part(of: kept)
    #expect(part.nodeCount == expected.nodeCount, "seed \(seed)")
    #expect(part.relationshipCount == expected.relationshipCount)
    // Indexes of labels that nobody bears any more need not be there.
    let differences = ChangeSet(from: part, to: expected).changes.filter {
      if case .createIndex = $0 { false } else { true }
    }
    #expect(differences.isEmpty, "\(differences)")
    #expect(part.nextNodeID == graph.nextNodeID)
    #expect(try graph.part(of: Array(graph.nodes)).nodeCount == graph.nodeCount)
    #expect(try graph.part(of: []).nodeCount == 0)
  }

  @Test("Without some properties nobody has them, and no index finds them", arguments: 1...4 as ClosedRange<UInt64>)
  func properties(seed: UInt64) throws {
    let graph = try graph(seed: seed)
    let rest = graph.without(properties: ["name", "level", "unheard of"])
    #expect(rest.nodeCount == graph.nodeCount)
    for node in graph.nodes {
      let expected = graph.properties(of: node).filter { $0.key != "name" && $0.key != "level" }
      #expect(rest.properties(of: node).mapValues(\.description) == expected.mapValues(\.description), "seed \(seed)")
    }
    for relationship in graph.relationships {
      #expect(rest.property("name", of: relationship).isNull && rest.property("level", of: relationship).isNull)
    }
    #expect(rest.indexDefinitions.allSatisfy { $0.key != "name" && $0.key != "level" })
    #expect(graph.nodes.contains { !graph.property("name", of: $0).isNull })
  }
}
