internal import AccountAnalyses
public import Procedures
public import QueryBinding
internal import QueryExecution

/// The procedures of the product.
public enum QueryProcedures {
  /// Every analysis and diagram under its full name, every algorithm over networks, then what describes the graph.
  public static let standard: [any QueryProcedure] =
    lines.map { AnalysisProcedure($0) } + NetworkProcedures.all + SchemaProcedures.all

  /// What can be asked in a line too: every analysis, and the rows of every diagram.
  public static let lines: [any Procedure] = AccountAnalyses.all + DiagramKind.allCases.map { DiagramRows($0) }
}
