import ArgumentParser
import GuanxiEngine

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a graph as CSV, JSON, GraphML, GEXF or openCypher statements.",
    discussion: """
      csv writes a folder that can be imported again without loss; the other forms write one file.

      Examples:
        guanxi export --graph accounts.guanxi --format csv --to accounts
        guanxi export --graph accounts.guanxi --format graphml --to accounts.graphml
      """)

  @OptionGroup var graphOptions: GraphOptions
  @OptionGroup var auditOption: AuditOption

  @Option(help: "csv, json, graphml, gexf or cypher.")
  var format: ExportFormat = .csv

  @Option(help: ArgumentHelp("The folder (csv) or file to write.", valueName: "path"), completion: .file())
  var to: String

  func run() throws {
    let opened = try Opening.open(graphOptions)
    try auditOption.trail(of: graphOptions.graph).record(
      .export, format.rawValue, rows: opened.graph.nodeCount + opened.graph.relationshipCount, at: try Clock.moment())
    try GraphExport.write(opened.graph, as: format, to: to)
    let counts = Wording.counts(nodes: opened.graph.nodeCount, relationships: opened.graph.relationshipCount)
    Terminal.print("Wrote \(counts) to \(to).")
  }
}
