import Foundation
import GuanxiServer
import Testing

@Suite("The picture of an answer on the page of the console")
struct AnswerPictureTests {
  private static let address = "/graphs/medical-devices/query?asOf=2026-06-30"

  private func page(_ statement: String, _ visitor: Visitor, language: String = "en") async throws -> String {
    let form = ["form": try await formToken(visitor), "statement": statement]
    return try await visitor.post(Self.address, form, ["Accept-Language": language]).text
  }

  private func formToken(_ visitor: Visitor) async throws -> String {
    let page = try await visitor.open(Self.address).text
    return page.firstMatch(of: /name="form" value="([A-Za-z0-9]+)"/).map { String($0.1) } ?? ""
  }

  private func drawing(_ page: String) -> String? {
    page.firstMatch(of: /src="data:image\/svg\+xml;base64,([^"]+)"/)
      .flatMap { Data(base64Encoded: String($0.1).replacing("&#x3D;", with: "=").replacing("&#61;", with: "=")) }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("Paths, nodes and relationships are drawn, values are not")
  func kinds() async throws {
    try await RunningServer.withSample { server in
      let visitor = try await Visitor(server, token: server.client.token)
      let path = try await page("MATCH p = (a:Company {id: 'C-101'})-[:OWNS]->(b) RETURN p LIMIT 3", visitor)
      let svg = try #require(drawing(path))
      #expect(svg.contains("Muheng") && svg.contains("OWNS") && svg.contains("4 nodes, 3 relationships"))
      #expect(path.contains("<h2>Picture</h2>") && path.contains(#"alt="4 nodes, 3 relationships""#))
      let relationship = try await page("MATCH ()-[r:OWNS]->() RETURN r LIMIT 1", visitor)
      #expect(drawing(relationship)?.contains("OWNS") == true)
      let list = try await page("MATCH (c:Company) RETURN collect(c) AS all", visitor)
      #expect(drawing(list) != nil)
      let values = try await page("MATCH (c:Company) RETURN c.name AS name", visitor)
      #expect(values.contains("Muheng") && drawing(values) == nil)
    }
  }

  @Test("What is cut is said, in both languages")
  func cut() async throws {
    try await RunningServer.withSample { server in
      let visitor = try await Visitor(server, token: server.client.token)
      let english = try await page("MATCH (n) RETURN n LIMIT 120", visitor)
      #expect(english.contains("The picture shows 100 of 120 nodes"))
      let chinese = try await page("MATCH (n) RETURN n LIMIT 120", visitor, language: "zh-CN")
      #expect(chinese.contains("图中显示 120 个节点中的 100 个") && chinese.contains("<h2>图示</h2>"))
    }
  }

  @Test("A token of some accounts and without names draws nothing else")
  func hidden() async throws {
    try await RunningServer.withSample { server in
      let partner = try server.client(.read, rule: TokenRule(accounts: ["C-104"]))
      let visitor = try await Visitor(server, token: partner.token)
      let owned = try await page("MATCH (a:Company)-[r:OWNS]->(b) RETURN a, r, b LIMIT 90", visitor)
      let svg = try #require(drawing(owned))
      #expect(!svg.contains("Muheng Hospital Group"))
      let foreign = try await page("MATCH (a:Company {id: 'C-101'}) RETURN a", visitor)
      #expect(drawing(foreign) == nil)
    }
  }
}
