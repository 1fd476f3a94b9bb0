internal import GraphAlgorithms
public import Procedures
public import PropertyGraph
public import QueryBinding

/// An algorithm over the part of a graph that a call names: `CALL graph.pageRank({label: 'Person'}) YIELD node, score`.
///
/// Its one argument is a map. Which nodes and relationships take part, the direction and the weights are said in the same
/// way for every algorithm; see ``NetworkShape``.
public struct NetworkProcedure: QueryProcedure {
  /// The full name, such as `graph.pageRank`.
  public let name: String
  /// The map of arguments; empty where it is left out.
  public let parameters = [QueryParameter("arguments", .map, isNullable: false, default: .map([:]))]
  /// What comes back.
  public let columns: [QueryColumn]
  /// What it answers, in one sentence.
  public let summary: LocalizedText
  /// The keys of the map.
  public let options: [ProcedureParameter]
  /// A statement that runs on the sample graph.
  public let example: String

  /// The most steps that one call may be estimated to take.
  public static let allowedSteps = 500_000_000

  private let shape: NetworkShape
  private let cost: NetworkCost
  private let body: @Sendable (NetworkCall) throws(ProcedureError) -> [[Value]]

  init(
    _ name: String, _ summary: LocalizedText, _ shape: NetworkShape, _ options: [ProcedureParameter] = [],
    columns: [QueryColumn], cost: NetworkCost = .linear, example: String,
    _ body: @escaping @Sendable (NetworkCall) throws(ProcedureError) -> [[Value]]
  ) {
    self.name = "graph." + name
    self.summary = summary
    self.shape = shape
    self.options = shape.parameters + options
    self.columns = columns
    self.cost = cost
    self.example = example
    self.body = body
  }

  /// The rows, in the order of the nodes where each is about one node.
  public func rows(_ arguments: [Value], on view: GraphView) throws(ProcedureError) -> [[Value]] {
    let given = try named(arguments)
    let checked = try ProcedureArguments(spelled(given), for: declaration)
    let network = try Network(checked, given, shape, on: view)
    let call = NetworkCall(procedure: name, arguments: checked, network: network)
    let steps = cost.steps(call)
    guard steps <= Double(Self.allowedSteps) else {
      throw .tooCostly(procedure: name, steps: steps, allowed: Self.allowedSteps, remedy: cost.remedy)
    }
    return try body(call)
  }

  /// What arguments are checked against.
  private var declaration: ProcedureSignature {
    ProcedureSignature(
      name: name, reportName: name, title: LocalizedText(name, name), summary: summary, parameters: options,
      columns: [], line: LinePattern("", example: example), formulaVersion: 1, sources: [])
  }

  /// Labels and types can be lists, and one node can stand for a list of one.
  private func spelled(_ given: [String: Value]) throws(ProcedureError) -> [String: Value] {
    var given = given
    for key in ["label", "type"] {
      guard case .list(let names)? = given[key] else { continue }
      given[key] = .string(try NetworkShape.names(.list(names), of: key).joined(separator: "|"))
    }
    for option in options where option.type == .facts {
      if case .node(let node)? = given[option.name] { given[option.name] = .list([.node(node)]) }
    }
    return given
  }
}

/// How many steps an algorithm takes, as a bound before it runs.
struct NetworkCost: Sendable {
  let steps: @Sendable (NetworkCall) -> Double
  let remedy: LocalizedText

  /// One walk over the nodes and relationships, or some hundred rounds of it.
  static let linear = NetworkCost({ _ in 1 }, smaller)
  /// A walk from each node.
  static let quadratic = NetworkCost({ $0.size * Double($0.network.numbering.count) }, smaller)

  /// What helps against any cost.
  static let smaller = LocalizedText(
    "choose a smaller part of the graph with 'label' and 'type'", "请用 'label' 和 'type' 选择图的较小部分")

  init(_ steps: @escaping @Sendable (NetworkCall) -> Double, _ remedy: LocalizedText) {
    self.steps = steps
    self.remedy = remedy
  }
}
