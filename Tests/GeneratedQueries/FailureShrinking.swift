/// Looks for the smallest query and graph for which the same does not hold.
struct FailureShrinking {
  private static let mostTrials = 2_000

  private let finding: QueryComparison.Finding
  private let query: GeneratedQuery
  private let graph: GeneratedGraph

  init(_ finding: QueryComparison.Finding, _ query: GeneratedQuery, on graph: GeneratedGraph) {
    self.finding = finding
    self.query = query
    self.graph = graph
  }

  /// Takes away whatever can be taken away, one thing after the other, until nothing more can or the trials are used up.
  func shrunk() -> (GeneratedGraph, QueryComparison.Finding) {
    var (query, graph, smallest) = (query, graph, finding)
    var trials = 0
    search: while true {
      for smaller in query.smaller {
        trials += 1
        guard trials <= Self.mostTrials else { break search }
        guard let found = find(smaller, on: graph) else { continue }
        (query, smallest) = (smaller, found)
        continue search
      }
      for smaller in graph.smaller {
        trials += 1
        guard trials <= Self.mostTrials else { break search }
        guard let found = find(query, on: smaller) else { continue }
        (graph, smallest) = (smaller, found)
        continue search
      }
      break
    }
    return (graph, smallest)
  }

  /// The same failure of another query or on another graph; nil where there is none.
  private func find(_ query: GeneratedQuery, on graph: GeneratedGraph) -> QueryComparison.Finding? {
    guard let comparison = try? QueryComparison(graph) else { return nil }
    return comparison.check(query).findings.first { other in
      guard other.property == finding.property else { return false }
      // A query that does not run fails in the same way only with the same words.
      return other.property != .runs || other.found == finding.found
    }
  }
}
