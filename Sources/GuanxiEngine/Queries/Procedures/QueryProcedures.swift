internal import AccountAnalyses
public import QueryBinding
internal import QueryExecution

/// The procedures of the product.
public enum QueryProcedures {
  /// Every analysis under its full name, every algorithm over networks, then what describes the graph.
  public static let standard: [any QueryProcedure] =
    AccountAnalyses.all.map { AnalysisProcedure($0) } + NetworkProcedures.all + SchemaProcedures.all
}
