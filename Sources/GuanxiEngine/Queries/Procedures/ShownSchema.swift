internal import PropertyGraph
internal import QueryExecution

/// What nodes and relationships in sight look like. O(nodes + relationships).
enum ShownSchema {
  /// The relationships that are seen and hold.
  static func relationships(_ view: GraphView) -> [RelationshipID] { view.graph.relationships.filter(view.contains) }

  /// How many relationships of each type lead from each set of labels to each; of a node with several labels they are
  /// joined by `:`.
  static func connections(_ view: GraphView) -> [[Value]] {
    var counts: [[String]: Int] = [:]
    for relationship in relationships(view) {
      guard let ends = view.graph.endpoints(of: relationship), let type = view.graph.type(of: relationship) else {
        continue
      }
      let names = [
        view.graph.labelNames(of: ends.source).joined(separator: ":"), view.graph.name(of: type),
        view.graph.labelNames(of: ends.target).joined(separator: ":"),
      ]
      counts[names, default: 0] += 1
    }
    return counts.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { names, count in
      names.map(Value.string) + [.integer(count)]
    }
  }

  static func nodeProperties(_ view: GraphView) -> [[Value]] {
    var kinds: [[String]: PropertyTypes] = [:]
    for node in view.graph.nodes where view.showsFully(node) {
      kinds[view.graph.labelNames(of: node), default: PropertyTypes()].note(view.graph.properties(of: node))
    }
    return kinds.sorted { $0.key.lexicographicallyPrecedes($1.key) }.flatMap { labels, types in
      types.rows.map { row in
        [.string(labels.map { ":`\($0)`" }.joined()), .list(labels.map(Value.string))] + row
      }
    }
  }

  static func relationshipProperties(_ view: GraphView) -> [[Value]] {
    var kinds: [String: PropertyTypes] = [:]
    for relationship in relationships(view) {
      guard let type = view.graph.type(of: relationship) else { continue }
      kinds[view.graph.name(of: type), default: PropertyTypes()].note(view.graph.properties(of: relationship))
    }
    return kinds.sorted { $0.key < $1.key }.flatMap { type, types in
      types.rows.map { row in [.string(":`\(type)`")] + row }
    }
  }

  /// The types that properties of some entities have, and how many have each property.
  private struct PropertyTypes {
    private var entities = 0
    private var types: [String: Set<String>] = [:]
    private var counts: [String: Int] = [:]

    mutating func note(_ properties: [String: Value]) {
      entities += 1
      for (key, value) in properties {
        types[key, default: []].insert(Self.typeName(of: value))
        counts[key, default: 0] += 1
      }
    }

    /// A stored value is not null, so that nothing is gained by saying so.
    private static func typeName(of value: Value) -> String {
      let name = ValueTyping.name(of: value)
      return name.hasSuffix(" NOT NULL") ? String(name.dropLast(" NOT NULL".count)) : name
    }

    /// Name, types, and whether all have it; one row without a name where there is no property.
    var rows: [[Value]] {
      guard !types.isEmpty else { return [[.null, .null, false]] }
      return types.sorted { $0.key < $1.key }.map { key, found in
        [.string(key), .list(found.sorted().map(Value.string)), .boolean(counts[key] == entities)]
      }
    }
  }
}
