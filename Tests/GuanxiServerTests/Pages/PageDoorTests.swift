import Foundation
import GuanxiEngine
import TestSupport
import Testing

@Suite("Analyses on their pages")
struct PageDoorTests {
  @Test(
    "For every analysis the page has the rows of the report, in its order, as the formatter of texts writes them",
    .timeLimit(.minutes(10)))
  func rows() async throws {
    let sample = try OpenedGraph.open(TestData.graph("medical-devices")).graph
    let view = GraphView(sample, asOf: try CalendarDate(parsing: "2026-06-30"))
    try await RunningServer.withSample { server in
      for call in AnalysisCall.all {
        let procedure = try AnalysisCatalog.standard.procedure(named: call.name)
        let given = Dictionary(call.arguments.map { ($0.name, Value.string($0.value)) }) { first, _ in first }
        let report = try procedure.call(given, on: view)
        let csv = CSVRows.read(try await server.client.get(call.path + "&format=csv").text)
        #expect(csv.count == report.rows.count + 1)
        for language in Language.allCases {
          let cells = ReportCells(report, writer: ReportWriter(graph: sample, language: language))
          let path = call.path.replacing("/v1/", with: "/") + "&language=\(language.rawValue)"
          let page = try await server.client.get(path, ["Accept": "text/html"])
          #expect(page.status == 200, "\(call.name)")
          let table = try #require(HTMLTable.all(in: page.text).last, "\(call.name)")
          let shown = try #require(Self.columns(of: table.titles, in: report, cells), "\(call.name): \(table.titles)")
          let expected = report.rows.map { row in
            let texts = cells.row(row)
            return shown.map { texts[$0] }
          }
          #expect(table.rows == expected, "\(call.name) in \(language.rawValue)")
        }
      }
    }
  }

  /// Which columns of a report a page shows; nil where it leaves out one that is neither evidence nor a record whose name stands
  /// beside it.
  private static func columns(of titles: [String], in report: ReportTable, _ cells: ReportCells) -> [Int]? {
    var (shown, left) = ([Int](), titles[...])
    for (index, column) in report.columns.enumerated() {
      let isNamed = column.type == .node && index + 1 < report.columns.count && report.columns[index + 1].type == .text
      if column.type == .facts || isNamed && cells.columnTitles[index] != left.first { continue }
      guard left.popFirst() == cells.columnTitles[index] else { return nil }
      shown.append(index)
    }
    return left.isEmpty ? shown : nil
  }
}
