internal import AccountAnalyses
public import Diagrams
internal import Interchange
public import Procedures
public import PropertyGraph
internal import Rendering

/// Draws diagrams of a graph: report, layout, and a child process that makes the picture.
public final class DiagramMaker: Sendable {
  let client: RenderClient

  /// Makes a maker; the child process starts with the first diagram.
  ///
  /// - Parameter executable: the program that has the subcommand `render`; this program itself unless given.
  public init(executable: String = "/proc/self/exe") { client = RenderClient(executable: executable) }

  /// Lays a diagram out.
  ///
  /// - Parameters:
  ///   - kind: which diagram.
  ///   - arguments: the arguments of its analysis by name, typed or as text.
  ///   - view: the graph as the caller sees it on a date.
  ///   - options: language, folding and direction.
  public func document(
    _ kind: DiagramKind, _ arguments: [String: Value], on view: GraphView, options: DiagramOptions
  ) throws(GuanxiError) -> DiagramDocument {
    do {
      return try document(kind, ProcedureArguments(arguments, for: kind.signature), on: view, options: options)
    } catch let error as ProcedureError {
      throw .usage("\(kind.rawValue): \(Sentence.ended(error.description))")
    } catch {
      throw .failed("\(kind.rawValue): \(error)")
    }
  }

  /// Lays a diagram out, given arguments that have been checked; errors are those of the stage that found them.
  ///
  /// - Throws: a `ProcedureError` for a name that the graph does not have, a `DiagramError` where there is nothing to draw, and
  ///   what the child process that measures text says.
  public func document(
    _ kind: DiagramKind, _ arguments: ProcedureArguments, on view: GraphView, options: DiagramOptions
  ) throws -> DiagramDocument {
    try Self.document(kind, arguments, view, options, WorkerTextMeasuring(client: client))
  }

  /// The picture of a diagram.
  ///
  /// - Parameters:
  ///   - document: the diagram.
  ///   - format: the file format.
  ///   - width: the width of a PNG in pixels; 96 dots per inch unless given.
  public func picture(
    of document: DiagramDocument, as format: DiagramFormat, width: Int? = nil
  ) throws(GuanxiError) -> [UInt8] {
    guard let rendered = format.rendered else { return Array(document.dot.utf8) }
    let resolution = format == .png ? width.map { Double($0) * 72 / max(1, document.size.width) } : nil
    do throws(RenderError) {
      return try client.render(document.dot, as: rendered, resolution: resolution).bytes
    } catch {
      let said = "The diagram could not be drawn: \(error)"
      throw error.isOfTheQuestion ? .usage(said) : .failed(said)
    }
  }

  /// What the person should know before the first diagram, such as that the font is missing; nil where all is well.
  public func warning() -> String? {
    guard let isFound = try? client.isFontAvailable(DiagramFont.family), !isFound else { return nil }
    return "The font \(DiagramFont.family) is not installed; Chinese names may be missing from the picture. "
      + "Install the Debian package fonts-noto-cjk."
  }

  private static func document(
    _ kind: DiagramKind, _ arguments: ProcedureArguments, _ view: GraphView, _ options: DiagramOptions,
    _ measurer: WorkerTextMeasuring
  ) throws -> DiagramDocument {
    switch kind {
    case .tree:
      let report = try CoverageAnalysis().report(arguments, on: view)
      return try CustomerTreeDiagram.document(of: CustomerTreeModel(report), options: options, measuring: measurer)
    case .relationshipGraph:
      let model = try RelationshipGraphModel(arguments, on: view, language: options.language)
      return try RelationshipGraphDiagram.document(of: model, options: options, measuring: measurer)
    case .organisationChart:
      let model = try OrganisationChartModel(arguments, on: view)
      return try OrganisationChartDiagram.document(of: model, options: options, measuring: measurer)
    case .powerMap:
      let model = try PowerMapModel(arguments, on: view, language: options.language)
      return try PowerMapDiagram.document(of: model, options: options, measuring: measurer)
    }
  }
}

extension RenderError {
  /// Whether more was asked for than a picture may be, so that asking again is of no use.
  fileprivate var isOfTheQuestion: Bool {
    switch self {
    case .pictureTooLarge, .graphTooLarge, .textTooLarge, .outputTooLarge, .argumentRefused: true
    default: false
    }
  }
}
