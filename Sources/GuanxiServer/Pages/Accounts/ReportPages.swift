internal import GuanxiEngine
internal import HTTPTypes
internal import Hummingbird

/// `/graphs/{graph}/reports` and a page for every analysis: its parameters as a form, its rows as a table.
enum ReportPages {
  static let all =
    [
      Route(page: .get, "/graphs/{graph}/reports", .graph(.read)) { exchange in
        try await exchange.page("reports") { source in (source.word("analyses"), index(source)) }
      }
    ]
    + AnalysisCatalog.standard.procedures.map { procedure in
      Route(page: .get, "/graphs/{graph}/reports/\(procedure.signature.reportName)", .graph(.read)) { exchange in
        let isPart = exchange.query["part"] != nil
        return try await exchange.page(isPart ? "panel" : "report") { source in
          (procedure.signature.title[source.language], try model(source, procedure, isPart: isPart))
        }
      }
    }

  struct Index: Sendable {
    struct Entry: Sendable {
      let title: String
      let summary: String
      let href: String
    }

    let entries: [Entry]
  }

  struct Model: Sendable {
    let name: String
    let summary: String
    let address: String
    let keptDate: String?
    let fields: [PageField]
    let error: String?
    let result: Result?
  }

  struct Result: Sendable {
    let title: String
    let conditions: String
    let figures: [PageReport.Figure]
    let table: PageTable
    let notes: [String]
    let more: String?
    let csv: String
  }

  /// The columns and figures that another page takes in of a report; all where none are named.
  private static let brief: [String: (figures: [String], columns: [String])] = [
    "white-space": (["gaps", "whiteSpace"], ["name", "whiteSpace", "currency", "rung", "wayIn"]),
    "weak-links": (["high", "medium", "low"], ["severity", "name", "finding", "endangered"]),
    "coverage-trend": ([], ["date", "coverage", "covered", "companies"]),
    "coverage-difference": (["before", "after", "gained", "lost"], ["name", "movement", "rungBefore", "rungAfter"]),
    "coverage-breakdown": ([], ["part", "coverage", "covered", "companies"]),
    "whom-to-win": (["coverage", "coverageAfter"], ["name", "role", "by", "hours", "gain"]),
  ]

  private static func index(_ source: PageSource) -> Index {
    Index(
      entries: AnalysisCatalog.standard.procedures.map { procedure in
        let signature = procedure.signature
        return Index.Entry(
          title: signature.title[source.language], summary: signature.summary[source.language],
          href: source.links.report(signature.reportName, []))
      })
  }

  private static func model(_ source: PageSource, _ procedure: any Procedure, isPart: Bool) throws -> Model {
    let signature = procedure.signature
    let query = source.exchange.query
    let given = query.arguments(without: ["asOf", "language", "part"])
    let isAsked = !given.isEmpty || !signature.parameters.contains(where: \.isRequired)
    var (error, result): (ProcedureError?, Result?) = (nil, nil)
    if isAsked {
      do throws(ProcedureError) {
        let report = PageReport(try procedure.call(given, on: source.view), source: source)
        let brief = isPart ? brief[signature.reportName] : nil
        let items = given.map { ($0.key, $0.value.shown) }.sorted { $0.0 < $1.0 }
        result = Result(
          title: report.cells.title, conditions: report.cells.conditions, figures: report.figures(brief?.figures),
          table: report.table(brief?.columns, limit: isPart ? 12 : 500), notes: isPart ? [] : report.cells.notes,
          more: report.report.rows.count > (isPart ? 12 : 500) ? String(report.report.rows.count) : nil,
          csv: "/v1"
            + source.links.report(
              signature.reportName, items + [("format", "csv"), ("language", source.language.rawValue)]))
      } catch let wrong { error = wrong }
    }
    let message = error.map { source.language == .english ? $0.description : $0.chineseDescription }
    return Model(
      name: signature.title[source.language], summary: signature.summary[source.language],
      address: source.links.base + "/reports/" + signature.reportName, keptDate: source.links.asOf,
      fields: signature.parameters.map { PageField($0, given: query[$0.name], source, error: error) },
      error: message, result: result)
  }
}
