public import Procedures
public import PropertyGraph

/// Writes reports as text.
public struct ReportWriter: Sendable {
  /// The graph that was asked, for the names of nodes.
  public let graph: Graph
  /// The language of titles and headings; names stay as they were entered.
  public let language: Language

  /// The columns that a table may take; it leaves out columns at its end, and says which. Nil for any number.
  public let width: Int?

  /// Makes a writer.
  public init(graph: Graph, language: Language, width: Int? = nil) {
    self.graph = graph
    self.language = language
    self.width = width
  }

  /// The report in a form, ending with a line feed. The same report gives the same text.
  public func text(of report: ReportTable, as format: ReportFormat) -> String {
    let cells = CellText(graph: graph, language: language)
    switch format {
    case .table: return TerminalReport(report: report, cells: cells, width: width).text
    case .json: return JSONReport(report: report, cells: cells).document
    case .jsonl: return JSONReport(report: report, cells: cells).lines
    case .csv: return CSVReport(report: report, cells: cells).text
    case .markdown: return MarkdownReport(report: report, cells: cells).text
    case .html: return HTMLReport(report: report, cells: cells).text
    }
  }
}
