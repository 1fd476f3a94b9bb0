import Diagrams
import Procedures
import Testing

@Suite("A sheet for a review meeting")
struct FactSheetTests {
  private func sheet(_ language: Language, rows: Int, cell: String, name: String = "Acme Group") -> FactSheet {
    let section = FactSheet.Section(
      title: "White space",
      columns: [.init(title: "Company", isNumeric: false), .init(title: "Amount", isNumeric: true)],
      rows: (0..<rows).map { ["\(cell) \($0)", "\($0),000"] }, notes: Array(repeating: "Meet \(cell)", count: 6))
    return FactSheet(
      language: language, title: name, subtitle: "2026-06-30",
      figures: (0..<9).map { .init(title: "Coverage \($0) of the whole group", text: "\($0) %") },
      trend: [0.3, 0.4, 0.65], trendTitle: "Coverage over a year",
      sections: Array(repeating: section, count: 4) + [.init(title: "Open deals")])
  }

  @Test(
    "All is on one page of A4, in its own place, however much there is",
    arguments: [0, 5, 400], ["Beta", "沐衡滨澜新区医院沐衡滨澜新区医院", String(repeating: "Longname", count: 60)])
  func page(rows: Int, cell: String) throws {
    for language in Language.allCases {
      let document = try FactSheetDiagram.document(
        of: sheet(language, rows: rows, cell: cell), measuring: GridMeasurer())
      let drawing = DrawnTree(document)
      #expect(drawing.statementsAreRead)
      #expect(document.size == Size(width: 595, height: 842))
      for node in drawing.nodes {
        #expect(node.left >= -0.01 && node.right <= 595.01 && node.top <= 0.01 && node.bottom >= -842.01, "\(node)")
      }
      let texts = drawing.nodes.filter { $0.lines != [""] }
      for (index, text) in texts.enumerated() {
        #expect(!texts.dropFirst(index + 1).contains { $0.overlaps(text) }, "\(text.lines)")
      }
      #expect(drawing.firstTextOutside() == nil)
    }
  }

  @Test("Rows that do not fit are counted, in both languages, and a section without any says so")
  func counted() throws {
    func lines(_ language: Language) throws -> [String] {
      let sheet = sheet(language, rows: 400, cell: "Beta")
      return DrawnTree(try FactSheetDiagram.document(of: sheet, measuring: GridMeasurer())).lines("sheet_")
    }
    let english = try lines(.english)
    #expect(english.contains { $0.hasSuffix("more on the page of the account") })
    #expect(english.contains("Nothing on record."))
    let chinese = try lines(.simplifiedChinese)
    #expect(chinese.contains { $0.hasPrefix("另有") } && chinese.contains("无记录。"))
  }

  @Test("Text with the signs of DOT stays text, and the same sheet gives the same bytes")
  func signs() throws {
    let sheet = sheet(.english, rows: 2, cell: "A \"B\" \\N & <b>", name: "\"];evil[\"")
    let document = try FactSheetDiagram.document(of: sheet, measuring: GridMeasurer())
    #expect(DrawnTree(document).statementsAreRead)
    #expect(DrawnTree(document).lines("sheet_").contains("A \"B\" \\N & <b> 1"))
    let again = try FactSheetDiagram.document(of: sheet, measuring: GridMeasurer())
    #expect(again == document)
  }
}
