internal import GuanxiEngine
internal import Hummingbird

/// `/graphs/{graph}/accounts/{node}`: an account, or any company: its figures, the companies below it, its people and deals.
enum AccountPage {
  static let all = [
    Route(page: .get, "/graphs/{graph}/accounts/{node}", .graph(.read)) { exchange in
      try exchange.query.allow(["asOf", "language"])
      let id = exchange.path["node"] ?? ""
      return try await exchange.page("account") { source in
        let company = try source.node("Company", id)
        return (source.text("name", of: company), try model(source, company, id))
      }
    }
  ]

  struct Model: Sendable {
    let heading: AccountHeading
    let coverage: PageReport.Figure?
    let bar: [Segment]
    let figures: [PageReport.Figure]
    let pulse: String
    let pulsePage: String
    let tree: AccountTree
    let hasTree: Bool
    let picture: String
    let panels: [Panel]
    let people: PageTable
    let deals: PageTable
    let review: String
  }

  /// A part of a bar.
  struct Segment: Sendable {
    let mark: String
    let x: String
    let width: String
    let title: String
    let text: String
  }

  /// A report that is taken in once it comes into sight; without script, a link to it.
  struct Panel: Sendable {
    let title: String
    let page: String
    let part: String
  }

  private static func model(_ source: PageSource, _ company: NodeID, _ id: String) throws -> Model {
    let report = try source.report("coverage", ["account": .node(company)])
    let companies = report.number("companies") ?? 0
    let tree = AccountTree(report)
    let address = "/v1" + source.links.base + "/diagrams/tree.svg?account=" + PercentEncoding.encoded(id)
    return Model(
      heading: AccountHeading(source, company, id, current: ""), coverage: report.figures(["coverage"]).first,
      bar: segments(report, of: companies),
      figures: report.figures(["contactCoverage", "businessCoverage", "weightedCoverage"]),
      pulse: source.links.page("/accounts/\(PercentEncoding.encoded(id))/pulse", [("part", "1")]),
      pulsePage: source.links.account(id, "/pulse"), tree: tree, hasTree: companies > 1,
      picture: address + "&asOf=\(source.view.asOf)&language=\(source.language.rawValue)",
      panels: panels(source, id, isGroup: companies > 1), people: try people(source, id),
      deals: try deals(source, report), review: source.links.review(id, in: source.language))
  }

  private static func segments(_ report: PageReport, of companies: Double) -> [Segment] {
    var x = 0.0
    return [("covered", "good"), ("gap", "bad"), ("unknown", "unknown")].compactMap { name, mark in
      guard companies > 0, let count = report.number(name), let figure = report.figures([name]).first else {
        return nil
      }
      let width = 1_000 * count / companies
      defer { x += width }
      return Segment(mark: mark, x: String(Int(x)), width: String(Int(width)), title: figure.title, text: figure.text)
    }
  }

  private static func panels(_ source: PageSource, _ id: String, isGroup: Bool) -> [Panel] {
    func panel(_ word: String, _ report: String, _ arguments: [(String, String)] = []) -> Panel {
      let all = [("account", id)] + arguments
      return Panel(
        title: source.word(word), page: source.links.report(report, all),
        part: source.links.report(report, all, isPart: true))
    }
    var panels = [panel("weakLinks", "weak-links", [("top", "6")])]
    guard isGroup else { return panels + [panel("whomToWin", "whom-to-win", [("top", "5")])] }
    panels.insert(panel("whiteSpace", "white-space", [("top", "8")]), at: 0)
    if let from = source.view.asOf.yearEarlier?.description {
      panels.append(panel("coverageTrend", "coverage-trend", [("from", from), ("step", "3")]))
      panels.append(panel("whatChanged", "coverage-difference", [("from", from)]))
    }
    for part in ["region", "industry", "level"] {
      panels.append(panel("by-" + part, "coverage-breakdown", [("by", part)]))
    }
    return panels
  }

  private static func people(_ source: PageSource, _ id: String) throws -> PageTable {
    let rows = try source.rows(
      """
      MATCH (p:Person)-[w:WORKS_AT]->(c:Company {id: $id})
      RETURN p.id AS id, p.name AS name, w.title AS title, w.department AS department
      ORDER BY coalesce(w.level, 99), name, id LIMIT 200
      """, ["id": .string(id)])
    return PageTable(
      caption: source.word("people"),
      columns: ["name", "jobTitle", "department"].map { .init(title: source.word($0), isNumeric: false) },
      rows: rows.map { row in
        PageTable.Row(cells: [
          .init(text: row["name"]?.shown ?? "", href: row["id"].map { source.links.person($0.shown) }),
          .init(text: row["title"]?.shown ?? ""), .init(text: row["department"]?.shown ?? ""),
        ])
      })
  }

  /// The open deals of the companies that a coverage has, the largest first.
  static func deals(_ source: PageSource, _ report: PageReport) throws -> PageTable {
    let ids = report.records.prefix(500).compactMap { record -> Value? in
      guard case .node(let node) = record["company"] ?? .null else { return nil }
      let id = source.view.property("id", of: node)
      return id.isNull ? nil : id
    }
    let rows = try source.rows(
      """
      UNWIND $ids AS id MATCH (o:Opportunity)-[:WITH]->(c:Company {id: id})
      WHERE o.createdOn <= $asOf AND (o.closedOn IS NULL OR o.closedOn > $asOf)
      RETURN o.id AS id, o.name AS name, c.name AS company, o.stage AS stage, o.amount AS amount, o.currency AS currency
      ORDER BY coalesce(amount, 0) DESC, id LIMIT 50
      """, ["ids": .list(ids), "asOf": .date(source.view.asOf)])
    return PageTable(
      caption: source.word("openDeals"),
      columns: [
        .init(title: source.word("deal"), isNumeric: false), .init(title: source.word("company"), isNumeric: false),
        .init(title: source.word("stage"), isNumeric: false), .init(title: source.word("amount"), isNumeric: true),
      ],
      rows: rows.map { row in
        let amount = report.cells.text(row["amount"] ?? .null, unit: .amount)
        return PageTable.Row(cells: [
          .init(text: row["name"]?.shown ?? "", href: row["id"].map { source.links.deal($0.shown) }),
          .init(text: row["company"]?.shown ?? ""), .init(text: row["stage"]?.shown ?? ""),
          .init(text: "\(amount) \(row["currency"]?.shown ?? "")", isNumeric: true),
        ])
      })
  }
}
