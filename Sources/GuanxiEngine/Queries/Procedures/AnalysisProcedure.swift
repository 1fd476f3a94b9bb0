public import Procedures
public import PropertyGraph
public import QueryBinding

/// An analysis that is called in a statement: `CALL account.coverage({account: 'Acme Group'}) YIELD company, coverage`.
///
/// Its one argument is a map of the arguments by name.
public struct AnalysisProcedure: QueryProcedure {
  private let procedure: any Procedure

  /// Makes an analysis callable.
  public init(_ procedure: any Procedure) { self.procedure = procedure }

  /// The full name, such as `account.coverage`.
  public var name: String { procedure.signature.name }

  /// The map of arguments; empty where it is left out.
  public let parameters = [QueryParameter("arguments", .map, isNullable: false, default: .map([:]))]

  /// The columns that the analysis declares.
  public var columns: [QueryColumn] {
    procedure.signature.columns.map { QueryColumn($0.name, BoundType($0.type)) }
  }

  /// What the analysis answers.
  public var summary: LocalizedText { procedure.signature.summary }

  /// The parameters of the analysis: the keys of the map.
  public var options: [ProcedureParameter] { procedure.signature.parameters }

  /// The call that the example line of the analysis means, for a company of the sample graph.
  public var example: String {
    let line = procedure.signature.line.example.replacing("Acme Group", with: "C-101")
      .replacing("Acme Cloud", with: "C-101").replacing("Acme imaging renewal", with: "B-001")
      .replacing("Wang Fang", with: "P-0132")
    let call = try? AnalysisLine(signatures: [procedure.signature]).call(for: line)
    return call.flatMap(\.self) ?? "CALL \(name)()"
  }

  /// The rows of the report.
  public func rows(_ arguments: [Value], on view: GraphView) throws(ProcedureError) -> [[Value]] {
    try answer(arguments, on: view).rows
  }

  /// The rows of the report, and where it cut them, that more would be listed with a higher `top`.
  public func answer(_ arguments: [Value], on view: GraphView) throws(ProcedureError) -> ProcedureAnswer {
    let report = try procedure.call(named(arguments), on: view)
    return ProcedureAnswer(rows: report.rows, notes: report.notes.filter(\.isAboutMoreRows).map(\.text))
  }
}

extension BoundType {
  /// What a declared column holds.
  init(_ type: ValueType) {
    self =
      switch type {
      case .text, .choice: .string
      case .integer: .integer
      case .number: .number
      case .boolean: .boolean
      case .date: .temporal
      case .named, .node: .any
      case .facts: .list(.any)
      }
  }
}
