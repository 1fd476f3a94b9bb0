internal import PropertyGraph
internal import QueryBinding
internal import QueryPlanning
internal import QuerySyntax

/// For each row the nodes of the graph, of a label, or of an index.
final class ScanOperator: ExpandingOperator {
  private let access: NodeAccess
  private var nodes: [NodeID] = []
  private var position = 0
  private var isRead = false

  init(_ input: any RowOperator, _ state: ExecutionState, _ scan: NodeScan) {
    access = scan.access
    super.init(input, state, filling: [scan.slot])
  }

  override func begin(_ row: Row) throws(EvaluationError) {
    position = 0
    switch access {
    case .all:
      if !isRead { nodes = try state.nodes(labeled: nil) }
    case .label(let label):
      if !isRead { nodes = try state.nodes(labeled: label) }
    case .index(let label, let key, let value):
      nodes = try nodes(label, key, equalTo: state.value(value, row))
    case .indexList(let label, let key, let values): nodes = try nodes(label, key, among: state.value(values, row))
    case .table(let label, let key, let value):
      nodes = try state.nodes(labeled: label, having: key, equalTo: state.value(value, row))
    }
    isRead = true
  }

  /// The nodes with a value: an index may find more, and know of values that the caller must not see.
  private func nodes(_ label: String, _ key: String, equalTo wanted: Value) throws(EvaluationError) -> [NodeID] {
    let view = try state.view()
    let found = view.nodes(labeled: label, where: key, equals: wanted)
    if view.visibility.hidesNothing {
      switch wanted {
      case .integer, .string, .boolean, .date: return found
      default: break
      }
    }
    return found.filter { ValueComparison.compare(.equal, view.property(key, of: $0), wanted) == true }
  }

  /// The nodes with a value of a list, ascending and each once; for what is no list the predicate says what is wrong.
  private func nodes(_ label: String, _ key: String, among values: Value) throws(EvaluationError) -> [NodeID] {
    guard !values.isNull else { return [] }
    guard case .list(let items) = values else { return try state.nodes(labeled: label) }
    let view = try state.view()
    var found = Set<NodeID>()
    for item in items where !item.isNull {
      try state.budget.work()
      found.formUnion(view.nodes(labeled: label, where: key, equals: item))
    }
    return found.sorted()
  }

  /// Of a single row the nodes are a column as they are.
  override func begin(_ batch: Batch) throws(EvaluationError) -> Bool {
    guard batch.count == 1 else { return false }
    try state.budget.work()
    try begin(Row(batch, 0))
    return true
  }

  override func rows(ofWhole batch: Batch) throws(EvaluationError) -> Batch? {
    guard position < nodes.count else { return nil }
    let end = min(position + Batch.size, nodes.count)
    let found = end - position == nodes.count ? nodes : Array(nodes[position..<end])
    position = end
    try state.budget.work(found.count)
    var result = batch.repeating(found.count)
    result[slots[0]] = .nodes(found)
    return result
  }

  override func advance(_ output: inout [ColumnBuilder]) throws(EvaluationError) -> Bool {
    guard position < nodes.count else { return false }
    output[0].append(.node(nodes[position]))
    position += 1
    return true
  }
}
