import ArgumentParser
import GuanxiEngine

struct Diagram: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draw a customer tree, organisation chart, power map or relationship graph.",
    discussion: """
      The format (SVG, PNG, PDF or DOT) follows from the name of the file, unless --format says otherwise.

      Diagrams; the help of one says what it takes:
      \(DiagramKind.help(LanguageOptions.environment))

      Examples:
        guanxi diagram tree "Muheng Hospital Group" --graph graphs/medical-devices --as-of 2026-06-30 --to tree.svg
        guanxi diagram power-map C-104 --graph graphs/medical-devices --as-of 2026-06-30 --width 1600 --to power.png
        guanxi diagram tree C-101 --graph accounts.guanxi --language zh-Hans --width 2400 --to tree.png
      """)

  @Argument(help: ArgumentHelp("The kind of diagram: \(DiagramKind.allCases.map(\.rawValue).joined(separator: ", "))."))
  var kind: DiagramKind

  @OptionGroup var graphOptions: GraphOptions
  @OptionGroup var dateOptions: DateOptions
  @OptionGroup var auditOption: AuditOption

  @Option(help: ArgumentHelp("The file to write.", valueName: "file"), completion: .file())
  var to: String

  @Option(help: "svg, png, pdf or dot.")
  var format: DiagramFormat?

  @Option(help: ArgumentHelp("The most boxes before parts are folded.", valueName: "number"))
  var boxes = 120

  @Option(help: "top-down or left-to-right, of a tree or chart.")
  var orientation: DiagramOrientation = .topDown

  @Option(help: ArgumentHelp("The width of a PNG.", valueName: "pixels"))
  var width: Int?

  @Argument(
    parsing: .allUnrecognized, help: "What is drawn, and parameters of the diagram, such as C-101 --window 90.")
  var parameters: [String] = []

  func run() throws {
    let arguments = try ArgumentList(parameters, for: kind.signature).values
    guard let format = format ?? DiagramFile.format(of: to) else {
      throw GuanxiError.usage("\(to) does not end in .svg, .png, .pdf or .dot. Name the format with --format.")
    }
    if let width, !(100...20_000).contains(width) {
      throw GuanxiError.usage("--width takes from 100 to 20000 pixels.")
    }
    let asOf = try dateOptions.date()
    let opened = try Opening.open(graphOptions)
    let maker = DiagramMaker()
    if let warning = maker.warning() { Terminal.complain(warning) }
    let options = DiagramOptions(
      language: graphOptions.language.chosen, foldBudget: boxes, orientation: orientation.layout)
    let document = try maker.document(kind, arguments, on: GraphView(opened.graph, asOf: asOf), options: options)
    try auditOption.trail(of: graphOptions.graph).record(
      .diagram, QueryEngine.redacted(kind.signature, arguments.keys), at: try Clock.moment())
    try DiagramFile.write(try maker.picture(of: document, as: format, width: width), to: to)
    Terminal.print("Wrote \(to) as of \(asOf). \(document.caption)")
  }
}

/// The direction of a tree, as an option.
enum DiagramOrientation: String, ExpressibleByArgument, CaseIterable {
  case topDown = "top-down"
  case leftToRight = "left-to-right"

  var layout: TreeOrientation {
    switch self {
    case .topDown: .topDown
    case .leftToRight: .leftToRight
    }
  }
}
