internal import GuanxiEngine
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import NIOCore

/// `GET /v1/graphs/{graph}/reports/{analysis}`: one route for each analysis, made from its declaration.
enum ReportRoutes {
  /// The parameters that every report takes besides those of its analysis.
  static let common = ["asOf", "atVersion", "format", "language"]

  static let all = AnalysisCatalog.standard.procedures.map { procedure in
    let signature = procedure.signature
    return Route(
      .get, "/v1/graphs/{graph}/reports/\(signature.reportName)", .graph(.read),
      Operation(reportOf: signature)
    ) { exchange in try await answer(procedure, exchange) }
  }

  private static func answer(_ procedure: any Procedure, _ exchange: Exchange) async throws -> Response {
    let form = try ReportForm.wanted(exchange)
    let asOf = try exchange.asOf()
    let given = exchange.query.arguments(without: Set(common))
    let arguments: ProcedureArguments
    do throws(ProcedureError) {
      arguments = try ProcedureArguments(given, for: procedure.signature)
    } catch {
      throw Problem(error)
    }
    let version = try exchange.version()
    let served = try await exchange.graph()
    let tag = exchange.tag(
      served,
      [
        "report", procedure.signature.name, exchange.query.canonical, asOf.description, exchange.language.rawValue,
        form.rawValue,
      ])
    if let unchanged = exchange.unchanged(tag) { return unchanged }
    let (language, seconds) = (exchange.language, exchange.server.limits.analysisSeconds)
    let bytes = try await exchange.compute(as: "report") {
      let view = try served.view(for: exchange.caller, asOf: asOf, at: version)
      let report = try TimeLimit.within(seconds: seconds) { try procedure.call(arguments, on: view) }
      try exchange.trail(of: served.name)
        .show(.report, procedure.signature, given.keys, rows: report.rows.count, at: exchange.now)
      return ByteBuffer(string: ReportWriter(graph: view.graph, language: language).text(of: report, as: form.format))
    }
    return exchange.respond(bytes, type: form.contentType, tag: tag, sequence: served.sequence)
  }
}

extension Exchange {
  /// The earlier version that is asked for with `atVersion`; nil for the newest.
  func version() throws(Problem) -> GraphVersion? {
    guard let text = query["atVersion"] else { return nil }
    guard let version = GraphVersion(text: text) else {
      throw Problem(
        .badParameter,
        "'atVersion' must be a number of the change log, a date such as 2026-06-30, or a moment such as 2026-06-30T12:00Z.",
        "参数“atVersion”应为变更日志的编号、日期（如 2026-06-30）或时刻（如 2026-06-30T12:00Z）。",
        members: ["parameter": "atVersion"])
    }
    return version
  }
}
