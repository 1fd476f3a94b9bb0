import Foundation
import GRDB
import GuanxiEngine
import GuanxiServer
import TestSupport
import Testing

@Suite("The audit log on a page")
struct AuditPageTests {
  @Test("Entries come newest first, page by page, and can be filtered")
  func entries() async throws {
    try await RunningServer.withAccounts { server, _ in
      for number in 0..<120 {
        let path = "/v1/graphs/accounts/nodes/C-10\(number % 9 + 1)"
        #expect([200, 404].contains(try await server.client.get(path).status))
      }
      _ = try await server.client.post("/v1/graphs/accounts/query", "CREATE (:Note)", type: "text/plain")
      let visitor = try await Visitor(server, token: server.client.token)
      let first = try await visitor.open("/administration/audit").text
      let numbers = try Self.numbers(first)
      #expect(numbers.count == 100)
      #expect(numbers == numbers.sorted(by: >))
      let link = try #require(first.firstMatch(of: /href="(\/administration\/audit\?[^"]*)" rel="next"/)).1
      let second = try Self.numbers(try await visitor.open(String(link).replacing("&amp;", with: "&")).text)
      #expect(second.first == numbers.min().map { $0 - 1 })
      let changes = try await visitor.open(
        "/administration/audit?action=change&actor=test&from=2026-06-30&to=2026-06-30")
      let rows = try #require(HTMLTable.all(in: changes.text).last).rows
      #expect(rows.count == 1 && rows[0][3] == "change" && rows[0][2] == "test")
      let none = try await visitor.open("/administration/audit?from=2026-07-01").text
      #expect(try #require(HTMLTable.all(in: none).last).rows.isEmpty)
      #expect(try await visitor.open("/administration/audit?from=yesterday").status == 400)
      let chinese = try await visitor.open("/administration/audit", language: "zh-CN").text
      #expect(chinese.contains("审计日志") && chinese.contains("校验日志链"))
    }
  }

  @Test("Verifying says whether the log is as it was written")
  func verify() async throws {
    try await RunningServer.withAccounts { server, folder in
      _ = try await server.client.get("/v1/graphs/accounts/nodes/C-101")
      let visitor = try await Visitor(server, token: server.client.token)
      let form = try await visitor.formToken()
      let good = try await visitor.post("/administration/audit/verify", ["form": form])
      #expect(good.status == 200 && good.text.contains("as written"), "\(good.text)")
      let queue = try DatabaseQueue(path: folder.file(AuditLog.fileName))
      try await queue.write { db in
        try db.execute(
          sql: "DROP TRIGGER audit_entry_keeps; UPDATE audit_entry SET actor = 'nobody' WHERE sequence = 1")
      }
      let bad = try await visitor.post("/administration/audit/verify", ["form": form])
      #expect(bad.text.contains("Entry 1 was changed"))
    }
  }

  @Test("Where nothing is recorded the page says so; who does not operate the server does not see it")
  func absent() async throws {
    try await RunningServer.withSmallGraph { server in
      let visitor = try await Visitor(server, token: server.client.token)
      #expect(try await visitor.open("/administration/audit").text.contains("guanxi audit start"))
      let writer = try await Visitor(server, token: server.client(.write).token)
      #expect(try await writer.open("/administration/audit").status == 403)
    }
  }

  private static func numbers(_ page: String) throws -> [Int] {
    try #require(HTMLTable.all(in: page).last).rows.compactMap { Int($0[0]) }
  }
}
