internal import Procedures
internal import PropertyGraph

/// A report as comma-separated values: column names, then unrounded values; a null is an empty field.
struct CSVReport {
  let report: ReportTable
  let cells: CellText

  var text: String {
    let lines = [report.columns.map(\.name)] + report.rows.map { $0.map(field) }
    return lines.map { $0.map(Self.quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  private func field(_ value: Value) -> String {
    switch value {
    case .node(let node): cells.identifier(of: node)
    case .relationship(let relationship): relationship.description
    case .list(let items): items.map(field).joined(separator: ";")
    default: value.plainText
    }
  }

  private static func quoted(_ text: String) -> String {
    let special: Set<Character> = [",", "\"", "\n", "\r", "\r\n"]
    guard text.contains(where: special.contains) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
