package import PropertyGraph

/// How messages name companies.
package enum CompanyNames {
  /// The name of a company, else its id, else its number in the graph.
  package static func name(of node: NodeID, in graph: Graph) -> String {
    for key in [AccountKey.name, AccountKey.id] {
      let value = graph.property(key, of: node)
      if !value.isNull { return value.plainText }
    }
    return node.description
  }

  /// The names of a loop of companies, the first one again at the end; at most ten are named.
  package static func loop(_ nodes: [NodeID], in graph: Graph) -> String {
    let names = nodes.prefix(10).map { name(of: $0, in: graph) }
    let rest = nodes.count > 10 ? ["… (\(nodes.count) companies)"] : []
    return (names + rest + names.prefix(1)).joined(separator: " → ")
  }
}
