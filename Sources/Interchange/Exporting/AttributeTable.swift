import PropertyGraph

/// The properties of nodes or relationships with one type each, for formats that declare attributes beforehand.
struct AttributeTable {
  /// An attribute: the key, and the type that fits all its values.
  struct Attribute {
    let key: PropertyKeyID?
    let name: String
    /// `boolean`, `long`, `double`, or `string` for all else and for keys with values of several types.
    let type: String
  }

  let attributes: [Attribute]

  init(nodesOf graph: Graph) {
    attributes = graph.statistics.nodeKeys.map { key in
      let id = graph.propertyKey(key.name)
      return Attribute(key: id, name: key.name, type: Self.type(graph.nodes.lazy.map { graph.property(id, of: $0) }))
    }
  }

  init(relationshipsOf graph: Graph) {
    attributes = graph.statistics.relationshipKeys.map { key in
      let id = graph.propertyKey(key.name)
      let values = graph.relationships.lazy.map { graph.property(id, of: $0) }
      return Attribute(key: id, name: key.name, type: Self.type(values))
    }
  }

  private static func type(_ values: some Sequence<Value>) -> String {
    var common: ColumnType?
    for value in values where !value.isNull {
      let type = CellKind.type(of: value)
      if common ?? type != type { return "string" }
      common = type
    }
    switch common {
    case .boolean: return "boolean"
    case .long: return "long"
    case .double: return "double"
    default: return "string"
    }
  }

  /// The text of a value; infinite numbers as XML Schema writes them.
  static func text(_ value: Value) -> String {
    guard case .float(let number) = value, number.isInfinite else { return value.plainText }
    return number < 0 ? "-INF" : "INF"
  }
}
