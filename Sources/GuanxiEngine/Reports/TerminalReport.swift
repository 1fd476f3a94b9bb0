internal import Procedures
internal import PropertyGraph

/// A report in aligned columns.
struct TerminalReport {
  let report: ReportTable
  let cells: CellText
  /// The columns of the terminal; nil for any number.
  let width: Int?

  /// No cell is wider than this many columns of the terminal.
  private static let widest = 44

  var text: String {
    let heading = ReportHeading(report: report, cells: cells)
    var lines = [heading.title, heading.conditions, ""]
    let figureWidth = heading.figures.map { DisplayWidth.of($0.title) }.max() ?? 0
    for figure in heading.figures { lines.append("  " + padded(figure.title, figureWidth) + "  " + figure.value) }
    if !heading.figures.isEmpty { lines.append("") }
    lines += rows(heading)
    if !heading.notes.isEmpty { lines.append("") }
    lines += heading.notes.map { "* " + $0 }
    return lines.joined(separator: "\n") + "\n"
  }

  private func rows(_ heading: ReportHeading) -> [String] {
    guard !report.rows.isEmpty else { return [cells.language == .english ? "(no rows)" : "（无数据）"] }
    let body = report.rows.map { heading.row($0).map { DisplayWidth.shortened($0, to: Self.widest) } }
    let titles = heading.columnTitles
    let widths = titles.indices.map { column in
      max(DisplayWidth.of(titles[column]), body.map { DisplayWidth.of($0[column]) }.max() ?? 0)
    }
    let shown = fitting(widths)
    let isNumeric = report.columns.map(\.isNumeric)
    func line(_ texts: [String]) -> String {
      let parts = texts.indices.prefix(shown).map { column in
        padded(texts[column], widths[column], right: isNumeric[column])
      }
      var line = parts.joined(separator: "  ")
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
    let rule = widths.prefix(shown).map { String(repeating: "─", count: $0) }.joined(separator: "  ")
    let omitted = shown == titles.count ? [] : ["", omission(titles.dropFirst(shown).map { $0 })]
    return [line(titles), rule] + body.map(line) + omitted
  }

  /// How many columns fit, two at least.
  private func fitting(_ widths: [Int]) -> Int {
    guard let width else { return widths.count }
    var used = -2
    for (position, column) in widths.enumerated() {
      used += column + 2
      if used > width { return max(2, position) }
    }
    return widths.count
  }

  private func omission(_ titles: [String]) -> String {
    let list = titles.joined(separator: ", ")
    return cells.language == .english
      ? "Not shown, for want of width: \(list). --format csv has all."
      : "因宽度所限未显示：\(list)。--format csv 含全部列。"
  }

  private func padded(_ text: String, _ width: Int, right: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
    return right ? space + text : text + space
  }
}
