public import PropertyGraph

/// A question that can be asked of a graph.
public protocol Procedure: Sendable {
  /// Its declaration.
  var signature: ProcedureSignature { get }

  /// Answers the question with what the view shows on the view's date.
  func call(_ arguments: ProcedureArguments, on view: GraphView) throws(ProcedureError) -> ReportTable
}

extension Procedure {
  /// Answers the question, given arguments that have not been checked yet.
  public func call(_ values: [String: Value], on view: GraphView) throws(ProcedureError) -> ReportTable {
    try call(ProcedureArguments(values, for: signature), on: view)
  }
}
