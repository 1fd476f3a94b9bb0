internal import AccountAnalyses
public import Procedures
public import PropertyGraph

/// What a diagram is drawn from, as a question of its own: `POWER MAP OF "C-104"` without `AS svg`.
///
/// A tree has the rows of the coverage, an organisation chart those of the organisation, a power map the seats of the
/// decision that is drawn, a relationship graph every relationship with the account, or with every customer account.
public struct DiagramRows: Procedure {
  private let kind: DiagramKind

  /// Makes the question behind a diagram.
  public init(_ kind: DiagramKind) { self.kind = kind }

  /// The declaration of the diagram.
  public var signature: ProcedureSignature { kind.signature }

  /// The rows of the analysis behind the diagram, with its figures and remarks.
  public func call(_ arguments: ProcedureArguments, on view: GraphView) throws(ProcedureError) -> ReportTable {
    let given = Dictionary(uniqueKeysWithValues: signature.parameters.map { ($0.name, arguments[$0.name]) })
    let report: ReportTable
    switch kind {
    case .tree: report = try CoverageAnalysis().call(given, on: view)
    case .organisationChart: report = try OrganisationAnalysis().call(given, on: view)
    case .relationshipGraph: return try relationships(arguments, on: view)
    case .powerMap:
      let center = (try? DrawnDecision(arguments, on: view))?.chain.center
      report = try DecisionChainSeatsAnalysis().call(
        given.merging(["buyingCenter": center.map(Value.node) ?? given["buyingCenter"] ?? .null]) { $1 }, on: view)
    }
    return ReportTable(
      arguments, title: report.title, asOf: report.asOf, rows: report.rows, summary: report.summary, notes: report.notes
    )
  }

  private func relationships(
    _ arguments: ProcedureArguments, on view: GraphView
  ) throws(ProcedureError) -> ReportTable {
    let account = try arguments.node("account", .account, in: view)
    let accounts = account.map { [$0] } ?? CustomerAccounts.parents(in: view)
    var rows: [[Value]] = []
    for account in accounts {
      rows += try StrengthAnalysis().call(["account": .node(account), "top": 1_000_000], on: view).rows
    }
    return ReportTable(arguments, title: signature.title, asOf: view.asOf, rows: rows)
  }
}
