internal import GuanxiEngine
internal import Hummingbird

/// `/graphs/{graph}/deals/{node}`: a deal, and the chain of those who decide on it.
enum DealPage {
  static let all = [
    Route(page: .get, "/graphs/{graph}/deals/{node}", .graph(.read)) { exchange in
      try exchange.query.allow(["asOf", "language"])
      let id = exchange.path["node"] ?? ""
      return try await exchange.page("deal") { source in
        let deal = try source.node("Opportunity", id)
        return (source.text("name", of: deal), try model(source, deal, id))
      }
    }
  ]

  struct Model: Sendable {
    struct Fact: Sendable {
      let title: String
      let text: String
      let link: String?
    }

    let name: String
    let facts: [Fact]
    let chain: Chain?
    let voting: PageTable?
    let votingFigures: [PageReport.Figure]
  }

  /// Those who decide.
  struct Chain: Sendable {
    let title: String
    let picture: String
    let figures: [PageReport.Figure]
    let seats: PageTable
  }

  private static func model(_ source: PageSource, _ deal: NodeID, _ id: String) throws -> Model {
    let row =
      try source.rows(
        """
        MATCH (o:Opportunity {id: $id})
        OPTIONAL MATCH (o)-[:WITH]->(c:Company) OPTIONAL MATCH (b:BuyingCenter)-[:FOR]->(o)
        OPTIONAL MATCH (b)-[:FOR]->(buyer:Company)
        RETURN o.stage AS stage, o.amount AS amount, o.currency AS currency, o.createdOn AS created, o.closedOn AS closed,
          c.id AS company, c.name AS name, b.id AS center, coalesce(buyer.id, c.id) AS buyer
        ORDER BY company, center LIMIT 1
        """, ["id": .string(id)]
      ).first ?? [:]
    func text(_ name: String) -> String { row[name]?.shown ?? "" }
    let amount = row["amount"]?.number.map { ReportAmount.text($0) + " " + text("currency") } ?? ""
    let facts: [(String, String, String?)] = [
      ("company", text("name"), text("company").isEmpty ? nil : source.links.account(text("company"))),
      ("stage", text("stage"), nil), ("amount", amount, nil), ("created", text("created"), nil),
      ("closed", text("closed"), nil),
    ]
    let center = text("center")
    let voting = center.isEmpty ? nil : source.reportIfAny("voting-power", ["buyingCenter": .string(center)])
    return Model(
      name: source.text("name", of: deal),
      facts: facts.filter { !$0.1.isEmpty }.map { .init(title: source.word($0.0), text: $0.1, link: $0.2) },
      chain: center.isEmpty ? nil : chain(source, company: text("buyer"), center: center),
      voting: voting?.table(["name", "role", "votes", "position", "shapleyShubik", "needed"]),
      votingFigures: voting?.figures() ?? [])
  }

  private static func chain(_ source: PageSource, company: String, center: String) -> Chain? {
    guard
      let report = source.reportIfAny(
        "decision-chain-seats", ["account": .string(company), "buyingCenter": .string(center)])
    else { return nil }
    let items = "account=\(PercentEncoding.encoded(company))&buyingCenter=\(PercentEncoding.encoded(center))"
    return Chain(
      title: report.cells.title,
      picture: "/v1\(source.links.base)/diagrams/power-map.svg?\(items)&asOf=\(source.view.asOf)"
        + "&language=\(source.language.rawValue)",
      figures: report.figures(),
      seats: report.table(["name", "role", "stage", "influence", "support", "contact", "won", "state"]))
  }
}

/// Amounts with a comma between thousands.
enum ReportAmount {
  static func text(_ amount: Double) -> String {
    guard amount.magnitude < 1e15 else { return String(amount) }
    let digits = String(Int(amount.rounded()).magnitude)
    let grouped = digits.enumerated().map { index, digit in
      index > 0 && (digits.count - index) % 3 == 0 ? ",\(digit)" : String(digit)
    }.joined()
    return (amount < 0 ? "−" : "") + grouped
  }
}
