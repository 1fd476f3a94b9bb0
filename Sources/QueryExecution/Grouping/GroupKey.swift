internal import PropertyGraph

/// What the rows of a batch are grouped by.
enum GroupKey {
  /// Values.
  case column(Column)
  /// A property of nodes, of which each is read once however many rows it is in.
  case property(PropertyReader, of: [NodeID])

  /// The value of a row.
  subscript(row: Int) -> Value {
    switch self {
    case .column(let column): column[row]
    case .property(let reader, let nodes): reader.column(of: [nodes[row]])[0]
    }
  }
}

extension PropertyReader {
  /// The values of nodes; null where there is none.
  func column(of nodes: [NodeID]) -> Column {
    values(of: nodes).map(Column.init) ?? .values(nodes.map { values(of: [$0]).map { Column($0)[0] } ?? .null })
  }
}
