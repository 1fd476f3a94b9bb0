import Foundation
import GuanxiEngine
import GuanxiServer
import TestSupport
import Testing

@Suite("Pages for account teams")
struct PageTests {
  private static let date = "asOf=2026-06-30"
  private static let account = "/graphs/medical-devices/accounts/C-101"

  /// The pages of the sample that take little time.
  static let paths = [
    "/graphs/medical-devices", account, "/graphs/medical-devices/accounts/C-104/power-map", account + "/changes",
    "/graphs/medical-devices/people/P-0101", "/graphs/medical-devices/deals/O-001", "/graphs/medical-devices/reports",
    "/graphs/medical-devices/reports/coverage", "/graphs/medical-devices/reports/white-space?account=C-101",
    "/graphs/medical-devices/search?for=muheng", "/graphs/medical-devices/interactions/new",
    "/graphs/medical-devices/query", "/administration", "/sign-in",
  ]

  @Test("Every page is answered in both languages, with a policy that lets no script in, and without another host")
  func everyPage() async throws {
    try await RunningServer.withSample { server in
      let visitor = try await Visitor(server, token: server.client.token)
      for path in Self.paths {
        let address = path + (path.contains("?") ? "&" : "?") + Self.date
        for (language, lang) in [("en", "en"), ("zh-CN", "zh-Hans")] {
          let page = try await visitor.open(address, language: language)
          #expect(page.status == 200, "\(address)")
          #expect(page.text.contains("<html lang=\"\(lang)\">"), "\(address)")
          #expect(!page.text.contains(/\{\{|\}\}/), "\(address)")
          let policy = page.field("Content-Security-Policy") ?? ""
          #expect(policy.hasPrefix("default-src 'self'") && !policy.contains("unsafe"), "\(address)")
          #expect(!page.text.contains(/<style|<script>|\son[a-z]+=|\sstyle=/), "\(address)")
          let outside = page.text.matches(of: /(?:src|href|action)="([^"]*)"/).map(\.1).filter {
            !$0.hasPrefix("/") && !$0.hasPrefix("#")
          }
          #expect(outside.isEmpty, "\(address): \(outside)")
        }
      }
    }
  }

  @Test(
    "The language is that of ?language=, else of the cookie that it sets, else of the browser; names stay as entered")
  func languages() async throws {
    try await RunningServer.withSample { server in
      var visitor = try await Visitor(server, token: server.client.token)
      let switched = try await visitor.open(Self.account + "?language=zh-Hans&" + Self.date)
      #expect(switched.text.contains("客户树") && switched.text.contains("Muheng Hospital Group 沐衡医院集团"))
      #expect(switched.field("Set-Cookie")?.contains("guanxi_language=zh-Hans") == true)
      visitor.cookie = (visitor.cookie ?? "") + "; guanxi_language=zh-Hans"
      #expect(try await visitor.open(Self.account + "?" + Self.date).text.contains("客户树"))
      let english = try await visitor.open(Self.account + "?language=en&" + Self.date)
      #expect(english.text.contains("Customer tree") && english.text.contains("Muheng Hospital Group 沐衡医院集团"))
    }
  }

  @Test("What is not there is said on a page, in both languages, and is no page for programs")
  func missing() async throws {
    try await RunningServer.withSample { server in
      let visitor = try await Visitor(server, token: server.client.token)
      for (path, language, text) in [
        ("/nothing", "en", "There is nothing here"), ("/nothing", "zh", "此处没有内容"),
        ("/graphs/medical-devices/accounts/C-999", "en", "There is no Company with the id &quot;C-999&quot;."),
        ("/graphs/other", "zh", "没有这个图"),
      ] {
        let page = try await visitor.open(path, language: language)
        #expect(page.status == 404)
        #expect(page.field("Content-Type") == "text/html; charset=utf-8")
        #expect(page.text.contains(text), "\(path): \(page.text)")
      }
      let program = try await visitor.client.send("GET", "/nothing", ["Accept": "application/json"])
      #expect(program.field("Content-Type") == "application/problem+json")
    }
  }

  @Test("Names with markup in them are text")
  func markup() async throws {
    let folder = try TemporaryFolder()
    let small = folder.file("small")
    try FileManager.default.createDirectory(atPath: small, withIntermediateDirectories: true)
    let name = #"<script>alert(1)</script> & 'x' ""y"""#
    try folder.write(
      Array(
        "id:ID(Company),name,side,region,:LABEL\na,\"\(name)\",customer,\"<i>East\",Company\nb,\"\(name)\",,,Company\n"
          .utf8),
      to: "small/companies.csv")
    try folder.write(
      Array(":START_ID(Company),:END_ID(Company),share:double,:TYPE\na,b,1,OWNS\n".utf8), to: "small/owns.csv")
    try await RunningServer.with(OpenedGraphs(paths: [small])) { server in
      let visitor = try await Visitor(server, token: server.client.token)
      for path in [
        "", "/accounts/a", "/search?for=script", "/reports/coverage?account=a", "/reports/coverage?account=%3Cb%3E",
      ] {
        let page = try await visitor.open("/graphs/small" + path).text
        #expect(!page.contains("<script>") && !page.contains("<b>") && !page.contains("<i>"), "\(path)")
        if !path.hasSuffix("E") { #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; "), "\(path)") }
      }
      _ = folder
    }
  }

  @Test("A page that the browser has is not made again; another language, date or session is another page")
  func conditional() async throws {
    try await RunningServer.withSample { server in
      let visitor = try await Visitor(server, token: server.client.token)
      let path = Self.account + "?" + Self.date
      let tag = try await visitor.open(path).field("ETag") ?? ""
      func ask(_ path: String, _ visitor: Visitor, _ language: String = "en") async throws -> Client.Answer {
        try await visitor.client.send(
          "GET", path,
          ["Accept": "text/html", "Accept-Language": language, "Cookie": visitor.cookie ?? "", "If-None-Match": tag])
      }
      let same = try await ask(path, visitor)
      #expect(same.status == 304)
      // A browser keeps the fields of this answer with the page.
      #expect(same.field("Content-Security-Policy")?.hasPrefix("default-src 'self'") == true)
      #expect(try await ask(path, visitor, "zh").status == 200)
      #expect(try await ask(Self.account + "?asOf=2026-06-29", visitor).status == 200)
      let other = try await Visitor(server, token: server.client.token)
      #expect(try await ask(path, other).status == 200)
    }
  }
}
