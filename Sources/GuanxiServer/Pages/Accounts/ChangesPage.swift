internal import GuanxiEngine
internal import Hummingbird

/// `/graphs/{graph}/accounts/{node}/changes`: the coverage of an account on two dates, and which companies were won and lost.
enum ChangesPage {
  static let all = [
    Route(page: .get, "/graphs/{graph}/accounts/{node}/changes", .graph(.read)) { exchange in
      try exchange.query.allow(["asOf", "language", "from", "to"])
      let id = exchange.path["node"] ?? ""
      return try await exchange.page("changes") { source in
        let company = try source.node("Company", id)
        let title = source.word("changes") + ": " + source.text("name", of: company)
        return (title, try model(source, company, id))
      }
    }
  ]

  struct Model: Sendable {
    let heading: AccountHeading
    let address: String
    let from: String
    let to: String
    let keptDate: String?
    let figures: [PageReport.Figure]
    let table: PageTable
    let error: String?
  }

  private static func model(_ source: PageSource, _ company: NodeID, _ id: String) throws -> Model {
    let query = source.exchange.query
    let to = query["to"] ?? source.view.asOf.description
    let from = query["from"] ?? source.view.asOf.yearEarlier?.description ?? to
    let report: PageReport?
    var error: String?
    do {
      report = try source.report(
        "coverage-difference", ["account": .node(company), "from": .string(from), "to": .string(to)])
    } catch let problem as ProcedureError {
      (report, error) = (nil, source.language == .english ? problem.description : problem.chineseDescription)
    }
    return Model(
      heading: AccountHeading(source, company, id, current: "/changes"),
      address: source.links.base + "/accounts/\(PercentEncoding.encoded(id))/changes", from: from, to: to,
      keptDate: source.links.asOf,
      figures: report?.figures(["before", "after", "change", "gained", "lost", "joined", "left"]) ?? [],
      table: report?.table(["name", "movement", "rungBefore", "rungAfter", "stateBefore", "stateAfter"])
        ?? PageTable(caption: "", columns: [], rows: []),
      error: error)
  }
}
