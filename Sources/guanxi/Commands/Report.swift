import ArgumentParser
import GuanxiEngine

struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Answer a question about an account as a table, JSON, CSV, Markdown or HTML.",
    discussion: """
      Examples:
        guanxi report coverage "Muheng Hospital Group" --graph graphs/medical-devices --as-of 2026-06-30
        guanxi report coverage C-101 --graph accounts.guanxi --window 90 --format csv > coverage.csv

        guanxi report coverage --help

      Analyses; the help of one says what it takes and gives:
      \(AnalysisCatalog.standard.help(LanguageOptions.environment))
      """)

  @Argument(
    help: "The name of the analysis; see the list below.",
    completion: .list(AnalysisCatalog.standard.procedures.map(\.signature.reportName)))
  var analysis: String

  @OptionGroup var graphOptions: GraphOptions
  @OptionGroup var dateOptions: DateOptions
  @OptionGroup var auditOption: AuditOption

  @Option(help: "table, json, jsonl, csv, markdown or html.")
  var format: ReportFormat = .table

  @Argument(
    parsing: .allUnrecognized,
    help: "What is asked about, and parameters of the analysis, such as \"Acme Group\" --window 90.")
  var parameters: [String] = []

  func run() throws {
    let procedure = try AnalysisCatalog.standard.procedure(named: analysis)
    let arguments = try ArgumentList(parameters, for: procedure.signature).values
    let asOf = try dateOptions.date()
    let opened = try Opening.open(graphOptions)
    let report = try Reporting.report(procedure, arguments, on: opened.graph, asOf: asOf)
    try auditOption.trail(of: graphOptions.graph).record(
      .report, QueryEngine.redacted(procedure.signature, arguments.keys), rows: report.rows.count,
      at: try Clock.moment())
    let writer = ReportWriter(graph: opened.graph, language: graphOptions.language.chosen, width: Terminal.width)
    Terminal.print(writer.text(of: report, as: format))
  }
}
