internal import PropertyGraph

/// Writes the values of an answer as the query language writes patterns and literals.
struct QueryValueText {
  let view: GraphView
  let deletedTypes: [RelationshipID: String]

  /// The value: texts between quotation marks, nodes as `(:Label {key: value})`.
  func text(_ value: Value) -> String {
    switch value {
    case .list(let items): "[" + items.map(text).joined(separator: ", ") + "]"
    case .map(let entries): map(entries)
    case .node(let node): self.node(node)
    case .relationship(let relationship): self.relationship(relationship)
    case .path(let path): self.path(path)
    default: plain(value) ?? value.description
    }
  }

  /// The value as a person reads it: a text without quotation marks, a null as `null`.
  func cell(_ value: Value) -> String {
    if case .string(let text) = value { return CellText.printable(text) }
    return CellText.printable(text(value))
  }

  /// The labels, the type and the properties that the caller may see.
  func properties(of node: NodeID) -> [String: Value] {
    guard view.contains(node) else { return [:] }
    let all = view.graph.properties(of: node)
    return view.showsFully(node) ? all : all.filter { $0.key == "id" || $0.key == "name" }
  }

  func properties(of relationship: RelationshipID) -> [String: Value] {
    view.contains(relationship) ? view.graph.properties(of: relationship) : [:]
  }

  func type(of relationship: RelationshipID) -> String {
    view.graph.type(of: relationship).map(view.graph.name(of:)) ?? deletedTypes[relationship] ?? ""
  }

  private func plain(_ value: Value) -> String? {
    switch value {
    case .date, .localTime, .time, .localDateTime, .dateTime, .duration: value.plainText
    default: nil
    }
  }

  private func map(_ entries: [String: Value]) -> String {
    "{" + entries.sorted { $0.key < $1.key }.map { "\($0.key): \(text($0.value))" }.joined(separator: ", ") + "}"
  }

  private func node(_ node: NodeID) -> String {
    let labels = view.contains(node) ? view.graph.labelNames(of: node).map { ":" + $0 }.joined() : ""
    let properties = properties(of: node)
    let parts = (labels.isEmpty ? [] : [labels]) + (properties.isEmpty ? [] : [map(properties)])
    return "(" + parts.joined(separator: " ") + ")"
  }

  private func relationship(_ relationship: RelationshipID) -> String {
    let properties = properties(of: relationship)
    return "[:\(type(of: relationship))" + (properties.isEmpty ? "" : " " + map(properties)) + "]"
  }

  private func path(_ path: GraphPath) -> String {
    var text = path.nodes.first.map(node) ?? ""
    for (index, relationship) in path.relationships.enumerated() {
      let isForward = view.graph.endpoints(of: relationship)?.source == path.nodes[index]
      text += isForward ? "-\(self.relationship(relationship))->" : "<-\(self.relationship(relationship))-"
      text += node(path.nodes[index + 1])
    }
    return text
  }
}
