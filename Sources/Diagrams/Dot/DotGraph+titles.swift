extension DotGraph {
  /// What each element stands for in words, by its name in the drawing: `person_1` for a node, `person_1->person_2` for
  /// an edge, as Graphviz writes them into SVG; the whole picture stands under the name of the graph.
  ///
  /// An element without words of its own has those of its label, an edge those of its ends. Several edges between the same
  /// two nodes share the words of the first.
  var titles: [String: String] {
    var titles: [String: String] = [:]
    let heading = nodes.filter { $0.name.kind == .title }.flatMap(\.label.lines).joined(separator: " ")
    if !heading.isEmpty { titles[DotGraph.name] = heading }
    for node in nodes {
      let words = node.title ?? node.label.lines.joined(separator: " ")
      if !words.isEmpty { titles[node.name.text] = words }
    }
    for edge in edges {
      let ends = [edge.source, edge.target].map { titles[$0.text] ?? $0.text }
      let name = "\(edge.source.text)->\(edge.target.text)"
      if titles[name] == nil { titles[name] = edge.title ?? ends.joined(separator: " – ") }
    }
    return titles
  }
}
