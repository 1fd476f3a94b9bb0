import GuanxiEngine
import Testing

/// Runs statements at a fixed moment.
enum QueryFixture {
  static func today() throws -> CalendarDate { try #require(CalendarDate(year: 2026, month: 6, day: 30)) }

  static func run(
    _ text: String, parameters: [String: Value] = [:], on graph: Graph = Graph(), hiding: Set<NodeID> = [],
    limits: QueryLimits = .withoutTime, cancellation: Cancellation? = nil
  ) throws -> QueryResult {
    let now = try #require(ZonedDateTime(epochSecond: 1_782_820_800, zone: .utc))
    let view = GraphView(graph, asOf: try today()).hiding(hiding)
    return try QueryEngine.standard.run(
      text, parameters: parameters, on: view, named: "world", now: now, seed: 1, limits: limits,
      cancellation: cancellation)
  }

  /// The error of a statement that must fail.
  static func error(_ text: String, on graph: Graph = Graph()) throws -> QueryError {
    do {
      _ = try run(text, on: graph)
    } catch let error as QueryError {
      return error
    }
    throw Unexpected(text: text)
  }

  struct Unexpected: Error { let text: String }
}

extension QueryLimits {
  /// The standard limits without that of time, which also passes while a busy machine does something else. The tests of that limit
  /// set it.
  static var withoutTime: QueryLimits {
    var limits = standard
    limits.time = .seconds(86_400)
    return limits
  }
}
