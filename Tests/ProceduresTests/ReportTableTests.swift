import Procedures
import PropertyGraph
import Testing

@Suite("Report tables")
struct ReportTableTests {
  private static let text = LocalizedText("Name", "名称")

  @Test("Every row has one cell for each column, and figures are found by name")
  func shape() throws {
    let signature = ProcedureSignature(
      name: "account.sample", reportName: "sample", title: Self.text, summary: Self.text, parameters: [],
      columns: [ReportColumn("a", Self.text, .text), ReportColumn("b", Self.text, .number, unit: .share)],
      line: LinePattern("SAMPLE", example: "SAMPLE"), formulaVersion: 3, sources: [])
    let date = try #require(CalendarDate(year: 2026, month: 6, day: 30))
    let table = ReportTable(
      try ProcedureArguments([:], for: signature), title: Self.text, asOf: date,
      rows: [["x", 0.5], ["short"], ["y", 1.0, "too long"]],
      summary: [SummaryLine("total", Self.text, 1.5)])
    #expect(table.rows == [["x", 0.5], ["short", .null], ["y", 1.0]])
    #expect(table.column("b") == [0.5, .null, 1.0])
    #expect(table.column("none").isEmpty)
    #expect(table.figure("total") == 1.5)
    #expect(table.figure("none") == .null)
    #expect(table.formulaVersion == 3)
  }

  @Test(
    "Language tags are read",
    arguments: [
      ("en-GB", Language.english), ("zh", .simplifiedChinese), ("zh_CN", .simplifiedChinese),
      ("ZH-hans", .simplifiedChinese),
    ])
  func languages(tag: String, language: Language) {
    #expect(Language(tag: tag) == language)
    #expect(Language(tag: "fr") == nil)
    #expect(Self.text[.simplifiedChinese] == "名称")
  }
}
