internal import Foundation
internal import Procedures
internal import PropertyGraph

/// A report as JSON: numbers unrounded, unknown as null, nodes by the id of their files.
struct JSONReport {
  let report: ReportTable
  let cells: CellText

  private struct Figure: Encodable {
    let name: String
    let title: String
    let value: JSONValue
    let unit: String
  }

  private struct Column: Encodable {
    let name: String
    let title: String
    let unit: String
  }

  private struct Document: Encodable {
    let report: String
    let title: String
    let asOf: String
    let formulaVersion: Int
    let arguments: [String: JSONValue]
    let figures: [Figure]
    let columns: [Column]
    let rows: [[String: JSONValue]]
    let notes: [String]
  }

  var document: String {
    let arguments = zip(report.signature.parameters, report.arguments)
      .map { ($0.name, JSONValue($1, cells: cells)) }
    return encoded(
      Document(
        report: report.signature.reportName, title: report.title[cells.language], asOf: report.asOf.description,
        formulaVersion: report.formulaVersion, arguments: Dictionary(arguments) { first, _ in first },
        figures: report.summary.map {
          Figure(
            name: $0.name, title: $0.title[cells.language], value: JSONValue($0.value, cells: cells),
            unit: $0.unit.rawValue)
        },
        columns: report.columns.map { Column(name: $0.name, title: $0.title[cells.language], unit: $0.unit.rawValue) },
        rows: report.rows.map(object), notes: report.notes.map { $0.text[cells.language] }),
      pretty: true) + "\n"
  }

  var lines: String { report.rows.map { encoded(object($0), pretty: false) + "\n" }.joined() }

  private func object(_ row: [Value]) -> [String: JSONValue] {
    Dictionary(zip(report.columns, row).map { ($0.name, JSONValue($1, cells: cells)) }) { first, _ in first }
  }

  private func encoded(_ value: some Encodable, pretty: Bool) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
    guard let data = try? encoder.encode(value) else { return "null" }
    return String(decoding: data, as: UTF8.self)
  }
}
