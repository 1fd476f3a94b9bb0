import Foundation
import GuanxiEngine
import GuanxiServer
import TestSupport
import Testing

@Suite("The review of an account as a file")
struct ReviewSheetTests {
  private static let path = "/graphs/medical-devices/accounts/C-101/review.pdf"

  @Test("It is one PDF, the same in two runs, another in Chinese, and both pages of the account lead to it")
  func file() async throws {
    try await RunningServer.withSample { server in
      let visitor = try await Visitor(server, token: server.client.token)
      let english = try await visitor.open(Self.path + "?asOf=2026-06-30&language=en")
      #expect(english.status == 200 && english.field("Content-Type") == "application/pdf", "\(english.status)")
      #expect(english.body.starts(with: Array("%PDF-".utf8)))
      #expect(String(decoding: english.body, as: UTF8.self).contains(/\/MediaBox \[ 0 0 59\d 84\d \]/))
      #expect(try await visitor.open(Self.path + "?asOf=2026-06-30&language=en").body == english.body)
      let chinese = try await visitor.open(Self.path + "?asOf=2026-06-30&language=zh-Hans")
      #expect(chinese.status == 200 && chinese.body != english.body)
      let tag = ["Authorization": "Bearer \(server.client.token ?? "")", "If-None-Match": english.field("ETag") ?? ""]
      let kept = try await server.client.send("GET", Self.path + "?asOf=2026-06-30&language=en", tag)
      #expect(kept.status == 304)
      for page in ["", "/review"] {
        let text = try await visitor.open("/graphs/medical-devices/accounts/C-101\(page)?asOf=2026-06-30").text
        #expect(text.contains("/accounts/C-101/review.pdf?language=en&amp;asOf=2026-06-30"), "\(page)")
      }
    }
  }

  @Test("An account that is not there, a date that is none and an unknown option are said")
  func mistakes() async throws {
    try await RunningServer.withSample { server in
      for (asked, status) in [
        (Self.path.replacing("C-101", with: "C-999"), 404), (Self.path + "?asOf=soon", 400),
        (Self.path + "?colour=red", 400),
      ] {
        let answer = try await server.client.get(asked)
        #expect(answer.status == status, "\(asked)")
      }
    }
  }

  @Test("It stands in the audit log as the page does, and an account of others is not there")
  func access() async throws {
    try await RunningServer.withAccounts { server, folder in
      let account = "/graphs/accounts/accounts/C-101"
      #expect(try await server.client.get(account + "/review.pdf?asOf=2026-06-30").status == 200)
      #expect(try await server.client.get(account + "/review?asOf=2026-06-30").status == 200)
      let partner = try server.client(.read, rule: TokenRule(accounts: ["C-104"]))
      #expect(try await partner.get(account + "/review.pdf?asOf=2026-06-30").status == 404)
      let log = try AuditLog(reading: folder.file(AuditLog.fileName))
      let subjects = try log.entries(from: 1, limit: 100).entries.map(\.subject)
      #expect(subjects.count == 2 && subjects[0].hasPrefix("page review") && subjects[0] == subjects[1], "\(subjects)")
    }
  }
}
