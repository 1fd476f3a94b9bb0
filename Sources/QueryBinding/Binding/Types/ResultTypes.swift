/// What the standard functions give that a signature alone cannot say, since it depends on the arguments.
enum ResultTypes {
  /// The type of the result, from those of the arguments.
  static func result(of signature: FunctionSignature, _ function: String, _ arguments: [BoundType]) -> BoundType {
    switch function {
    case "head", "last": arguments.first?.element ?? .any
    case "tail", "reverse", "coll.distinct", "coll.remove", "coll.sort": arguments.first ?? .any
    case "coll.max", "coll.min": arguments.first?.element ?? .any
    case "coalesce": arguments.dropFirst().reduce(arguments.first ?? .any) { $0.joined(with: $1) }
    case "range": .list(.integer)
    case "nodes": .list(.node)
    case "relationships": .list(.relationship)
    case "startnode", "endnode": .node
    default: signature.result
    }
  }
}
