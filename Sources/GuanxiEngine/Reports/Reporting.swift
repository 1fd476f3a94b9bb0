internal import Interchange
public import Procedures
public import PropertyGraph

/// Asks analyses of a graph.
public enum Reporting {
  /// The answer of an analysis on a date.
  ///
  /// - Parameters:
  ///   - procedure: the analysis.
  ///   - arguments: its arguments by name, typed or as text.
  ///   - graph: the graph.
  ///   - asOf: the date on which facts hold.
  ///   - visibility: what the caller may see.
  public static func report(
    _ procedure: any Procedure, _ arguments: [String: Value], on graph: Graph, asOf: CalendarDate,
    visibility: VisibilityMask = .everything
  ) throws(GuanxiError) -> ReportTable {
    do {
      return try procedure.call(arguments, on: GraphView(graph, asOf: asOf, visibility: visibility))
    } catch {
      throw .usage("\(procedure.signature.reportName): \(Sentence.ended(error.description))")
    }
  }
}
