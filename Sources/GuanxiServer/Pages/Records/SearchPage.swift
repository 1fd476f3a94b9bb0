internal import GuanxiEngine
internal import Hummingbird

/// `/graphs/{graph}/search`: companies, people and deals by a part of their name, or by their id.
enum SearchPage {
  static let all = [
    Route(page: .get, "/graphs/{graph}/search", .graph(.read)) { exchange in
      try exchange.query.allow(["asOf", "language", "for"])
      return try await exchange.page("search") { source in (source.word("search"), try model(source)) }
    }
  ]

  struct Model: Sendable {
    struct Hit: Sendable {
      let name: String
      let kind: String
      let href: String
    }

    let wanted: String
    let hits: [Hit]
    let isEmpty: Bool
  }

  private static func model(_ source: PageSource) throws -> Model {
    let wanted = source.exchange.query["for"] ?? ""
    let rows =
      wanted.isEmpty
      ? []
      : try source.rows(
        """
        MATCH (n) WHERE (n:Company OR n:Person OR n:Opportunity)
          AND (toLower(n.name) CONTAINS toLower($text) OR n.id = $text)
          RETURN n AS node, n.name AS name, head([l IN labels(n) WHERE l IN ['Company', 'Person', 'Opportunity']]) AS kind
          ORDER BY name, n.id LIMIT 60
        """, ["text": .string(wanted)])
    let hits = rows.compactMap { row -> Model.Hit? in
      guard case .node(let node) = row["node"] ?? .null, let href = source.links.node(node, in: source.view.graph)
      else { return nil }
      return Model.Hit(
        name: row["name"]?.shown ?? "", kind: source.word("kind-" + (row["kind"]?.shown ?? "")), href: href)
    }
    return Model(wanted: wanted, hits: hits, isEmpty: hits.isEmpty && !wanted.isEmpty)
  }
}
