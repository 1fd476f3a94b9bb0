import Foundation
import GuanxiServer
import Testing

@Suite("Pages show what the reports say")
struct PageFigureTests {
  private static let date = "asOf=2026-06-30"

  @Test("The overview and the account page show the coverage of the sample: from 30 % to 65 %")
  func coverage() async throws {
    try await RunningServer.withSample { server in
      let visitor = try await Visitor(server, token: server.client.token)
      let overview = try await visitor.open("/graphs/medical-devices?" + Self.date).text
      let card = overview.split(separator: "<li").first { $0.contains("Muheng Hospital Group") } ?? ""
      #expect(card.contains("65 %") && card.contains("13 of 20 companies covered") && card.contains("+35 points"))
      let account = try await visitor.open("/graphs/medical-devices/accounts/C-101?" + Self.date).text
      #expect(account.contains(#"<p class="huge">65 %</p>"#))
      #expect(account.matches(of: /class="company"/).count == 20)
      let changes = try await visitor.open(
        "/graphs/medical-devices/accounts/C-101/changes?from=2025-06-30&" + Self.date)
      #expect(changes.text.contains("<dd>30 %</dd>") && changes.text.contains("<dd>65 %</dd>"))
    }
  }

  @Test(
    "The page of a report has its rows, cell by cell",
    arguments: ["white-space", "coverage-trend", "decision-chain", "influence"])
  func rows(report: String) async throws {
    try await RunningServer.withSample { server in
      let visitor = try await Visitor(server, token: server.client.token)
      let asked = "account=C-101&\(Self.date)" + (report == "coverage-trend" ? "&from=2025-06-30&step=3" : "")
      let table = try await visitor.open("/graphs/medical-devices/reports/\(report)?" + asked).text
      let lines = try await server.client.get("/v1/graphs/medical-devices/reports/\(report)?format=markdown&" + asked)
        .text
      // The rows of Markdown with the cells that the page has: all but ids beside names, and evidence.
      let expected = Self.markdown(lines)
      let shown = Self.html(table)
      #expect(!shown.isEmpty && shown.count == expected.count)
      for (shown, expected) in zip(shown, expected) {
        #expect(Set(shown).isSubset(of: Set(expected)), "\(shown) in \(expected)")
        #expect(shown.count >= expected.count - 2)
      }
    }
  }

  @Test("If Li Lei leaves, the page shows what the analysis says")
  func whatIf() async throws {
    try await RunningServer.withSample { server in
      let visitor = try await Visitor(server, token: server.client.token)
      let page = try await visitor.open("/graphs/medical-devices/accounts/C-101/weak-links?leaves=P-0007&" + Self.date)
      let row = Self.html(page.text).first { $0.first == "Coverage" }
      #expect(row == ["Coverage", "", "65 %", "50 %", "−15"])
    }
  }

  private static func markdown(_ text: String) -> [[String]] {
    text.split(separator: "\n").filter { $0.hasPrefix("|") }.dropFirst(2).map { line in
      line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }

  /// The cells of the rows of the tables on a page.
  private static func html(_ page: String) -> [[String]] {
    page.split(separator: "<tr>").dropFirst().compactMap { row in
      let cells = row.matches(of: /<td[^>]*>(.*?)<\/td>/).map { cell in
        String(cell.1).replacing(/<[^>]*>/, with: "").replacing("&amp;", with: "&").replacing("&#39;", with: "'")
          .replacing("&quot;", with: "\"").replacing("&gt;", with: ">").replacing("&lt;", with: "<")
      }
      return cells.isEmpty ? nil : cells
    }
  }
}
