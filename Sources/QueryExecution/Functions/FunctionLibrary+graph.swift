internal import PropertyGraph
internal import QueryBinding

extension FunctionLibrary {
  /// Functions of nodes, relationships and paths. What the caller may not see gives null.
  static let graphFunctions: [FunctionDefinition] = [
    FunctionDefinition(
      FunctionSignature("id", [.any], accepts: [0: [.node, .relationship]], result: .integer),
      "The number of a node or relationship in the graph.", .init([li], 0, text: "id(n)")
    ) { arguments, context throws(EvaluationError) in
      try identity(arguments[0], "id", context).map(Value.integer) ?? .null
    },
    FunctionDefinition(
      FunctionSignature("elementId", [.any], accepts: [0: [.node, .relationship]], result: .string),
      "The number of a node or relationship as text.", .init([li], "n0", text: "elementId(n)")
    ) { arguments, context throws(EvaluationError) in
      guard let id = try identity(arguments[0], "elementId", context) else { return .null }
      let kind = if case .node = arguments[0] { "n" } else { "r" }
      return .string(kind + String(id))
    },
    FunctionDefinition(
      FunctionSignature("labels", [.any], accepts: [0: [.node]], result: .list(.string)),
      "The labels of a node, sorted.", .init([li], .list(["Person"]), text: "labels(n)")
    ) { arguments, context throws(EvaluationError) in
      guard case .node(let node) = arguments[0] else { throw .argument("labels", arguments[0], expected: "NODE") }
      guard context.view.graph.contains(node) else { throw .deleted(arguments[0]) }
      return context.view.contains(node) ? .list(context.view.graph.labelNames(of: node).map(Value.string)) : .null
    },
    FunctionDefinition(
      FunctionSignature("type", [.any], accepts: [0: [.relationship]], result: .string),
      "The type of a relationship, even of one that the statement has deleted.",
      .init([knows], "KNOWS", text: "type(r)")
    ) { arguments, context throws(EvaluationError) in
      guard case .relationship(let relationship) = arguments[0] else {
        throw .argument("type", arguments[0], expected: "RELATIONSHIP")
      }
      if let name = context.deletedTypes[relationship] { return .string(name) }
      guard let type = context.view.graph.type(of: relationship) else { throw .deleted(arguments[0]) }
      return context.view.shows(relationship) ? .string(context.view.graph.name(of: type)) : .null
    },
    FunctionDefinition(
      FunctionSignature("properties", [.any], accepts: [0: [.node, .relationship, .map]], result: .map),
      "All properties of a node or relationship as a map.",
      .init([li], .map(["name": "Li Wei"]), text: "properties(n)")
    ) { arguments, context throws(EvaluationError) in
      try ValueAccess.properties(of: arguments[0], context.view).map(Value.map) ?? .null
    },
    FunctionDefinition(
      FunctionSignature("keys", [.any], accepts: [0: [.node, .relationship, .map]], result: .list(.string)),
      "The keys of a map or of the properties of a node or relationship, sorted.",
      .init([.map(["b": 1, "a": 2])], .list(["a", "b"]))
    ) { arguments, context throws(EvaluationError) in
      try ValueAccess.properties(of: arguments[0], context.view).map { .list($0.keys.sorted().map(Value.string)) }
        ?? .null
    },
    FunctionDefinition(
      FunctionSignature("startNode", [.relationship], result: .node), "The node at which a relationship begins.",
      .init([knows], li, text: "startNode(r)")
    ) { arguments, context throws(EvaluationError) in
      try ends(arguments[0], "startNode", context).map { .node($0.source) } ?? .null
    },
    FunctionDefinition(
      FunctionSignature("endNode", [.relationship], result: .node), "The node at which a relationship ends.",
      .init([knows], .node(NodeID(rawValue: 1)), text: "endNode(r)")
    ) { arguments, context throws(EvaluationError) in
      try ends(arguments[0], "endNode", context).map { .node($0.target) } ?? .null
    },
    FunctionDefinition(
      FunctionSignature("length", [.path], result: .integer), "The number of relationships of a path.",
      .init([path], 1, text: "length(p)")
    ) { arguments, _ throws(EvaluationError) in .integer(try path(arguments[0], "length").relationships.count) },
    FunctionDefinition(
      FunctionSignature("nodes", [.path], result: .list(.node)), "The nodes of a path in their order.",
      .init([path], .list([li, .node(NodeID(rawValue: 1))]), text: "nodes(p)")
    ) { arguments, _ throws(EvaluationError) in .list(try path(arguments[0], "nodes").nodes.map(Value.node)) },
    FunctionDefinition(
      FunctionSignature("relationships", [.path], result: .list(.relationship)),
      "The relationships of a path in their order.", .init([path], .list([knows]), text: "relationships(p)")
    ) { arguments, _ throws(EvaluationError) in
      .list(try path(arguments[0], "relationships").relationships.map(Value.relationship))
    },
  ]

  // The examples speak of (n:Person {name: 'Li Wei'})-[r:KNOWS]->(:Person), which is the path p.
  private static let li = Value.node(NodeID(rawValue: 0))
  private static let knows = Value.relationship(RelationshipID(rawValue: 0))
  private static let path: Value =
    GraphPath(
      nodes: [NodeID(rawValue: 0), NodeID(rawValue: 1)], relationships: [RelationshipID(rawValue: 0)]
    ).map(Value.path) ?? .null

  private static func identity(
    _ value: Value, _ name: String, _ context: FunctionContext
  ) throws(EvaluationError) -> Int? {
    switch value {
    case .node(let node): isHidden(node, context) ? nil : Int(node.rawValue)
    case .relationship(let relationship): isHidden(relationship, context) ? nil : Int(relationship.rawValue)
    default: throw .argument(name, value, expected: "NODE | RELATIONSHIP")
    }
  }

  private static func isHidden(_ node: NodeID, _ context: FunctionContext) -> Bool {
    context.view.graph.contains(node) && !context.view.contains(node)
  }

  private static func isHidden(_ relationship: RelationshipID, _ context: FunctionContext) -> Bool {
    context.view.graph.contains(relationship) && !context.view.shows(relationship)
  }

  private static func ends(
    _ value: Value, _ name: String, _ context: FunctionContext
  ) throws(EvaluationError) -> (source: NodeID, target: NodeID)? {
    guard case .relationship(let relationship) = value else {
      throw .argument(name, value, expected: "RELATIONSHIP")
    }
    guard let ends = context.view.graph.endpoints(of: relationship) else { throw .deleted(value) }
    return context.view.shows(relationship) ? ends : nil
  }

  private static func path(_ value: Value, _ name: String) throws(EvaluationError) -> GraphPath {
    guard case .path(let path) = value else { throw .argument(name, value, expected: "PATH") }
    return path
  }
}
