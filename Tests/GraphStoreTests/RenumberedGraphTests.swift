import GraphStore
import PropertyGraph
import Testing

@Suite("Graphs that were read from files in another order")
struct RenumberedGraphTests {
  /// Companies in the order given, each owned by the one before it in the alphabet.
  private func group(_ ids: [String], share: Double = 0.8) throws -> Graph {
    var graph = Graph()
    var changes = ChangeSet(for: graph)
    var nodes: [String: NodeID] = [:]
    for id in ids {
      nodes[id] = changes.createNode(
        labels: ["Company"], properties: ["id": .string(id), "name": .string("Acme \(id)")])
    }
    let sorted = ids.sorted()
    for (owner, held) in zip(sorted, sorted.dropFirst()).reversed() {
      guard let from = nodes[owner], let to = nodes[held] else { continue }
      changes.createRelationship(type: "OWNS", from: from, to: to, properties: ["share": .float(share)])
      changes.createRelationship(type: "OWNS", from: from, to: to, properties: ["share": 0.1])
    }
    changes.append(.createIndex(IndexDefinition(label: "Company", key: "id", isUnique: true)))
    try graph.apply(changes)
    return graph
  }

  @Test("The same facts in another order are no difference")
  func order() throws {
    let difference = GraphDifference(from: try group(["a", "b", "c", "d"]), to: try group(["d", "b", "a", "c"]))
    #expect(difference.isEmpty)
  }

  @Test("One company more in the middle is one addition with its holdings")
  func insertion() throws {
    let difference = GraphDifference(from: try group(["a", "b", "d"]), to: try group(["a", "c", "b", "d"]))
    #expect(difference.nodes.added == 1)
    #expect(difference.nodes.changed == 0 && difference.nodes.removed == 0)
    // a→b stays; b→d ends; b→c and c→d are new; each holding stands twice.
    #expect(difference.relationships.added == 4)
    #expect(difference.relationships.removed == 2)
    #expect(difference.relationships.changed == 0)
  }

  @Test("A changed property of one of two parallel relationships is one change")
  func change() throws {
    let difference = GraphDifference(from: try group(["a", "b"]), to: try group(["b", "a"], share: 0.9))
    #expect(difference.nodes.total == 0)
    #expect(difference.relationships.changed == 1 && difference.relationships.total == 1)
    #expect(difference.entries.first?.properties.first?.new == 0.9)
  }
}
