internal import GuanxiEngine

/// The accounts of a graph: customers whom no other company controls alone, those of the highest tier and potential first.
struct AccountList {
  /// One account.
  struct Entry: Sendable {
    let id: String
    let name: String
    let tier: String
    let managers: String
  }

  /// The accounts of one page of the list.
  let entries: [Entry]
  /// Whether there are more behind them.
  let hasMore: Bool

  /// The accounts on a page.
  static let pageSize = 12

  private static let statement = """
    MATCH (c:Company) WHERE c.side = 'customer' AND NOT (c)-[:SUBSIDIARY_OF]->(:Company)
      AND NOT EXISTS { MATCH (c)<-[o:OWNS]-(:Company) WHERE coalesce(o.votingShare, o.share) > 0.5 }
      OPTIONAL MATCH (m:Person)-[:SERVES {role: 'accountManager'}]->(c)
      WITH c, m ORDER BY m.name
      WITH c, collect(m.name) AS managers,
        CASE c.tier WHEN 'strategic' THEN 0 WHEN 'key' THEN 1 WHEN 'general' THEN 2 ELSE 3 END AS rank
      RETURN c.id AS id, c.name AS name, c.tier AS tier, managers
      ORDER BY rank, coalesce(c.potential, 0) DESC, id SKIP $skip LIMIT $limit
    """

  /// Finds the accounts of a page, from 0 on.
  init(_ source: PageSource, page: Int) throws(Problem) {
    let rows = try source.rows(
      Self.statement, ["skip": .integer(page * Self.pageSize), "limit": .integer(Self.pageSize + 1)])
    hasMore = rows.count > Self.pageSize
    entries = rows.prefix(Self.pageSize).compactMap { row in
      guard let id = row["id"], !id.isNull else { return nil }
      var managers = ""
      if case .list(let names) = row["managers"] ?? .null { managers = names.map(\.plainText).joined(separator: ", ") }
      let tier = row["tier"]?.shown ?? ""
      return Entry(
        id: id.plainText, name: row["name"]?.shown ?? id.plainText,
        tier: tier.isEmpty ? "" : source.word("tier-" + tier), managers: managers)
    }
  }
}
