import AccountModel
import PropertyGraph
import TestSupport
import Testing

@Suite("Merges of random records, undone")
struct MergeRoundTripTests {
  @Test("Merged and separated again, a graph is what it was, numbers and all", arguments: 1...300)
  func roundTrip(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var world = try MergeWorld.random(&random)
    var states: [(graph: Graph, absorbed: NodeID)] = []
    while states.count < 4, let (keep, absorb) = world.pair(&random) {
      states.append((world.graph, absorb))
      let keys = world.graph.properties(of: absorb).keys.sorted().filter { key in
        key != "id" && Bool.random(using: &random)
      }
      let merge = try world.merge(absorb, into: keep, taking: Set(keys))
      checkNothingIsLost(merge, states[states.count - 1].graph, world.graph, seed)
    }
    for (graph, absorbed) in states.reversed() {
      let separation = try world.separate(absorbed)
      #expect(separation.gone.isEmpty && separation.changedKeys.isEmpty && separation.added.isEmpty, "seed \(seed)")
      #expect(MergeWorld.isSame(world.graph, graph), "seed \(seed)")
    }
  }

  @Test("Whatever was added after a merge is there after the separation", arguments: 1...100)
  func later(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) &* 7_919)
    var world = try MergeWorld.random(&random)
    guard let (keep, absorb) = world.pair(&random) else { return }
    let before = world.graph
    let merge = try world.merge(absorb, into: keep)
    let nodes = Array(before.nodes)
    var added: [RelationshipID] = []
    for _ in 0..<Int.random(in: 1...5, using: &random) {
      let other = nodes.filter { $0 != absorb }.randomElement(using: &random) ?? keep
      added.append(try world.relate("KNOWS", keep, other, ["since": MergeWorld.value(&random)]))
    }
    let dropped = merge.moved.filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
    _ = try world.apply {
      $0.setProperty("later", of: keep, to: 1)
      if !dropped.isEmpty { $0.append(.deleteRelationships(dropped)) }
    }
    let separation = try world.separate(absorb)
    #expect(separation.added == added, "seed \(seed)")
    #expect(separation.gone == dropped, "seed \(seed)")
    _ = try world.apply {
      $0.append(.deleteRelationships(added))
      $0.setProperty("later", of: keep, to: .null)
    }
    let missing = before.relationships.filter { !world.graph.contains($0) }
    #expect(missing == dropped, "seed \(seed)")
    #expect(Set(world.graph.relationships).isSubset(of: Set(before.relationships)), "seed \(seed)")
    #expect(before.nodes.allSatisfy { before.properties(of: $0) == world.graph.properties(of: $0) }, "seed \(seed)")
  }

  /// Every relationship is there as it was, or with the kept record in place of the other, or an equal one is.
  private func checkNothingIsLost(_ merge: DuplicateMerge, _ before: Graph, _ after: Graph, _ seed: Int) {
    #expect(
      !after.relationships.contains { relationship in
        guard let ends = after.endpoints(of: relationship), ends.source == ends.target else { return false }
        return before.endpoints(of: relationship).map { $0.source != $0.target } ?? true
      }, "seed \(seed)")
    for relationship in before.relationships {
      guard let ends = before.endpoints(of: relationship), !merge.between.contains(relationship) else { continue }
      let source = ends.source == merge.absorb && !isBookkeeping(relationship, before) ? merge.keep : ends.source
      let target = ends.target == merge.absorb && !isBookkeeping(relationship, before) ? merge.keep : ends.target
      let stands = after.relationships.contains { other in
        after.endpoints(of: other).map { $0 == (source, target) } ?? false
          && after.type(of: other).map(after.name) == before.type(of: relationship).map(before.name)
          && after.properties(of: other) == before.properties(of: relationship)
      }
      #expect(stands, "seed \(seed): \(relationship)")
    }
  }

  private func isBookkeeping(_ relationship: RelationshipID, _ graph: Graph) -> Bool {
    [MergeNames.mergedInto, MergeNames.recordedFor].contains(graph.type(of: relationship).map(graph.name) ?? "")
  }
}
