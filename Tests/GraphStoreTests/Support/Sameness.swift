import PropertyGraph
import Testing

/// Expects two graphs to be the same in everything that can be read: ids, names and their order, values bit by bit.
func expectSame(_ left: Graph, _ right: Graph, _ comment: Comment? = nil) {
  #expect(ChangeSet(from: left, to: right).isEmpty, comment)
  #expect(ChangeSet(from: right, to: left).isEmpty, comment)
  #expect(left.nextNodeID == right.nextNodeID, comment)
  #expect(left.nextRelationshipID == right.nextRelationshipID, comment)
  #expect(left.nodeCount == right.nodeCount, comment)
  #expect(left.relationshipCount == right.relationshipCount, comment)
  #expect(left.statistics == right.statistics, comment)
  #expect(left.indexDefinitions == right.indexDefinitions, comment)
  #expect(left.existenceConstraints == right.existenceConstraints, comment)
  #expect(left.labels.map(left.name(of:)) == right.labels.map(right.name(of:)), comment)
  #expect(left.relationshipTypes.map(left.name(of:)) == right.relationshipTypes.map(right.name(of:)), comment)
  #expect(left.propertyKeys.map(left.name(of:)) == right.propertyKeys.map(right.name(of:)), comment)
  #expect(floatBits(of: left) == floatBits(of: right), comment)
}

/// The bits of every float property, which `==` does not tell apart (-0.0 and 0.0, the NaNs).
private func floatBits(of graph: Graph) -> [UInt64] {
  let nodeValues = graph.nodes.flatMap { node in
    graph.propertyKeys(of: node).map { graph.property($0, of: node) }
  }
  let relationshipValues = graph.relationships.flatMap { relationship in
    graph.propertyKeys(of: relationship).map { graph.property($0, of: relationship) }
  }
  return (nodeValues + relationshipValues).flatMap(bits)
}

private func bits(of value: Value) -> [UInt64] {
  switch value {
  case .float(let float): [float.bitPattern]
  case .list(let items): items.flatMap(bits)
  default: []
  }
}
