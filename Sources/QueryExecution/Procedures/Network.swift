internal import GraphAlgorithms
internal import Procedures
internal import PropertyGraph

/// The part of a view that an algorithm works on.
struct Network: Sendable {
  let view: GraphView
  let numbering: NodeNumbering
  let topology: Topology
  /// By edge: the relationship.
  let relationships: [RelationshipID]

  /// Reads what the options name, relationships ascending. O(nodes + relationships of the graph).
  init(
    _ arguments: ProcedureArguments, _ given: [String: Value], _ shape: NetworkShape, on view: GraphView
  ) throws(ProcedureError) {
    self.view = view
    let labels = try NetworkShape.names(given["label"] ?? .null, of: "label")
    let types = try NetworkShape.names(given["type"] ?? .null, of: "type")
    numbering = NodeNumbering(try Self.nodes(labels, view))
    var edges: [(source: Int, target: Int)] = []
    var relationships: [RelationshipID] = []
    let isTurned = arguments["direction"] == "in"
    for relationship in try Self.relationships(types, view) {
      guard let ends = view.graph.endpoints(of: relationship), let source = numbering.number(of: ends.source),
        let target = numbering.number(of: ends.target)
      else { continue }
      edges.append(isTurned ? (target, source) : (source, target))
      relationships.append(relationship)
    }
    var weights: [Double]?
    if case .string(let key) = arguments["weight"] {
      weights = []
      for relationship in relationships { weights?.append(try Self.weight(of: relationship, key, arguments, view)) }
    }
    self.relationships = relationships
    topology = Topology(
      nodeCount: numbering.count, edges: edges, weights: weights,
      isDirected: shape.direction != nil && arguments["direction"] != "both")
  }

  private static func nodes(_ labels: [String], _ view: GraphView) throws(ProcedureError) -> [NodeID] {
    guard !labels.isEmpty else { return view.graph.nodes.filter(view.contains) }
    var nodes: Set<NodeID> = []
    for label in labels {
      let found = view.nodes(labeled: label)
      if found.isEmpty {
        let seen = Set(view.graph.nodes.filter(view.contains).flatMap(view.graph.labelNames(of:)))
        if !seen.isEmpty {
          throw .nothingBears(label, parameter: "label", nearest: NearestName.find(label, among: seen))
        }
      }
      nodes.formUnion(found)
    }
    return nodes.sorted()
  }

  private static func relationships(_ types: [String], _ view: GraphView) throws(ProcedureError) -> [RelationshipID] {
    guard !types.isEmpty else { return view.graph.relationships.filter(view.contains) }
    var found: [RelationshipID] = []
    for type in Set(types).sorted() {
      let all = view.graph.relationshipType(type).map { Array(view.graph.relationships(ofType: $0)) } ?? []
      let isSeen = all.contains { relationship in
        view.graph.endpoints(of: relationship).map { view.contains($0.source) && view.contains($0.target) } ?? false
      }
      if !isSeen {
        let seen = Set(view.graph.relationships.filter(view.contains).compactMap(view.graph.type(of:)))
        if !seen.isEmpty {
          throw .nothingBears(
            type, parameter: "type", nearest: NearestName.find(type, among: seen.map(view.graph.name(of:))))
        }
      }
      found += all.filter(view.contains)
    }
    return found.sorted()
  }

  private static func weight(
    of relationship: RelationshipID, _ key: String, _ arguments: ProcedureArguments, _ view: GraphView
  ) throws(ProcedureError) -> Double {
    let value = view.graph.property(key, of: relationship)
    switch value {
    case .integer(let number) where number >= 0: return Double(number)
    case .float(let number) where number >= 0 && number.isFinite: return number
    case .null where arguments["defaultWeight"] != .null: return try arguments.number("defaultWeight")
    default:
      let type = view.graph.type(of: relationship).map(view.graph.name(of:)) ?? ""
      throw .noWeight(
        relationship: "[:\(type)] (id \(relationship.rawValue))", property: key, found: value.description)
    }
  }
}

/// One call of an algorithm: its checked arguments and the network.
struct NetworkCall: Sendable {
  let procedure: String
  let arguments: ProcedureArguments
  let network: Network

  var topology: Topology { network.topology }
  /// Nodes and edges together.
  var size: Double { Double(network.numbering.count + network.relationships.count) }
  var usesWeights: Bool { topology.weights != nil }

  func node(_ number: Int) -> Value { .node(network.numbering.nodes[number]) }

  /// The number of the node that an argument names.
  func number(_ parameter: String) throws(ProcedureError) -> Int {
    guard case .node(let node) = arguments[parameter] else {
      throw .missingArgument(parameter, procedure: procedure, type: "node")
    }
    return try number(of: node, parameter)
  }

  /// The numbers of the nodes that an argument lists, in its order; none where it is left out.
  func numbers(_ parameter: String) throws(ProcedureError) -> [Int] {
    guard case .list(let values) = arguments[parameter] else { return [] }
    var numbers: [Int] = []
    for value in values {
      guard case .node(let node) = value else {
        throw .wrongType(parameter: parameter, expected: "list of nodes", found: value.description)
      }
      numbers.append(try number(of: node, parameter))
    }
    return numbers
  }

  /// One row a node: the node and what is known of it.
  func rows(_ values: (Int) -> [Value]) -> [[Value]] {
    network.numbering.nodes.indices.map { [node($0)] + values($0) }
  }

  /// A path along given edges; where none are given, along the first edge from each node to the next.
  func path(_ nodes: [Int], edges: [Int]? = nil) -> Value {
    let edges =
      edges
      ?? zip(nodes, nodes.dropFirst()).compactMap { source, target in
        topology.successors(of: source).first { $0.neighbor == target }?.edge
      }
    let path = GraphPath(
      nodes: nodes.map { network.numbering.nodes[$0] }, relationships: edges.map { network.relationships[$0] })
    return path.map(Value.path) ?? .null
  }

  private func number(of node: NodeID, _ parameter: String) throws(ProcedureError) -> Int {
    guard let number = network.numbering.number(of: node) else {
      throw .outOfRange(
        parameter: parameter, found: Value.node(node).description, allowed: "a node of the network that 'label' names")
    }
    return number
  }
}

extension Value {
  /// A score, or null where it is no number.
  static func score(_ number: Double?) -> Value { number.flatMap { $0.isFinite ? .float($0) : nil } ?? .null }
}
