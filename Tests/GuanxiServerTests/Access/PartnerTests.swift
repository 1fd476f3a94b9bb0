import Foundation
import GuanxiEngine
import GuanxiServer
import TestSupport
import Testing

/// A channel partner who looks after Yunpu (`C-104`) and its subsidiary `C-117`, and nothing else.
@Suite("A token for some accounts")
struct PartnerTests {
  private static let graph = "/v1/graphs/medical-devices"
  private static let accounts: Set<String> = ["C-104", "C-117"]

  /// What the files say that the partner may not see: companies of others but ours, and people who never worked at one of the
  /// partner's accounts or at ours.
  private static func foreign() throws -> (ids: [String], names: [String]) {
    let companies = try SampleFiles.rows("companies.csv")
    let ours = Set(companies.filter { $0[12] == "own" }.map { $0[0] })
    let near = accounts.union(ours)
    let workers = Set(try SampleFiles.rows("works_at.csv").filter { near.contains($0[1]) }.map { $0[0] })
    let people = try SampleFiles.rows("people.csv").filter { !workers.contains($0[0]) }
    let foreign = companies.filter { !near.contains($0[0]) } + people
    try #require(foreign.count > 100)
    // The names of two companies are parts of what the partner sees: the group's name begins that of its members.
    return (foreign.map { $0[0] }, foreign.map { $0[1] })
  }

  private static func partner(_ server: RunningServer) throws -> Client {
    try server.client(.read, rule: TokenRule(accounts: ["C-104"]))
  }

  private static func ask(
    _ client: Client, _ statement: String, of graph: String = Self.graph
  ) async throws -> JSONObject {
    // Lines that begin with a space continue the statement.
    let text = statement.replacing("\n", with: "\n  ")
    let answer = try await client.post("\(graph)/query?asOf=2026-06-30", text, type: "text/plain")
    try #require(answer.status == 200, "\(statement): \(answer.text)")
    return try answer.json()["results"].items[0]["rows"]
  }

  @Test("No analysis shows a company or a person beyond its accounts, as whatever it is asked")
  func analyses() async throws {
    let (ids, names) = try Self.foreign()
    try await RunningServer.withSample { server in
      let partner = try Self.partner(server)
      var answered = 0
      for call in AnalysisCall.all {
        for account in ["C-104", "C-101"] {
          var path = "\(Self.graph)/reports/\(call.name)?asOf=2026-06-30&language=en"
          for (name, value) in call.arguments {
            let given = name == "account" || name == "company" ? account : value
            path += "&\(name)=\(given.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
          }
          let answer = try await partner.get(path)
          try #require([200, 404, 422].contains(answer.status), "\(call.name): \(answer.text)")
          if answer.status == 200 { answered += 1 }
          // Only what was asked for may come back, in the words of the question.
          let asked = Set(call.arguments.map(\.value) + [account])
          for (id, name) in zip(ids, names) where !asked.contains(id) && !asked.contains(name) {
            #expect(!answer.text.contains("\"\(id)\"") && !answer.text.contains(" \(id) "), "\(call.name): \(id)")
            #expect(!answer.text.contains("\"\(name)\""), "\(call.name): \(name)")
          }
        }
      }
      #expect(answered >= 20, "\(answered) answers had rows to look at")
    }
  }

  @Test("Statements, lists and figures know nothing else: no row, count, path or estimate")
  func statements() async throws {
    let (ids, _) = try Self.foreign()
    try await RunningServer.withSample { server in
      let partner = try Self.partner(server)
      let companies = try await Self.ask(
        partner, "MATCH (c:Company) WHERE c.side = 'customer' RETURN collect(c.id) AS ids")
      #expect(Set(companies.items[0]["ids"].items.compactMap(\.text)) == Self.accounts)
      let all = try await Self.ask(partner, "MATCH (n) RETURN collect(n.id) AS ids, count(*) AS count")
      let seen = all.items[0]["ids"].items.compactMap(\.text)
      #expect(Set(seen).isDisjoint(with: ids))
      let information = try await partner.get(Self.graph).json()
      #expect(information["nodes"].integer == all.items[0]["count"].integer)
      let relationships = try await Self.ask(partner, "MATCH ()-[r]->() RETURN count(r) AS count")
      // Those that have ended are counted too.
      let counted = try #require(relationships.items[0]["count"].integer)
      #expect(counted > 50)
      #expect((counted...counted * 2).contains(information["relationships"].integer ?? 0))
      let listed = try await partner.get("\(Self.graph)/nodes?label=Company&limit=1000&asOf=2026-06-30")
      #expect(try listed.json()["rows"].items.count == Self.accounts.count + 3, "\(listed.text)")
      let hidden = try await partner.get("\(Self.graph)/nodes/C-101?label=Company")
      #expect(hidden.status == 404)
      // Everybody of ours and theirs is reached over what is seen alone.
      let paths = try await Self.ask(
        partner,
        """
        MATCH path = shortestPath((a:Person {id: 'P-0001'})-[*..8]-(b:Person)) WHERE a <> b
        UNWIND nodes(path) AS n RETURN collect(DISTINCT n.id) AS ids
        """)
      #expect(Set(paths.items[0]["ids"].items.compactMap(\.text)).isDisjoint(with: ids))
      let plan = try await partner.post("\(Self.graph)/query", "EXPLAIN MATCH (c:Company) RETURN c", type: "text/plain")
      #expect(plan.text.contains("\(Self.accounts.count + 3)"), "\(plan.text)")
    }
  }

  @Test("Coverage of its accounts is what everybody sees of them: no gap where others were there too")
  func coverage() async throws {
    try await RunningServer.withSample { server in
      let path = "\(Self.graph)/reports/coverage?account=C-104&asOf=2026-06-30"
      let all = try await server.client.get(path)
      let partner = try await Self.partner(server).get(path)
      #expect(all.status == 200 && partner.status == 200)
      let columns = ["company", "state", "rung"]
      let rows = try (all.json()["rows"].items, partner.json()["rows"].items)
      #expect(rows.0.count == rows.1.count && rows.0.count >= 2)
      for (mine, theirs) in zip(rows.0, rows.1) {
        for column in columns { #expect(mine[column].text == theirs[column].text, "\(column)") }
      }
      #expect(all.field("ETag") != partner.field("ETag"))
      let unchanged = try await Self.partner(server).get(path, ["If-None-Match": all.field("ETag") ?? ""])
      #expect(unchanged.status == 200)
    }
  }

  @Test("What a token hides is nowhere, and such a token changes nothing")
  func fields() async throws {
    try await RunningServer.withAccounts { server, _ in
      let rule = TokenRule(hiding: [.email, .phone, .support])
      let client = try server.client(.read, rule: rule)
      let query = "/v1/graphs/accounts/query"
      let facts = """
        MATCH (p:Person) OPTIONAL MATCH (p)-[r:PARTICIPATES_IN]->()
        RETURN count(p.email) AS mails, count(p.phone) AS phones, count(r.support) AS supports, count(p.name) AS names
        """
      let seen = try await Self.ask(server.client, facts, of: "/v1/graphs/accounts")
      let ruled = try await Self.ask(client, facts, of: "/v1/graphs/accounts")
      for name in ["mails", "phones", "supports"] {
        #expect(seen.items[0][name].integer ?? 0 > 0, "\(name)")
        #expect(ruled.items[0][name].integer == 0, "\(name)")
      }
      #expect(ruled.items[0]["names"].integer == seen.items[0]["names"].integer)
      let keys = try await client.post(
        query, "MATCH (p:Person) WHERE p.id = 'P-0101' RETURN keys(p) AS keys, properties(p) AS all, p",
        type: "text/plain")
      #expect(!keys.text.contains("email") && !keys.text.contains("+999"))
      let earlier = "USE AT VERSION 0 MATCH (p:Person) RETURN count(p.email) AS mails, count(p.name) AS names"
      let before = try await Self.ask(client, earlier, of: "/v1/graphs/accounts")
      #expect(before.items[0]["mails"].integer == 0)
      #expect(before.items[0]["names"].integer ?? 0 > 0)
      let change = try await client.post(query, "MATCH (p:Person) SET p.seen = true", type: "text/plain")
      #expect(change.status == 403)
      #expect(throws: GuanxiError.self) { try server.client(.write, rule: rule) }
    }
  }
}
