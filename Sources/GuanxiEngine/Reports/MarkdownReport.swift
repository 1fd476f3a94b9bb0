internal import Procedures

/// A report as a Markdown table.
struct MarkdownReport {
  let report: ReportTable
  let cells: CellText

  var text: String {
    let heading = ReportHeading(report: report, cells: cells)
    var lines = ["# " + Self.escaped(heading.title), "", Self.escaped(heading.conditions), ""]
    lines += heading.figures.map { "- \(Self.escaped($0.title)): **\(Self.escaped($0.value))**" }
    if !heading.figures.isEmpty { lines.append("") }
    lines.append(line(heading.columnTitles))
    lines.append(line(report.columns.map { $0.isNumeric ? "---:" : "---" }))
    lines += report.rows.map { line(heading.row($0).map(Self.escaped)) }
    if !heading.notes.isEmpty { lines.append("") }
    lines += heading.notes.map { "- " + Self.escaped($0) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ texts: [String]) -> String { "| " + texts.joined(separator: " | ") + " |" }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "\\|*_`<>[]#".contains(character) { result.append("\\") }
      result.append(character)
    }
  }
}
