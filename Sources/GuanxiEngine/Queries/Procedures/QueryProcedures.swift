internal import AccountAnalyses
public import QueryBinding

/// The procedures of the product.
public enum QueryProcedures {
  /// Every analysis under its full name, then what describes the graph.
  public static let standard: [any QueryProcedure] =
    AccountAnalyses.all.map { AnalysisProcedure($0) } + GraphProcedures.all
}
