import Foundation
import GuanxiEngine
import GuanxiServer
import TestSupport
import Testing

@Suite("Personal data over HTTP")
struct PersonalDataRouteTests {
  private static let people = "/v1/graphs/accounts/people"

  @Test("Everything on a person comes as the command gives it, and is recorded")
  func export() async throws {
    try await RunningServer.withAccounts { server, folder in
      for (format, option) in [("json", ""), ("csv", "?format=csv")] {
        let answer = try await server.client.get("\(Self.people)/P-0101/export\(option)")
        let command = try BuiltCommand.run(
          ["person", "export", folder.file("accounts.guanxi"), "P-0101", "--format", format])
        #expect(answer.status == 200 && answer.text == command.text)
      }
      #expect(try await server.client.get("\(Self.people)/P-9999/export").status == 404)
      #expect(try await server.client(.write).get("\(Self.people)/P-0101/export").status == 403)
      let log = try AuditLog(reading: folder.file(AuditLog.fileName)).entries(from: 1, limit: 100).entries
      #expect(log.count { $0.action == "person export" && $0.actor == "test" } == 2)
    }
  }

  @Test("Forgetting needs the id once more, shows what would go, and reaches file, views and branches")
  func erasure() async throws {
    try await RunningServer.withAccounts { server, folder in
      let path = "\(Self.people)/P-0101/erasure"
      let name = try await server.client.value("MATCH (p:Person {id: 'P-0101'}) RETURN p.name")
      let partner = try server.client(.read, rule: TokenRule(accounts: ["C-101"]))
      let ask = "MATCH (p:Person {id: 'P-0101'}) RETURN count(p)"
      #expect(try await partner.value(ask) == "1")
      #expect(try await server.client.post("/v1/graphs/accounts/branches", #"{"name": "plan"}"#).status == 201)
      let preview = try await server.client.post(path + "?dryRun=true", "{}").json()
      #expect(preview["done"].integer == 0 && preview["words"].items.contains { $0.text == name })
      for body in ["{}", #"{"confirm": "P-0102"}"#, #"{"confirm": true}"#, #"{"confirm": "P-0101", "also": [3]}"#] {
        #expect(try await server.client.post(path, body).status == 400, "\(body)")
      }
      #expect(try await server.client(.write).post(path, #"{"confirm": "P-0101"}"#).status == 403)
      #expect(try await server.client.value(ask) == "1")
      let done = try await server.client.post(path, #"{"confirm": "P-0101"}"#)
      #expect(done.status == 200, "\(done.text)")
      #expect(try done.json()["endedBranches"].items.compactMap(\.text) == ["plan"])
      #expect(try await server.client.value(ask) == "0")
      #expect(try await partner.value(ask) == "0")
      #expect(try await server.client.get("/v1/graphs/accounts~plan").status == 404)
      #expect(try await server.client.post(path, #"{"confirm": "P-0101"}"#).status == 404)
      let bytes = try folder.bytes(of: "accounts.guanxi") + folder.bytes(of: "accounts.guanxi-wal")
      #expect(bytes.range(of: Data("p-0101@".utf8)) == nil)
      // The server goes on writing to the file.
      let change = "MATCH (p:Person {id: 'P-0102'}) SET p.title = 'Director'"
      #expect(try await server.client.post("/v1/graphs/accounts/query", change, type: "text/plain").status == 200)
      let log = try AuditLog(reading: folder.file(AuditLog.fileName)).entries(from: 1, limit: 100).entries
      #expect(log.contains { $0.action == "person erase" } && log.contains { $0.action == "preview" })
      #expect(!log.contains { $0.subject.contains("P-0101") || $0.subject.contains(name) })
    }
  }

  @Test("Anonymising keeps who works where, and nothing of who it was")
  func anonymisation() async throws {
    try await RunningServer.withAccounts { server, _ in
      let degree = "MATCH (p:Person)-[w:WORKS_AT]->(:Company {id: 'C-104'}) RETURN count(w)"
      let before = try await server.client.value(degree)
      let answer = try await server.client.post("\(Self.people)/P-0101/anonymisation", #"{"confirm": "P-0101"}"#)
      #expect(answer.status == 200, "\(answer.text)")
      #expect(try await server.client.value("MATCH (p:Person {id: 'P-0101'}) RETURN count(p)") == "0")
      #expect(try await server.client.value(degree) == before)
    }
  }

  @Test("A dry run takes no other body than the deed itself", arguments: ["erasure", "anonymisation"])
  func dryRunBodies(part: String) async throws {
    try await RunningServer.withAccounts { server, _ in
      let path = "\(Self.people)/P-0101/\(part)?dryRun=true"
      let long = String(repeating: "P", count: 201)
      for confirm in [#""P-0101\u0007""#, #""P-0101\n""#, #""P-0101\u0085""#, #""""#, "\"\(long)\"", "true", "null"] {
        let answer = try await server.client.post(path, "{\"confirm\": \(confirm)}")
        #expect(answer.status == 400, "\(confirm): \(answer.text)")
        #expect(try answer.json()["field"].text == "confirm")
      }
      // Which person it is needs no second saying yet.
      for body in ["{}", #"{"confirm": "P-0101"}"#, #"{"confirm": "P-0102"}"#] {
        #expect(try await server.client.post(path, body).status == 200, "\(body)")
      }
    }
  }

  @Test("CSV files forget nobody, as they are not changed")
  func fixed() async throws {
    try await RunningServer.withSmallGraph { server in
      let answer = try await server.client.get("/v1/graphs/small/people/a/export")
      #expect(answer.status == 409)
    }
  }
}
