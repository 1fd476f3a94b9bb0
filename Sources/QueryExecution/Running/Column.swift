internal import PropertyGraph

/// The values of one slot for the rows of a batch, in the type that all of them share.
enum Column {
  case values([Value])
  case nodes([NodeID])
  case relationships([RelationshipID])
  case integers([Int])
  case constant(Value)

  subscript(_ row: Int) -> Value {
    switch self {
    case .values(let values): values[row]
    case .nodes(let nodes): .node(nodes[row])
    case .relationships(let relationships): .relationship(relationships[row])
    case .integers(let integers): .integer(integers[row])
    case .constant(let value): value
    }
  }

  /// The values of some rows, in that order.
  func gathering(_ rows: [Int]) -> Column {
    switch self {
    case .values(let values): .values(rows.map { values[$0] })
    case .nodes(let nodes): .nodes(rows.map { nodes[$0] })
    case .relationships(let relationships): .relationships(rows.map { relationships[$0] })
    case .integers(let integers): .integers(rows.map { integers[$0] })
    case .constant: self
    }
  }

  /// About how much memory the column takes, in bytes.
  var bytes: Int {
    switch self {
    case .values(let values): values.reduce(0) { $0 + $1.estimatedBytes }
    case .nodes(let nodes): nodes.count * 4
    case .relationships(let relationships): relationships.count * 4
    case .integers(let integers): integers.count * 8
    case .constant: 32
    }
  }
}

extension Value {
  /// About how much memory the value takes, in bytes.
  var estimatedBytes: Int {
    switch self {
    case .string(let text): 24 + text.utf8.count
    case .list(let items): 48 + items.reduce(0) { $0 + $1.estimatedBytes }
    case .map(let map): 64 + map.reduce(0) { $0 + 32 + $1.key.utf8.count + $1.value.estimatedBytes }
    case .path(let path): 96 + path.nodes.count * 8
    default: 24
    }
  }
}
