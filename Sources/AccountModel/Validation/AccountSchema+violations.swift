public import PropertyGraph

extension AccountSchema {
  /// Everything in a graph that does not keep to the schema, in an order that the same graph always gives.
  ///
  /// Checked are: types, ranges, vocabularies and check digits of known properties; `from` before `to`; the labels at the
  /// ends of known relationship types; shares of one company that add up to more than 1 at one time; loops of
  /// `SUBSIDIARY_OF`; closed loops of 100 % holdings (a warning: they are legal but have no outside owner). Loops of
  /// `OWNS` are legal.
  ///
  /// - Parameters:
  ///   - graph: the graph, whole, at all times.
  ///   - limit: how many violations of each severity are listed; a last one says how many more there are.
  /// - Complexity: O(nodes + relationships) × known properties; loops cost more only where there are some.
  public func violations(in graph: Graph, limit: Int = 10_000) -> [SchemaViolation] {
    var collector = ViolationCollector(limit: limit)
    checkNodes(in: graph, &collector)
    checkRelationships(in: graph, &collector)
    HoldingSums.check(graph, &collector)
    DeclarationLoops.check(graph, &collector)
    ClosedHoldings.check(graph, &collector)
    return collector.finish()
  }

  private func checkNodes(in graph: Graph, _ collector: inout ViolationCollector) {
    for rule in nodes {
      guard let label = graph.label(rule.label) else { continue }
      let check = PropertyCheck(rule.properties, name: rule.label, in: graph)
      guard !check.isEmpty else { continue }
      for node in graph.nodes(labeled: label) {
        check.run(.node(node), { graph.property($0, of: node) }, &collector)
      }
    }
  }

  private func checkRelationships(in graph: Graph, _ collector: inout ViolationCollector) {
    let known = Set(nodes.map(\.label))
    for rule in relationships {
      guard let type = graph.relationshipType(rule.type) else { continue }
      let properties = PropertyCheck(rule.properties, name: rule.type, in: graph)
      let sources = EndpointCheck(rule.type, isSource: true, rule.sources, known: known, in: graph)
      let targets = EndpointCheck(rule.type, isSource: false, rule.targets, known: known, in: graph)
      graph.forEachNeighborhood(type, .outgoing) { node, neighbors, relationships in
        for position in relationships.indices {
          let relationship = relationships[position]
          sources.run(node, relationship, &collector)
          targets.run(neighbors[position], relationship, &collector)
          properties.run(.relationship(relationship), { graph.property($0, of: relationship) }, &collector)
        }
      }
    }
  }
}
