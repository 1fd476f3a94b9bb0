import GuanxiServer
import Testing

@Suite("Records one by one and in lists")
struct RecordTests {
  private static let graph = "/v1/graphs/medical-devices"

  @Test("A node is found by its id, with labels and properties")
  func node() async throws {
    try await RunningServer.withSample { server in
      let node = try await server.client.get(Self.graph + "/nodes/C-101").json()["node"]
      #expect(node["labels"].items.map(\.text) == ["Company"])
      #expect(node["properties"]["name"].text?.contains("沐衡医院集团") == true)
      let missing = try await server.client.get(Self.graph + "/nodes/C-999")
      #expect(missing.status == 404)
      #expect(try missing.json()["type"].text == "urn:guanxi:problem:unknown-record")
    }
  }

  @Test("Pages give every node of a label once")
  func pages() async throws {
    try await RunningServer.withSample { server in
      let counts = try await server.client.get(Self.graph).json()["labels"].items
      let expected = counts.first { $0["name"].text == "Company" }?["count"].integer
      var ids: [String] = []
      var cursor = ""
      for _ in 0..<100 {
        let page = try await server.client.get(Self.graph + "/nodes?label=Company&limit=7" + cursor).json()
        #expect(page["rows"].items.count <= 7)
        ids += page["rows"].items.compactMap { $0["node"]["id"].text }
        guard let next = page["next"].text else { break }
        cursor = "&cursor=" + next
      }
      #expect(ids.count == expected)
      #expect(Set(ids).count == ids.count)
      #expect(try await server.client.get(Self.graph + "/nodes?cursor=%25%25").status == 400)
      #expect(try await server.client.get(Self.graph + "/nodes?limit=0").status == 400)
    }
  }

  @Test("The relationships of a node hold on the date, and each can be asked for")
  func relationships() async throws {
    try await RunningServer.withSample { server in
      let path = Self.graph + "/nodes/C-101/relationships?type=OWNS&direction=outgoing&asOf=2026-06-30"
      let rows = try await server.client.get(path).json()["rows"].items
      #expect(!rows.isEmpty)
      for row in rows {
        #expect(row["relationship"]["type"].text == "OWNS")
        #expect(row["neighbor"]["labels"].items.first?.text == "Company")
      }
      let id = try #require(rows[0]["relationship"]["id"].text)
      let one = try await server.client.get(Self.graph + "/relationships/\(id)?asOf=2026-06-30").json()
      #expect(one["relationship"]["end"].text == rows[0]["neighbor"]["id"].text)
      #expect(try await server.client.get(Self.graph + "/relationships/r999999999").status == 404)
      #expect(try await server.client.get(Self.graph + "/relationships/first").status == 404)
    }
  }
}
