internal import GuanxiEngine
internal import Hummingbird

/// `/graphs/{graph}/accounts/{node}/weak-links`: what the account hangs on, and every figure before and after somebody leaves.
enum WeakLinksPage {
  static let all = [
    Route(page: .get, "/graphs/{graph}/accounts/{node}/weak-links", .graph(.read)) { exchange in
      try exchange.query.allow(["asOf", "language", "leaves"])
      let id = exchange.path["node"] ?? ""
      return try await exchange.page("weak-links") { source in
        let company = try source.node("Company", id)
        let title = source.word("weakLinks") + ": " + source.text("name", of: company)
        return (title, try model(source, company, id))
      }
    }
  ]

  struct Model: Sendable {
    let heading: AccountHeading
    let figures: [PageReport.Figure]
    let table: PageTable
    let steps: [String]
    let switches: [Switch]
    let address: String
    let asked: String?
    let keptDate: String?
    let result: Result?
  }

  /// Somebody who could leave.
  struct Switch: Sendable {
    let id: String
    let name: String
    let isOn: Bool
  }

  /// The figures before and after.
  struct Result: Sendable {
    struct Change: Sendable {
      let figure: String
      let company: String
      let before: String
      let after: String
      let difference: String
      let mark: String?
    }

    let title: String
    let changes: [Change]
    let isUnchanged: Bool
    let notes: [String]
  }

  private static func model(_ source: PageSource, _ company: NodeID, _ id: String) throws -> Model {
    let report = try source.report("weak-links", ["account": .node(company)])
    let leaving = source.exchange.query["leaves"]
    var people: [(id: String, name: String)] = []
    for record in report.records {
      guard case .node(let node) = record["subject"] ?? .null,
        source.view.graph.labelNames(of: node).contains("Person")
      else { continue }
      let person = source.text("id", of: node)
      if !person.isEmpty, !people.contains(where: { $0.id == person }) {
        people.append((person, source.text("name", of: node)))
      }
    }
    if let leaving, !people.contains(where: { $0.id == leaving }) {
      people.append((leaving, source.text("name", of: try source.node("Person", leaving))))
    }
    return Model(
      heading: AccountHeading(source, company, id, current: "/weak-links"), figures: report.figures(),
      table: report.table(
        ["severity", "name", "finding", "endangered", "coverageLoss", "chainLoss", "healthLoss"]),
      steps: report.cells.notes, switches: people.map { Switch(id: $0.id, name: $0.name, isOn: $0.id == leaving) },
      address: source.links.base + "/accounts/\(PercentEncoding.encoded(id))/weak-links", asked: leaving,
      keptDate: source.links.asOf, result: try leaving.map { try result(source, company, $0) })
  }

  /// Whether a row has the change of another figure of the same company.
  private static func isSame(_ row: [String: Value], in rows: [[String: Value]], figure: String) -> Bool {
    rows.contains { other in
      other["figure"] == .string(figure)
        && ["account", "company", "before", "after"].allSatisfy { other[$0] == row[$0] }
    }
  }

  private static func result(_ source: PageSource, _ company: NodeID, _ person: String) throws -> Result {
    let node = try source.node("Person", person)
    let report = try source.report("what-if", ["person": .node(node), "account": .node(company)])
    let changes = zip(report.records, report.report.rows).compactMap { record, row -> Result.Change? in
      guard let difference = record["difference"]?.number, difference.magnitude > 1e-9 else { return nil }
      let unit = MeasurementUnit(rawValue: record["unit"]?.shown ?? "") ?? .none
      let isShare = unit == .share
      let figure = record["figure"]?.shown ?? ""
      // A bound that moves as the figure does says nothing more.
      if figure.hasSuffix("Upper") && isSame(record, in: report.records, figure: String(figure.dropLast(5))) {
        return nil
      }
      let texts = report.cells.row(row)
      func text(_ name: String) -> String { report.report.signature.columnIndex(name).map { texts[$0] } ?? "" }
      func value(_ name: String) -> String { report.cells.text(record[name] ?? .null, unit: unit) }
      let points = (difference * (isShare ? 100 : 1) * 10).rounded() / 10
      return Result.Change(
        figure: text("figure"), company: record["name"]?.shown ?? "", before: value("before"), after: value("after"),
        difference: (points > 0 ? "+" : "−") + report.cells.text(.float(points.magnitude), unit: .none),
        mark: unit != .share && unit != .score ? nil : difference < 0 ? "bad" : "good")
    }
    return Result(
      title: report.cells.title, changes: changes, isUnchanged: changes.isEmpty, notes: report.cells.notes)
  }
}
