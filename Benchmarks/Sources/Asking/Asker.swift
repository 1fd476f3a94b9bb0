public import GuanxiEngine
public import PropertyGraph

/// Asks statements of one graph in this process, as a program that links the library does.
///
/// The first time that a statement is asked it is taken apart and planned; afterwards it is only carried out, with
/// whatever parameters. Its answers are never kept.
public struct Asker: Sendable {
  /// Limits of statements under measurement: far beyond what any of them needs on ten million relationships.
  public static let wideLimits = QueryLimits(
    time: .seconds(600), memory: 8 << 30, rows: 10_000_000, expansions: 10_000_000_000)

  private var view: GraphView
  private let limits: QueryLimits
  private let moments = Moments()
  private let engine = QueryEngine.standard

  /// The graph that is asked.
  public var graph: Graph { view.graph }

  /// Makes an asker whose statements use as many threads as usual, or fewer.
  public init(_ graph: Graph, threads: Int = QueryLimits.usualThreads) {
    view = GraphView(graph, asOf: moments.today)
    var limits = Self.wideLimits
    limits.threads = threads
    self.limits = limits
  }

  /// The rows that a statement answers.
  public func rows(of statement: String, _ parameters: [String: Value] = [:]) throws -> [[Value]] {
    try result(of: statement, parameters).rows
  }

  /// Asks another graph from now on.
  public mutating func turn(to graph: Graph) { view = GraphView(graph, asOf: moments.today) }

  /// Carries out a statement without keeping the graph that comes of it, and gives the steps that led to it.
  public func changes(by statement: String, _ parameters: [String: Value] = [:]) throws -> [Change] {
    try result(of: statement, parameters).changes
  }

  private func result(of statement: String, _ parameters: [String: Value]) throws -> QueryResult {
    try engine.run(statement, parameters: parameters, on: view, now: moments.now, seed: 1, limits: limits)
  }
}
