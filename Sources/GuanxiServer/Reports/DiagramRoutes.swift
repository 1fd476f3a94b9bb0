internal import GuanxiEngine
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import NIOCore

/// `GET /v1/graphs/{graph}/diagrams/{kind}.{format}`: one route for each diagram and file format.
enum DiagramRoutes {
  static let all = DiagramKind.allCases.flatMap { kind in
    DiagramFormat.allCases.map { format in
      Route(
        .get, "/v1/graphs/{graph}/diagrams/\(kind.rawValue).\(format.rawValue)", .graph(.read),
        Operation(diagram: kind, format: format)
      ) { exchange in try await answer(kind, format, exchange) }
    }
  }

  private static let options: Set<String> = ["boxes", "orientation", "width"]

  private enum Orientation: String, CaseIterable {
    case topDown = "top-down"
    case leftToRight = "left-to-right"

    var layout: TreeOrientation {
      switch self {
      case .topDown: .topDown
      case .leftToRight: .leftToRight
      }
    }
  }

  private static func answer(
    _ kind: DiagramKind, _ format: DiagramFormat, _ exchange: Exchange
  ) async throws -> Response {
    let asOf = try exchange.asOf()
    let query = exchange.query
    let width = try query.integer("width", in: 100...20_000)
    let drawing = DiagramOptions(
      language: exchange.language,
      foldBudget: try query.integer("boxes", in: 1...DiagramOptions.maximumFoldBudget) ?? 120,
      orientation: try query.choice("orientation", Orientation.self)?.layout ?? .topDown)
    let given = query.arguments(without: options.union(["asOf", "atVersion", "language"]))
    let arguments: ProcedureArguments
    do throws(ProcedureError) {
      arguments = try ProcedureArguments(given, for: kind.signature)
    } catch {
      throw Problem(error)
    }
    let version = try exchange.version()
    let served = try await exchange.graph()
    let tag = exchange.tag(
      served,
      ["diagram", kind.rawValue, format.rawValue, query.canonical, asOf.description, exchange.language.rawValue])
    if let unchanged = exchange.unchanged(tag) { return unchanged }
    let (maker, seconds) = (exchange.server.drawing, exchange.server.limits.analysisSeconds)
    let bytes = try await exchange.compute(as: "diagram") {
      let view = try served.view(for: exchange.caller, asOf: asOf, at: version)
      do {
        let document = try TimeLimit.within(seconds: seconds) {
          try maker.document(kind, arguments, on: view, options: drawing)
        }
        let picture = try maker.picture(of: document, as: format, width: width)
        try exchange.trail(of: served.name).show(.diagram, kind.signature, given.keys, at: exchange.now)
        return ByteBuffer(bytes: picture)
      } catch let error as DiagramError {
        throw Problem(.unanswerable, error.description, error.chineseDescription)
      } catch let error as GuanxiError {
        throw Problem(error)
      }
    }
    var response = exchange.respond(bytes, type: format.mediaType, tag: tag, sequence: served.sequence)
    if format == .svg {
      // A picture may colour itself; it may do nothing else.
      response.headers[.contentSecurityPolicy] = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
    }
    return response
  }
}

extension DiagramFormat {
  /// The media type of the file.
  var mediaType: String {
    switch self {
    case .svg: "image/svg+xml"
    case .png: "image/png"
    case .pdf: "application/pdf"
    case .dot: "text/vnd.graphviz"
    }
  }
}
