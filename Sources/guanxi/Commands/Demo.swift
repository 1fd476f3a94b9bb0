import ArgumentParser
import Foundation
import GuanxiEngine
import GuanxiServer

struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Load the sample world, report how one group is covered and who decides there, and draw its diagrams.",
    discussion: """
      The dates are pinned, so that every run shows the same.

      Examples:
        guanxi demo --to demo
        guanxi demo --serve
      """)

  @Option(help: ArgumentHelp("The folder to write the pictures to.", valueName: "folder"), completion: .directory)
  var to = "demo"

  @Option(help: ArgumentHelp("The folder of the sample world.", valueName: "folder"), completion: .directory)
  var graph: String?

  @Flag(
    help: "Afterwards show the sample's pages on this machine, with a link that signs in, until Ctrl-C."
  )
  var serve = false

  @OptionGroup var language: LanguageOptions

  /// The customer group, and the hospital in it whose people are looked at.
  private static let (group, company) = (Value.string("C-101"), Value.string("C-104"))

  /// The diagrams, each of the group or of the company, with the names of their files.
  private static let diagrams: [(kind: DiagramKind, of: Value, file: String)] = [
    (.tree, group, "customer-tree"), (.organisationChart, company, "organisation-chart"),
    (.powerMap, company, "power-map"), (.relationshipGraph, group, "relationship-graph"),
  ]

  func run() throws {
    let sample = try graph ?? Self.sampleFolder()
    guard let now = CalendarDate(year: 2026, month: 6, day: 30),
      let yearBefore = CalendarDate(year: 2025, month: 6, day: 30)
    else { return }
    let opened = try Opening.open(sample)
    let graph = opened.graph
    Terminal.print(
      "Sample world \(sample): \(graph.nodeCount) nodes, \(graph.relationshipCount) relationships (fictional).\n")
    try report("coverage", ["account": Self.group], graph, now)
    try report("coverage-difference", ["account": Self.group, "from": .date(yearBefore)], graph, now)
    try report("influence", ["account": Self.company, "top": 8], graph, now)
    try report("decision-chain-seats", ["account": Self.company], graph, now)
    try report("weak-links", ["account": Self.group, "top": 10], graph, now)
    try draw(graph, now)
    guard serve else { return Terminal.print("\nPages of the sample for a browser: guanxi demo --serve") }
    try Self.serve(sample, today: now)
  }

  /// Serves the sample, as of the date of its story, to this machine alone; tokens and changes last as long as the process.
  private static func serve(_ sample: String, today: CalendarDate) throws {
    let level = LogLevel(
      try ServeSettings(flags: ["log-level": ["warning"]], environment: [:], file: nil, needsGraphs: false))
    let tokens = try TokenStore(folder: nil)
    let clock = ServerClock(seconds: { Date().timeIntervalSince1970 }, today: { today })
    var service = GuanxiService(
      graphs: try OpenedGraphs(paths: [sample]), tokens: tokens, clock: clock,
      logger: LogLines.logger(format: "text", level: level))
    service.port = 0
    let link = service.signInPath(for: try ServerRun.ownToken(in: tokens))
    Terminal.print("")
    try ServerRun.run(service, link: link)
  }

  private func report(_ name: String, _ arguments: [String: Value], _ graph: Graph, _ asOf: CalendarDate) throws {
    let procedure = try AnalysisCatalog.standard.procedure(named: name)
    let report = try Reporting.report(procedure, arguments, on: graph, asOf: asOf)
    let writer = ReportWriter(graph: graph, language: language.chosen, width: Terminal.width)
    Terminal.print(writer.text(of: report, as: .table))
  }

  private func draw(_ graph: Graph, _ asOf: CalendarDate) throws {
    do {
      try FileManager.default.createDirectory(atPath: to, withIntermediateDirectories: true)
    } catch {
      throw GuanxiError.failed("\(to): the folder cannot be made. Name another with --to.")
    }
    let maker = DiagramMaker()
    if let warning = maker.warning() { Terminal.complain(warning) }
    Terminal.print("The diagrams as of \(asOf), in English and Chinese:")
    for diagram in Self.diagrams {
      for language in Language.allCases {
        let document = try maker.document(
          diagram.kind, ["account": diagram.of], on: GraphView(graph, asOf: asOf),
          options: DiagramOptions(language: language))
        for format in DiagramFormat.allCases {
          let path = "\(to)/\(diagram.file).\(language.rawValue).\(format.rawValue)"
          try DiagramFile.write(try maker.picture(of: document, as: format, width: 1_600), to: path)
        }
      }
      Terminal.print("  \(to)/\(diagram.file).{en,zh-Hans}.{svg,png,pdf,dot}")
    }
  }

  /// The sample beside the current folder, or beside the folder in which the program was built.
  private static func sampleFolder() throws -> String {
    let name = "graphs/medical-devices"
    var folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    var candidates = [name]
    for _ in 0..<5 {
      candidates.append(folder.appendingPathComponent(name).path)
      folder.deleteLastPathComponent()
    }
    guard let found = candidates.first(where: { FileManager.default.fileExists(atPath: $0 + "/companies.csv") }) else {
      throw GuanxiError.failed(
        "The sample world is not here. Run the demo in the project's folder, or name it with --graph FOLDER.")
    }
    return found
  }
}
