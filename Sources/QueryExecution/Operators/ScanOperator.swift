internal import PropertyGraph
internal import QueryBinding
internal import QueryPlanning

/// For each row the nodes of the graph, of a label, or of an index.
final class ScanOperator: ExpandingOperator {
  private let access: NodeAccess
  private var nodes: [NodeID] = []
  private var position = 0
  private var isRead = false
  private var all: [NodeID] = []
  private var table: [Value: [NodeID]]?

  init(_ input: any RowOperator, _ state: ExecutionState, _ scan: NodeScan) {
    access = scan.access
    super.init(input, state, filling: [scan.slot])
  }

  override func begin(_ row: Row) throws(EvaluationError) {
    position = 0
    switch access {
    case .all:
      if !isRead { nodes = try read(label: nil) }
    case .label(let label):
      if !isRead { nodes = try read(label: label) }
    case .index(let label, let key, let value):
      let wanted = try state.value(value, row)
      nodes = try state.view().nodes(labeled: label, where: key, equals: wanted)
    case .indexList(let label, let key, let values): nodes = try nodes(label, key, among: state.value(values, row))
    case .table(let label, let key, let value): nodes = try lookUp(label, key, state.value(value, row))
    }
    isRead = true
  }

  private func read(label: String?) throws(EvaluationError) -> [NodeID] {
    let view = try state.view()
    if let label { return view.nodes(labeled: label) }
    return view.visibility.hidesNothing ? Array(view.graph.nodes) : view.graph.nodes.filter(view.contains)
  }

  /// The nodes with a value of a list, ascending and each once; for what is no list the predicate says what is wrong.
  private func nodes(_ label: String, _ key: String, among values: Value) throws(EvaluationError) -> [NodeID] {
    guard !values.isNull else { return [] }
    guard case .list(let items) = values else { return try read(label: label) }
    let view = try state.view()
    var found = Set<NodeID>()
    for item in items where !item.isNull {
      try state.budget.work()
      found.formUnion(view.nodes(labeled: label, where: key, equals: item))
    }
    return found.sorted()
  }

  /// The nodes that can have a value equal to this one. Values that may be equal without being the same, such as instants
  /// in different zones, are left to the predicate.
  private func lookUp(_ label: String?, _ key: String, _ value: Value) throws(EvaluationError) -> [NodeID] {
    guard isRead else {
      // One row alone is not worth a table.
      all = try read(label: label)
      return all
    }
    switch value {
    case .null: return []
    case .integer, .float, .string, .boolean:
      return try entries(key)[ValueComparison.groupingKey(of: value)] ?? []
    default: return all
    }
  }

  private func entries(_ key: String) throws(EvaluationError) -> [Value: [NodeID]] {
    if let table { return table }
    var entries: [Value: [NodeID]] = [:]
    let view = try state.view()
    try state.budget.hold(all.count * 48)
    for node in all {
      try state.budget.work()
      entries[ValueComparison.groupingKey(of: view.property(key, of: node)), default: []].append(node)
    }
    table = entries
    return entries
  }

  override func advance(_ output: inout [ColumnBuilder]) throws(EvaluationError) -> Bool {
    guard position < nodes.count else { return false }
    output[0].append(.node(nodes[position]))
    position += 1
    return true
  }
}
