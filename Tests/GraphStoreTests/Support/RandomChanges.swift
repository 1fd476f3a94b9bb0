import PropertyGraph
import TestSupport

/// Changes at random that fit a graph.
enum RandomChanges {
  private static let labels = ["A", "B", "C"]
  private static let keys = ["k", "l", "m"]

  static func make(for graph: Graph, _ values: [Value], _ random: inout SeededGenerator) -> ChangeSet {
    var changes = ChangeSet(for: graph)
    var nodes = Array(graph.nodes)
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      nodes.append(
        changes.createNode(
          labels: labels.filter { _ in Bool.random(using: &random) }, properties: properties(values, &random)))
    }
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      guard let source = nodes.randomElement(using: &random), let target = nodes.randomElement(using: &random) else {
        continue
      }
      changes.createRelationship(
        type: ["R", "S"].randomElement(using: &random) ?? "R", from: source, to: target,
        properties: properties(values, &random))
    }
    if Bool.random(using: &random) { batch(values, nodes, &changes, &random) }
    for node in nodes where Int.random(in: 0..<8, using: &random) == 0 {
      let label = labels.randomElement(using: &random) ?? "A"
      changes.append(Bool.random(using: &random) ? .addLabel(node, label) : .removeLabel(node, label))
      changes.setProperty("k", of: node, to: values.randomElement(using: &random) ?? .null)
      changes.setProperty("l", of: node, to: .null)
    }
    for relationship in graph.relationships where Int.random(in: 0..<8, using: &random) == 0 {
      changes.setProperty("m", of: relationship, to: values.randomElement(using: &random) ?? .null)
    }
    delete(graph, changes, &changes, &random)
    let index = IndexDefinition(label: "A", key: "k")
    if Int.random(in: 0..<10, using: &random) == 0 {
      changes.append(graph.indexDefinitions.contains(index) ? .dropIndex(index) : .createIndex(index))
    }
    let constraint = ExistenceConstraint(label: "Nobody", key: "k")
    if Int.random(in: 0..<10, using: &random) == 0 {
      let isThere = graph.existenceConstraints.contains(constraint)
      changes.append(isThere ? .dropConstraint(constraint) : .createConstraint(constraint))
    }
    return changes
  }

  private static func properties(_ values: [Value], _ random: inout SeededGenerator) -> [String: Value] {
    var result: [String: Value] = [:]
    for key in keys where Bool.random(using: &random) { result[key] = values.randomElement(using: &random) ?? .null }
    return result
  }

  private static func batch(
    _ values: [Value], _ nodes: [NodeID], _ changes: inout ChangeSet, _ random: inout SeededGenerator
  ) {
    let count = Int.random(in: 1...5, using: &random)
    let numbers = (0..<count).map { _ in Int64.random(in: -9...9, using: &random) }
    let created = changes.createNodes(
      count: count, labels: ["B"], columns: [PropertyColumn(key: "n", values: .integers(numbers))])
    guard let target = nodes.first else { return }
    changes.createRelationships(
      type: "S", sources: created, targets: created.map { _ in target }, columns: [])
  }

  /// Deletes a node that had no part in the other changes' relationships.
  private static func delete(
    _ graph: Graph, _ others: ChangeSet, _ changes: inout ChangeSet, _ random: inout SeededGenerator
  ) {
    guard Int.random(in: 0..<3, using: &random) == 0, let node = Array(graph.nodes).randomElement(using: &random),
      let middle = try? graph.applying(others)
    else { return }
    changes.detachAndDelete(node, in: middle)
  }
}
