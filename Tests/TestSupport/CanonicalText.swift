public import PropertyGraph

extension Graph {
  /// The content of the graph as sorted lines, in which no id of a node or relationship appears.
  ///
  /// Nodes are named by the property that a unique index covers, else by their whole content, so that two graphs with
  /// the same content and other ids give the same text.
  public var canonicalText: String {
    var names: [NodeID: String] = [:]
    var lines: [String] = []
    let unique = indexDefinitions.filter(\.isUnique).sorted { ($0.label, $0.key) < ($1.label, $1.key) }
    for node in nodes {
      let labels = labelNames(of: node)
      let line = "(:\(labels.joined(separator: ":")) \(Value.map(properties(of: node))))"
      lines.append(line)
      let index = unique.first { labels.contains($0.label) }
      names[node] = index.map { "\($0.label).\($0.key)=\(property($0.key, of: node))" } ?? line
    }
    for relationship in relationships {
      guard let ends = endpoints(of: relationship), let type = type(of: relationship) else { continue }
      let source = names[ends.source] ?? ""
      let target = names[ends.target] ?? ""
      lines.append("\(source) -[:\(name(of: type)) \(Value.map(properties(of: relationship)))]-> \(target)")
    }
    return lines.sorted().joined(separator: "\n")
  }
}
