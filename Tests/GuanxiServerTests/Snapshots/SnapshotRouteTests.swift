import GuanxiEngine
import GuanxiServer
import TestSupport
import Testing

@Suite("Snapshots over HTTP")
struct SnapshotRouteTests {
  static let graph = "/v1/graphs/accounts"
  private static let rename = "MATCH (c:Company {id: 'C-105'}) SET c.name = 'Renamed'"

  @Test("A snapshot is saved, listed, read and deleted")
  func saved() async throws {
    try await RunningServer.withAccounts { server, _ in
      let path = Self.graph + "/snapshots"
      let made = try await server.client.post(path, #"{"name": "june", "note": "after the fair"}"#)
      #expect(made.status == 201)
      let href = try #require(made.field("Location"))
      let one = try await server.client.get(href).json()
      #expect(one["name"].text == "june" && one["note"].text == "after the fair")
      let listed = try await server.client.get(path).json()["snapshots"].items.map { $0["name"].text }
      #expect(listed == ["sample", "june"])
      let page = try await server.client.get(path + "?limit=1").json()
      let rest = try await server.client.get(path + "?limit=1&cursor=\(page["next"].text ?? "")").json()
      #expect(rest["snapshots"].items.map { $0["name"].text } == ["june"] && rest["next"].isNull)
      #expect(try await server.client.post(path, #"{"name": "june"}"#).status == 409)
      let named = try await server.client.post(path, "{}").json()["name"].text
      #expect(named == RunningServer.moment.description)
      #expect(try await server.client.post(path, "{}").json()["name"].text == "\(RunningServer.moment) (2)")
      #expect(try await server.client.post(path, #"{"name": ""}"#).status == 400)
      #expect(try await server.client.post(path, #"{"name": null}"#).status == 400)
      #expect(try await server.client.post(path, #"{"names": "x"}"#).status == 400)
      #expect(try await server.client(.read).post(path, "{}").status == 403)
      #expect(try await server.client(.read).send("DELETE", href).status == 403)
      let deleted = try await server.client.send("DELETE", href)
      #expect(deleted.status == 200)
      #expect(try await server.client.send("DELETE", path + "/999").status == 404)
      #expect(try await server.client.get(path + "/x").status == 404)
    }
  }

  @Test("The difference of two snapshots, versions or dates is what the command says")
  func difference() async throws {
    try await RunningServer.withAccounts { server, folder in
      #expect(try await server.client.post(Self.graph + "/query", Self.rename, type: "text/plain").status == 200)
      let june = try await server.client.post(Self.graph + "/snapshots", #"{"name": "june"}"#).json()
      let number = june["number"].integer ?? 0
      let difference = Self.graph + "/difference"
      for question in ["?from=snapshot:1&to=snapshot:\(number)", "?from=0", "?from=0&to=1", "?from=snapshot:1"] {
        let said = try await server.client.get(difference + question).json()
        #expect(said["nodes"]["changed"].integer == 1 && said["nodes"]["added"].integer == 0, "\(question)")
        let change = try #require(said["changes"].items.first)
        #expect(change["effect"].text == "changed" && change["properties"].items.first?["new"].text == "Renamed")
      }
      let command = try BuiltCommand.run(["snapshot", "difference", folder.file("accounts.guanxi"), "sample", "june"])
      #expect(command.text.contains("Company: 0 added, 0 removed, 1 changed"))
      let counted = try await server.client.get(difference + "?from=0&listing=0").json()
      #expect(counted["changes"].items.isEmpty && counted["omittedChanges"].integer == 1)
      for wrong in ["", "?from=x", "?from=snapshot:x", "?from=snapshot:-1", "?from=0&listing=-1", "?from=0&till=1"] {
        #expect(try await server.client.get(difference + wrong).status == 400, "\(wrong)")
      }
      #expect(try await server.client.get(difference + "?from=snapshot:99").status == 404)
      #expect(try await server.client.get(difference + "?from=99").status == 422)
    }
  }

  @Test("A snapshot comes back as a new graph, and never over one that is there")
  func restored() async throws {
    try await RunningServer.withAccounts { server, _ in
      #expect(try await server.client.post(Self.graph + "/query", Self.rename, type: "text/plain").status == 200)
      let path = Self.graph + "/snapshots/1/restorations"
      let made = try await server.client.post(path, #"{"graph": "accounts before"}"#)
      #expect(made.status == 201 && made.field("Location") == "/v1/graphs/accounts%20before", "\(made.text)")
      let name = "MATCH (c:Company {id: 'C-105'}) RETURN c.name"
      #expect(try await server.client.value(name, in: "accounts%20before") != "Renamed")
      #expect(try await server.client.value(name) == "Renamed")
      #expect(try await server.client.post(path, #"{"graph": "accounts before"}"#).status == 409)
      #expect(try await server.client.post(path, #"{"graph": "accounts"}"#).status == 409)
      #expect(try await server.client.post(path, #"{"graph": "../x"}"#).status == 422)
      #expect(try await server.client.post(path, "{}").status == 400)
      #expect(try await server.client(.write).post(path, #"{"graph": "y"}"#).status == 403)
    }
  }

  @Test("A token of some accounts sees no snapshots, and of a difference what its accounts are part of")
  func partner() async throws {
    try await RunningServer.withAccounts { server, _ in
      let changes = "MATCH (c:Company) WHERE c.id IN ['C-105', 'C-101'] SET c.note = 'seen?', c.region = 'West'"
      #expect(try await server.client.post(Self.graph + "/query", changes, type: "text/plain").status == 200)
      let partner = try server.client(.read, rule: TokenRule(accounts: ["C-105"], hiding: [.notes]))
      #expect(try await partner.get(Self.graph + "/snapshots").status == 403)
      #expect(try await partner.get(Self.graph + "/snapshots/1").status == 403)
      let said = try await partner.get(Self.graph + "/difference?from=0&asOf=2026-06-30").json()
      #expect(said["nodes"]["changed"].integer == 1)
      let keys = said["changes"].items.flatMap { $0["properties"].items.compactMap { $0["key"].text } }
      #expect(keys == ["region"])
    }
  }

  @Test("CSV files have no snapshots")
  func fixed() async throws {
    try await RunningServer.withSmallGraph { server in
      for path in ["snapshots", "snapshots/1", "difference?from=1"] {
        let answer = try await server.client.get("/v1/graphs/small/\(path)")
        #expect(answer.status == 409, "\(path)")
      }
    }
  }
}
