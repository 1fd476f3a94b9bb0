import Foundation
import GuanxiEngine
import Testing

/// A small report with every kind of cell, asked of a graph of two companies.
private struct SampleProcedure: Procedure {
  let signature = ProcedureSignature(
    name: "account.sample", reportName: "sample", title: LocalizedText("Sample", "样例"),
    summary: LocalizedText("A sample.", "样例。"),
    parameters: [
      ProcedureParameter("account", .account, isRequired: true, LocalizedText("The account.", "客户。"))
    ],
    columns: [
      ReportColumn("company", LocalizedText("Company", "公司"), .node),
      ReportColumn("name", LocalizedText("Name", "名称"), .text),
      ReportColumn("share", LocalizedText("Share", "占比"), .number, unit: .share),
      ReportColumn("potential", LocalizedText("Potential", "潜力"), .number, unit: .amount),
      ReportColumn("facts", LocalizedText("Facts", "依据"), .facts),
    ],
    line: LinePattern("SAMPLE OF $account", example: "SAMPLE OF \"Acme\""), formulaVersion: 3, sources: [])

  func call(_ arguments: ProcedureArguments, on view: GraphView) throws(ProcedureError) -> ReportTable {
    let companies = view.nodes(labeled: "Company")
    let rows: [[Value]] = companies.enumerated().map { offset, node in
      [
        .node(node), view.property("name", of: node), offset == 0 ? 0.654 : .null, .float(55_000_000),
        .list(companies.map(Value.node) + companies.map(Value.node)),
      ]
    }
    return ReportTable(
      arguments, title: LocalizedText("Sample of Acme", "Acme 样例"), asOf: view.asOf, rows: rows,
      summary: [SummaryLine("coverage", LocalizedText("Coverage", "覆盖率"), 0.3, unit: .share)],
      notes: [ReportNote(LocalizedText("A note.", "说明。"))])
  }
}

@Suite("Reports as text")
struct ReportWriterTests {
  private func written(_ format: ReportFormat, _ language: Language = .english) throws -> String {
    var graph = Graph()
    var changes = ChangeSet(for: graph)
    changes.createNode(labels: ["Company"], properties: ["id": "C-1", "name": "<b>Acme</b>, \"Group\" | 华星"])
    changes.createNode(labels: ["Company"], properties: ["id": "C-2", "name": "Li\u{1B}[31m"])
    try graph.apply(changes)
    let asOf = try #require(CalendarDate(year: 2026, month: 6, day: 30))
    let report = try Reporting.report(SampleProcedure(), ["account": "Acme"], on: graph, asOf: asOf)
    return ReportWriter(graph: graph, language: language).text(of: report, as: format)
  }

  @Test("A table aligns wide characters, rounds for people and says what is unknown")
  func table() throws {
    let lines = try written(.table).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "Sample of Acme")
    #expect(lines[1] == "As of 2026-06-30 · account = Acme · formula 3")
    #expect(lines[3] == "  Coverage  30 %")
    #expect(lines[7] == "C-1      <b>Acme</b>, \"Group\" | 华星   65.4 %  55,000,000  C-1, C-2, C-1 and 1 more")
    #expect(lines[8] == "C-2      Li [31m                      unknown  55,000,000  C-1, C-2, C-1 and 1 more")
    #expect(lines.contains("* A note."))
  }

  @Test("The same table in Chinese")
  func chinese() throws {
    let text = try written(.table, .simplifiedChinese)
    #expect(text.hasPrefix("Acme 样例\n截至 2026-06-30"))
    #expect(text.contains("未知"))
  }

  @Test("CSV keeps numbers as they are and quotes what must be quoted")
  func csv() throws {
    let lines = try written(.csv).components(separatedBy: "\r\n")
    #expect(lines[0] == "company,name,share,potential,facts")
    #expect(lines[1] == "C-1,\"<b>Acme</b>, \"\"Group\"\" | 华星\",0.654,55000000.0,C-1;C-2;C-1;C-2")
    #expect(lines[2].hasPrefix("C-2,") && lines[2].contains(",,55000000.0,"))
  }

  @Test("JSON is a document that a program can read, with null for unknown")
  func json() throws {
    let object = try #require(try JSONSerialization.jsonObject(with: Data(try written(.json).utf8)) as? [String: Any])
    let rows = try #require(object["rows"] as? [[String: Any]])
    #expect(object["asOf"] as? String == "2026-06-30")
    #expect(rows[0]["share"] as? Double == 0.654)
    #expect(rows[1]["share"] is NSNull)
    #expect(rows[0]["facts"] as? [String] == ["C-1", "C-2", "C-1", "C-2"])
    #expect(try written(.jsonl).split(separator: "\n").count == 2)
  }

  @Test("Markdown and HTML show markup in names as text")
  func escaping() throws {
    #expect(try written(.markdown).contains("\\<b\\>Acme\\</b\\>, \"Group\" \\| 华星"))
    let html = try written(.html)
    #expect(html.contains("&lt;b&gt;Acme&lt;/b&gt;, &quot;Group&quot; | 华星"))
    #expect(!html.contains("<b>") && !html.contains("<script"))
  }

  @Test("An analysis that does not exist is answered with the nearest one")
  func unknownAnalysis() throws {
    #expect(throws: GuanxiError.usage("There is no analysis \"covrage\". Did you mean \"coverage\"?")) {
      try AnalysisCatalog.standard.procedure(named: "covrage")
    }
  }
}
