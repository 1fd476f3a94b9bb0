import AccountAnalyses
import PropertyGraph

/// The world that the evidence of a report makes by itself.
struct InfluenceEvidence {
  let graph: Graph
  /// By node of the world that was reported on: the node here.
  let nodes: [NodeID: NodeID]

  /// Loads listed facts into an empty graph: listed nodes and the people of the report with their properties, listed
  /// relationships with theirs, and the other ends of these without any property.
  init(_ report: InfluenceReport, of original: Graph) throws {
    let facts = Set(report.sharedFacts + report.people.flatMap(\.facts))
    var full = Set(report.people.map(\.person))
    var relationships: [RelationshipID] = []
    for fact in facts {
      switch fact {
      case .node(let node): full.insert(node)
      case .relationship(let relationship): relationships.append(relationship)
      default: break
      }
    }
    relationships.sort()
    let ends = relationships.compactMap { original.endpoints(of: $0) }.flatMap { [$0.source, $0.target] }
    var graph = Graph()
    var changes = ChangeSet(for: graph)
    var nodes: [NodeID: NodeID] = [:]
    for node in full.union(ends).sorted() {
      nodes[node] = changes.createNode(
        labels: original.labelNames(of: node), properties: full.contains(node) ? original.properties(of: node) : [:])
    }
    for relationship in relationships {
      guard let ends = original.endpoints(of: relationship), let type = original.type(of: relationship),
        let source = nodes[ends.source], let target = nodes[ends.target]
      else { continue }
      changes.createRelationship(
        type: original.name(of: type), from: source, to: target, properties: original.properties(of: relationship))
    }
    try graph.apply(changes)
    self.graph = graph
    self.nodes = nodes
  }
}
