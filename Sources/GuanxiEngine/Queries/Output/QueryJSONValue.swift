internal import PropertyGraph

/// A value of an answer in JSON: temporal values as their ISO 8601 text, NaN and infinities as null; nodes and relationships
/// as objects, a path as the list of them.
struct QueryJSONValue: Encodable {
  let value: Value
  let texts: QueryValueText

  private struct Node: Encodable {
    let id: String
    let labels: [String]
    let properties: [String: QueryJSONValue]
  }

  private struct Relationship: Encodable {
    let id: String
    let type: String
    let start: String?
    let end: String?
    let properties: [String: QueryJSONValue]
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch value {
    case .null: try container.encodeNil()
    case .boolean(let flag): try container.encode(flag)
    case .integer(let number): try container.encode(number)
    case .float(let number):
      if number.isFinite { try container.encode(number) } else { try container.encodeNil() }
    case .list(let items): try container.encode(items.map(nested))
    case .map(let entries): try container.encode(entries.mapValues(nested))
    case .node(let node):
      let labels = texts.view.contains(node) ? texts.view.graph.labelNames(of: node) : []
      try container.encode(
        Node(id: node.description, labels: labels, properties: texts.properties(of: node).mapValues(nested)))
    case .relationship(let relationship):
      let ends = texts.view.contains(relationship) ? texts.view.graph.endpoints(of: relationship) : nil
      try container.encode(
        Relationship(
          id: relationship.description, type: texts.type(of: relationship), start: ends?.source.description,
          end: ends?.target.description, properties: texts.properties(of: relationship).mapValues(nested)))
    case .path(let path): try container.encode(elements(of: path).map(nested))
    default: try container.encode(value.plainText)
    }
  }

  private func nested(_ value: Value) -> QueryJSONValue { QueryJSONValue(value: value, texts: texts) }

  /// Nodes and relationships in turn.
  private func elements(of path: GraphPath) -> [Value] {
    let steps = zip(path.relationships, path.nodes.dropFirst()).flatMap { [Value.relationship($0), .node($1)] }
    return path.nodes.prefix(1).map(Value.node) + steps
  }
}
