internal import GuanxiEngine
internal import Hummingbird

/// `/graphs/{graph}/people/{node}`: a person, who knows them, the ways to them, and what happened, newest first.
enum PersonPage {
  static let all = [
    Route(page: .get, "/graphs/{graph}/people/{node}", .graph(.read)) { exchange in
      try exchange.query.allow(["asOf", "language"])
      let id = exchange.path["node"] ?? ""
      return try await exchange.page("person") { source in
        let person = try source.node("Person", id)
        return (source.text("name", of: person), try model(source, person, id))
      }
    }
  ]

  struct Model: Sendable {
    let name: String
    let facts: [String]
    let work: PageTable
    let whatIf: String?
    let contact: String?
    let knownBy: PageTable?
    let paths: PageTable?
    let timeline: [Event]
    let isQuiet: Bool
  }

  /// Something that happened.
  struct Event: Sendable {
    let date: String
    let kind: String
    let topic: String?
    let others: String
    let details: String
  }

  private static func model(_ source: PageSource, _ person: NodeID, _ id: String) throws -> Model {
    let work = try work(source, id)
    let timeline = try timeline(source, id)
    let employer = source.view.incidences(of: person, "WORKS_AT", .outgoing).map(\.neighbor).min()
    let side = employer.map { source.text("side", of: $0) } ?? ""
    let isOurs = side == "own"
    let strength =
      isOurs
      ? nil : employer.flatMap { source.reportIfAny("strength", ["account": .node($0), "top": .integer(100_000)]) }
    let paths = isOurs ? nil : source.reportIfAny("introduction-paths", ["target": .node(person), "top": .integer(3)])
    let account = employer.flatMap { isOurs ? nil : source.view.property("id", of: $0).shown }
    return Model(
      name: source.text("name", of: person),
      facts: ["status", "email", "phone"].map { source.text($0, of: person) }.filter { !$0.isEmpty } + [id], work: work,
      whatIf: account.map {
        source.links.page("/accounts/\(PercentEncoding.encoded($0))/weak-links", [("leaves", id)])
      },
      contact: source.exchange.caller.flatMap { caller in
        caller.scope >= .write ? source.links.page("/interactions/new", [(isOurs ? "hosts" : "guests", id)]) : nil
      },
      knownBy: strength.map { knownBy($0, person) },
      paths: paths?.table(["path", "fromName", "toName", "reason", "stepProbability", "lastContact"], limit: 30),
      timeline: timeline, isQuiet: timeline.isEmpty)
  }

  /// The rows of the strengths with one person.
  private static func knownBy(_ report: PageReport, _ person: NodeID) -> PageTable {
    let table = report.table(["ourName", "strength", "contacts", "reciprocity", "lastContact"], limit: .max)
    let rows = zip(report.report.column("theirs"), table.rows).filter { $0.0 == .node(person) }.map(\.1)
    return PageTable(caption: report.source.word("knownBy"), columns: table.columns, rows: Array(rows.prefix(50)))
  }

  private static func work(_ source: PageSource, _ id: String) throws -> PageTable {
    let rows = try source.rows(
      """
      MATCH (:Person {id: $id})-[w:WORKS_AT]->(c:Company)
      RETURN c.id AS id, c.name AS company, w.title AS title, w.department AS department, w.from AS since
      ORDER BY since DESC, id LIMIT 50
      """, ["id": .string(id)])
    return PageTable(
      caption: source.word("worksAt"),
      columns: ["company", "jobTitle", "department", "since"].map { .init(title: source.word($0), isNumeric: false) },
      rows: rows.map { row in
        PageTable.Row(cells: [
          .init(text: row["company"]?.shown ?? "", href: row["id"].map { source.links.account($0.shown) }),
          .init(text: row["title"]?.shown ?? ""), .init(text: row["department"]?.shown ?? ""),
          .init(text: row["since"]?.shown ?? ""),
        ])
      })
  }

  private static func timeline(_ source: PageSource, _ id: String) throws -> [Event] {
    let rows = try source.rows(
      """
      MATCH (p:Person {id: $id})-[:ATTENDED]->(i:Interaction)
      WITH DISTINCT p, i ORDER BY toString(i.at) DESC, i.id LIMIT 40
      OPTIONAL MATCH (o:Person)-[:ATTENDED]->(i) WHERE o <> p
      WITH i, o ORDER BY o.name
      RETURN i.id AS id, toString(i.at) AS at, i.kind AS kind, i.topic AS topic, i.outcome AS outcome,
        i.sentiment AS sentiment, collect(DISTINCT o.name) AS others ORDER BY at DESC, id
      """, ["id": .string(id)])
    return rows.map { row in
      var others = ""
      if case .list(let names) = row["others"] ?? .null { others = names.map(\.plainText).joined(separator: ", ") }
      return Event(
        date: String((row["at"]?.shown ?? "").prefix(10)), kind: source.word("kind-" + (row["kind"]?.shown ?? "")),
        topic: row["topic"].flatMap { $0.isNull ? nil : $0.shown }, others: others, details: row["outcome"]?.shown ?? ""
      )
    }
  }
}
