internal import Procedures

/// A report as one page of HTML without script and without other files.
struct HTMLReport {
  let report: ReportTable
  let cells: CellText

  private static let style = """
    body{font:15px/1.5 "Noto Sans","Noto Sans CJK SC",sans-serif;margin:2em;color:#1a1a1a;background:#fff}
    table{border-collapse:collapse}th,td{padding:.3em .7em;border-bottom:1px solid #ccc;text-align:left}
    th{border-bottom:2px solid #555}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
    dl{display:grid;grid-template-columns:max-content auto;gap:.2em 1.5em}dd{margin:0;font-weight:600}
    @media(prefers-color-scheme:dark){body{color:#eee;background:#1c1c1c}th,td{border-color:#555}}
    """

  var text: String {
    let heading = ReportHeading(report: report, cells: cells)
    let title = Self.escaped(heading.title)
    let figures = heading.figures.map { "<dt>\(Self.escaped($0.title))</dt><dd>\(Self.escaped($0.value))</dd>" }
    let notes = heading.notes.map { "<li>\(Self.escaped($0))</li>" }
    return """
      <!doctype html>
      <html lang="\(cells.language.rawValue)">
      <head><meta charset="utf-8"><title>\(title)</title><style>\(Self.style)</style></head>
      <body>
      <h1>\(title)</h1>
      <p>\(Self.escaped(heading.conditions))</p>
      <dl>\(figures.joined())</dl>
      <table>
      <thead><tr>\(cells("th", heading.columnTitles))</tr></thead>
      <tbody>
      \(report.rows.map { "<tr>\(cells("td", heading.row($0)))</tr>" }.joined(separator: "\n"))
      </tbody>
      </table>
      <ul>\(notes.joined())</ul>
      </body>
      </html>

      """
  }

  private func cells(_ tag: String, _ texts: [String]) -> String {
    zip(report.columns, texts).map { column, text in
      "<\(tag)\(column.isNumeric ? " class=\"n\"" : "")>\(Self.escaped(text))</\(tag)>"
    }.joined()
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
