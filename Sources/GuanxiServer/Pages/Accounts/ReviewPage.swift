internal import GuanxiEngine
internal import Hummingbird

/// `/graphs/{graph}/accounts/{node}/review`: what a review meeting looks at, on one printed page.
enum ReviewPage {
  static let all = [
    Route(page: .get, "/graphs/{graph}/accounts/{node}/review", .graph(.read)) { exchange in
      try exchange.query.allow(["asOf", "language"])
      let id = exchange.path["node"] ?? ""
      return try await exchange.page("review") { source in
        let company = try source.node("Company", id)
        let title = source.word("review") + ": " + source.text("name", of: company)
        return (title, try model(source, company, id))
      }
    }
  ]

  struct Model: Sendable {
    let heading: AccountHeading
    let figures: [PageReport.Figure]
    /// The coverage over a year, the oldest first, and the line of it.
    let shares: [Double]
    let spark: Sparkline?
    let changed: PageTable
    let whiteSpace: PageTable
    let weakLinks: PageTable
    let steps: [String]
    let deals: PageTable
    /// The address of the page as a file.
    let file: String
  }

  /// What the page shows of a company.
  static func model(_ source: PageSource, _ company: NodeID, _ id: String) throws -> Model {
    let account: [String: Value] = ["account": .node(company)]
    let from = Value.date(source.view.asOf.yearEarlier ?? source.view.asOf)
    func with(_ arguments: [String: Value]) -> [String: Value] { account.merging(arguments) { $1 } }
    let coverage = try source.report("coverage", account)
    let trend = try source.report("coverage-trend", with(["from": from, "step": .integer(3)]))
    let difference = try source.report("coverage-difference", with(["from": from]))
    let white = try source.report("white-space", with(["top": .integer(5)]))
    let weak = try source.report("weak-links", with(["top": .integer(5)]))
    let health = try source.report("relationship-health", account)
    let shares = trend.report.column("coverage").compactMap(\.number)
    return Model(
      heading: AccountHeading(source, company, id, current: "/review"),
      figures: difference.figures(["after", "before", "gained", "lost"]) + health.figures(["health", "rating"])
        + white.figures(["whiteSpace"]) + weak.figures(["high", "medium"]),
      shares: shares, spark: Sparkline(shares, label: trend.cells.title),
      changed: difference.table(["name", "movement", "rungBefore", "rungAfter"], limit: 10),
      whiteSpace: white.table(["name", "whiteSpace", "currency", "wayIn"]),
      weakLinks: weak.table(["severity", "name", "finding", "endangered"]),
      steps: Array(weak.cells.notes.prefix(5)), deals: try AccountPage.deals(source, coverage),
      file: source.links.review(id, in: source.language))
  }
}
