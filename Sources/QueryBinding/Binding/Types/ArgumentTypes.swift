/// What the standard functions take and give that a signature alone cannot say: arguments of one of several types, and
/// results whose type depends on that of an argument.
enum ArgumentTypes {
  /// The types of which the first argument must be one; nil where the signature says it.
  static func first(of function: String) -> [BoundType]? {
    switch function {
    case "size", "reverse": [.list(.any), .string]
    case "properties", "keys": [.node, .relationship, .map]
    case "id", "elementid": [.node, .relationship]
    case "length", "nodes", "relationships": [.path]
    case "type", "startnode", "endnode": [.relationship]
    case "labels": [.node]
    case "head", "last", "tail": [.list(.any)]
    default: nil
    }
  }

  /// The type of the result, from those of the arguments.
  static func result(of signature: FunctionSignature, _ function: String, _ arguments: [BoundType]) -> BoundType {
    switch function {
    case "head", "last": arguments.first?.element ?? .any
    case "tail", "reverse": arguments.first ?? .any
    case "coalesce": arguments.dropFirst().reduce(arguments.first ?? .any) { $0.joined(with: $1) }
    case "range": .list(.integer)
    case "nodes": .list(.node)
    case "relationships": .list(.relationship)
    case "startnode", "endnode": .node
    default: signature.result
    }
  }
}
