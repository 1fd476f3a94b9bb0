internal import GuanxiEngine
internal import Hummingbird

/// `/graphs/{graph}/accounts/{node}/power-map`: who decides, as a picture, with the factors of everybody's influence beside it.
enum PowerMapPage {
  static let all = [
    Route(page: .get, "/graphs/{graph}/accounts/{node}/power-map", .graph(.read)) { exchange in
      try exchange.query.allow(["asOf", "language", "center"])
      let id = exchange.path["node"] ?? ""
      return try await exchange.page("power-map") { source in
        let company = try source.node("Company", id)
        let title = source.word("powerMap") + ": " + source.text("name", of: company)
        return (title, try model(source, company, id))
      }
    }
  ]

  struct Model: Sendable {
    let heading: AccountHeading
    let picture: String?
    let centers: [AccountHeading.Tab]
    let figures: [PageReport.Figure]
    let seats: PageTable?
    let influence: PageTable
    let notes: [String]
    let elsewhere: PageTable
  }

  private static func model(_ source: PageSource, _ company: NodeID, _ id: String) throws -> Model {
    let centers = try source.rows(
      "MATCH (b:BuyingCenter)-[:FOR]->(c:Company {id: $id}) RETURN b.id AS id, b.name AS name ORDER BY id LIMIT 50",
      ["id": .string(id)])
    let wanted = source.exchange.query["center"]
    var arguments: [String: Value] = ["account": .node(company)]
    if let wanted { arguments["buyingCenter"] = .string(wanted) }
    let seats = centers.isEmpty ? nil : try source.report("decision-chain-seats", arguments)
    let influence = try source.report("influence", ["account": .node(company), "top": .integer(60)])
    let center = wanted.map { "&buyingCenter=" + PercentEncoding.encoded($0) } ?? ""
    return Model(
      heading: AccountHeading(source, company, id, current: "/power-map"),
      picture: seats == nil
        ? nil
        : "/v1\(source.links.base)/diagrams/power-map.svg?account=\(PercentEncoding.encoded(id))\(center)"
          + "&asOf=\(source.view.asOf)&language=\(source.language.rawValue)",
      centers: centers.count < 2
        ? []
        : centers.map { row in
          let center = row["id"]?.shown ?? ""
          return AccountHeading.Tab(
            title: row["name"]?.shown ?? center,
            href: source.links.page("/accounts/\(PercentEncoding.encoded(id))/power-map", [("center", center)]),
            isCurrent: center == wanted)
        },
      figures: seats?.figures() ?? [],
      seats: seats?.table(["name", "role", "stage", "influence", "support", "contact", "won", "state"]),
      influence: influence.table([
        "name", "title", "score", "role", "rank", "network", "communication", "assigned", "finding", "unknown",
      ]),
      notes: influence.cells.notes,
      elsewhere: centers.isEmpty ? try elsewhere(source, company) : PageTable(caption: "", columns: [], rows: []))
  }

  /// Where in the group decisions are recorded, for a company that has none.
  private static func elsewhere(_ source: PageSource, _ company: NodeID) throws -> PageTable {
    let chain = try source.report("decision-chain", ["account": .node(company)])
    return chain.table(["name", "coverage", "seats", "vacant", "basis"], limit: 20)
  }
}
