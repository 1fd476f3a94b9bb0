import GuanxiServer
import Testing

@Suite("A visit is logged in one call")
struct InteractionTests {
  private static let path = "/v1/graphs/accounts/interactions"

  @Test("A visit to a company without contact counts in its coverage")
  func visit() async throws {
    try await RunningServer.withAccounts { server, _ in
      let writer = try server.client(.write, graph: "accounts")
      let people = try await writer.post(
        "/v1/graphs/accounts/query?asOf=2026-06-30",
        "MATCH (p:Person)-[:WORKS_AT]->(c:Company {id: 'C-114'}) RETURN p.id AS id ORDER BY id", type: "text/plain")
      let guest = try #require(try people.json()["results"].items[0]["rows"].items.first?["id"].text)
      let body = """
        {"id": "I-new", "kind": "visit", "at": "2026-06-29T10:00", "durationMinutes": 60, "direction": "outbound",
         "sentiment": 0.5, "topic": "first visit 首次拜访", "hosts": ["P-0007"], "guests": ["\(guest)"], "about": ["O-039"]}
        """
      let created = try await writer.post(Self.path, body)
      #expect(created.status == 201, "\(created.text)")
      #expect(created.field("Location") == "/v1/graphs/accounts/nodes/I-new")
      let found = try await writer.get("/v1/graphs/accounts/nodes/I-new/relationships?asOf=2026-06-30").json()
      #expect(found["rows"].items.compactMap { $0["relationship"]["type"].text } == ["ATTENDED", "ATTENDED", "ABOUT"])
      let report = "/v1/graphs/accounts/reports/coverage?account=C-101&asOf=2026-06-30"
      let row = try await writer.get(report).json()["rows"].items.first { $0["company"].text == "C-114" }
      #expect(row?["contacted"].integer == 1)
      let again = try await writer.post(Self.path, body)
      #expect(again.status == 409)
    }
  }

  @Test(
    "What is wrong with it is said with the field, and nothing is recorded",
    arguments: [
      (#"{"kind": "visit", "at": "2026-06-30", "hosts": ["P-0007"], "colour": 1}"#, 400, "colour"),
      (#"{"at": "2026-06-30", "hosts": ["P-0007"]}"#, 400, "kind"),
      (#"{"kind": "visit", "at": "yesterday", "hosts": ["P-0007"]}"#, 400, "at"),
      (#"{"kind": "visit", "at": "2026-06-30"}"#, 400, "hosts"),
      (#"{"kind": "visit", "at": "2026-06-30", "hosts": ["P-0007"], "sentiment": 2}"#, 400, "sentiment"),
      (#"{"kind": "visit", "at": "2026-06-30", "hosts": ["P-9999"]}"#, 422, "hosts"),
      (#"{"kind": "visit", "at": "2026-06-30", "hosts": ["P-0007"], "about": ["O-999"]}"#, 422, "about"),
      (#"["visit"]"#, 400, nil),
    ] as [(String, Int, String?)])
  func mistakes(body: String, status: Int, field: String?) async throws {
    try await RunningServer.withAccounts { server, _ in
      let count = "MATCH (i:Interaction) RETURN count(i) AS count"
      func interactions() async throws -> Int? {
        let answer = try await server.client.post("/v1/graphs/accounts/query", count, type: "text/plain")
        return try answer.json()["results"].items[0]["rows"].items[0]["count"].integer
      }
      let before = try await interactions()
      let answer = try await server.client.post(Self.path, body)
      #expect(answer.status == status, "\(answer.text)")
      #expect(try answer.json()["field"].text == field)
      #expect(try await interactions() == before)
    }
  }
}
