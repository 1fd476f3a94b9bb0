import PropertyGraph

/// A graph of nothing but some facts of another: relationships with both their ends, and nodes, each with its properties.
enum EvidenceGraph {
  static func of(_ facts: [Value], in graph: Graph) throws -> Graph {
    var relationships: Set<RelationshipID> = []
    var nodes: Set<NodeID> = []
    for fact in facts {
      switch fact {
      case .node(let node): nodes.insert(node)
      case .relationship(let relationship):
        relationships.insert(relationship)
        if let ends = graph.endpoints(of: relationship) { nodes.formUnion([ends.source, ends.target]) }
      default: continue
      }
    }
    var result = Graph()
    var changes = ChangeSet(for: result)
    var copies: [NodeID: NodeID] = [:]
    for node in nodes.sorted() {
      let properties = graph.propertyKeys(of: node).map { (graph.name(of: $0), graph.property($0, of: node)) }
      copies[node] = changes.createNode(
        labels: graph.labels(of: node).map { graph.name(of: $0) },
        properties: Dictionary(properties, uniquingKeysWith: { first, _ in first }))
    }
    for relationship in relationships.sorted() {
      guard let ends = graph.endpoints(of: relationship), let type = graph.type(of: relationship),
        let source = copies[ends.source], let target = copies[ends.target]
      else { continue }
      let properties = graph.propertyKeys(of: relationship).map {
        (graph.name(of: $0), graph.property($0, of: relationship))
      }
      _ = changes.createRelationship(
        type: graph.name(of: type), from: source, to: target,
        properties: Dictionary(properties, uniquingKeysWith: { first, _ in first }))
    }
    try result.apply(changes)
    return result
  }
}
