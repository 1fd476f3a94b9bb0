import GraphStore
import PropertyGraph
import Testing

@Suite("The difference of two graphs")
struct DifferenceTests {
  @Test("Counts what was added, removed and changed, by label and by type")
  func counts() throws {
    let old = try SampleGraphs.companies(4)
    var new = old
    var changes = ChangeSet(for: new)
    let leaver = NodeID(rawValue: 4)
    changes.detachAndDelete(leaver, in: new)
    let li = changes.createNode(labels: ["Person"], properties: ["name": "Li Lei"])
    changes.createRelationship(type: "WORKS_AT", from: li, to: NodeID(rawValue: 0))
    changes.append(.addLabel(NodeID(rawValue: 1), "Hospital"))
    let link = try #require(Array(new.relationships(ofType: new.relationshipType("SUBSIDIARY_OF"))).first)
    changes.setProperty("share", of: link, to: 0.75)
    changes.append(.dropIndex(IndexDefinition(label: "Company", key: "id", isUnique: true)))
    try new.apply(changes)

    let difference = GraphDifference(from: old, to: new)
    #expect([difference.nodes.added, difference.nodes.removed, difference.nodes.changed] == [1, 1, 1])
    let relationships = difference.relationships
    #expect([relationships.added, relationships.removed, relationships.changed] == [1, 1, 1])
    #expect(difference.labels.map(\.name) == ["Company", "Hospital", "Person"])
    #expect(difference.labels.map(\.tally.total) == [1, 1, 2])
    #expect(difference.relationshipTypes.map(\.name) == ["SUBSIDIARY_OF", "WORKS_AT"])
    #expect(difference.removedIndexes.map(\.key) == ["id"])
    #expect(difference.addedIndexes.isEmpty)
    #expect(
      difference.entries.map(\.title) == [
        "Company:Hospital \"Company 1\"", "Person \"Person 0\"", "Person \"Li Lei\"",
        "\"Person 0\" WORKS_AT \"Company 0\"", "\"Company 1\" SUBSIDIARY_OF \"Company 0\"",
        "\"Li Lei\" WORKS_AT \"Company 0\"",
      ])
    #expect(difference.entries[0].addedLabels == ["Hospital"])
    #expect(difference.omittedEntries == 0)
  }

  @Test("Is empty between equal graphs, and lists no more than it is asked for")
  func bounds() throws {
    let graph = try SampleGraphs.companies(50)
    #expect(GraphDifference(from: graph, to: graph).isEmpty)
    let all = GraphDifference(from: Graph(), to: graph, listing: 10)
    #expect(all.nodes.added == 100)
    #expect(all.entries.count == 10)
    #expect(all.omittedEntries == 189)
  }
}
