internal import PropertyGraph
internal import QueryBinding

/// The nodes of a label, or all, by the value of a property: what a statement makes for itself where it looks up many
/// values that no index knows.
///
/// It is kept while the statement writes. A node that has changed is entered under its new value and stays under the old
/// one, so what the table gives are nodes that may have a value; whoever asks tests them.
struct PropertyTable {
  /// Which table it is.
  struct Key: Hashable {
    let label: String?
    let property: String
  }

  private let property: String
  private var entries: [Value: [NodeID]] = [:]

  init(_ nodes: [NodeID], by property: String, _ view: GraphView, _ budget: inout Budget) throws(EvaluationError) {
    self.property = property
    try budget.hold(nodes.count * 48)
    for node in nodes {
      try budget.work()
      entries[ValueComparison.groupingKey(of: view.property(property, of: node)), default: []].append(node)
    }
  }

  /// The nodes that may have a value, ascending by id.
  subscript(_ value: Value) -> [NodeID] { entries[ValueComparison.groupingKey(of: value)] ?? [] }

  /// Enters nodes that have changed.
  mutating func enter(_ nodes: [NodeID], _ view: GraphView) {
    for node in nodes where view.contains(node) {
      let value = ValueComparison.groupingKey(of: view.property(property, of: node))
      let known = entries[value] ?? []
      let position = known.partitioningIndex(from: node)
      if position == known.count || known[position] != node { entries[value, default: []].insert(node, at: position) }
    }
  }
}

extension ExecutionState {
  /// The nodes with a label, or all, that can have a property equal to a value, ascending by id. Values that may be equal
  /// without being the same, such as instants in different zones, are left to the predicate that follows.
  func nodes(labeled label: String?, having property: String, equalTo value: Value) throws(EvaluationError) -> [NodeID]
  {
    switch value {
    case .null: return []
    case .integer, .float, .string, .boolean: break
    default: return try nodes(labeled: label)
    }
    let view = try view()
    let key = PropertyTable.Key(label: label, property: property)
    guard lookups.insert(key).inserted else {
      if tables[key] == nil { tables[key] = try PropertyTable(nodes(labeled: label), by: property, view, &budget) }
      let wanted = label.map(view.graph.label)
      return (tables[key]?[value] ?? []).filter { node in
        view.contains(node) && (wanted.map { view.graph.has($0, node) } ?? true)
      }
    }
    // One value alone is not worth a table.
    return try nodes(labeled: label)
  }

  /// The nodes with a label, or all, that are seen, ascending by id.
  func nodes(labeled label: String?) throws(EvaluationError) -> [NodeID] {
    let view = try view()
    if let label { return view.nodes(labeled: label) }
    return view.visibility.hidesNothing ? Array(view.graph.nodes) : view.graph.nodes.filter(view.contains)
  }
}

extension [NodeID] {
  /// The position of the first node that is not smaller, in ascending order.
  fileprivate func partitioningIndex(from node: NodeID) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < node { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
