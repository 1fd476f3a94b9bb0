extension Graph {
  /// The indexes of the graph, in the order of their creation.
  public var indexDefinitions: [IndexDefinition] { parts.indexes.map(\.definition) }

  /// The nodes that bear a label and have a value for a key, ascending by id.
  ///
  /// Uses an index where there is one: O(log n + found); else reads all nodes with the label. Values are compared by
  /// size, so that 1 finds 1.0 too.
  public func nodes(labeled label: String, where key: String, equals value: Value) -> [NodeID] {
    guard !value.isNull, let labelID = self.label(label), let keyID = propertyKey(key) else { return [] }
    if let index = parts.indexes.first(where: { $0.label == labelID && $0.key == keyID }) {
      return index.nodes(equalTo: value, in: self)
    }
    return nodes(labeled: labelID).filter { property(keyID, of: $0).ordered(against: value) == .same }
  }
}
