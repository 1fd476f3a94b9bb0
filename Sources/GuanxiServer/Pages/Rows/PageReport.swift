internal import GuanxiEngine

/// A report on a page: its figures, its rows as a table with links, its notes.
struct PageReport: Sendable {
  /// A figure with its title.
  struct Figure: Sendable {
    let name: String
    let title: String
    let text: String
  }

  let report: ReportTable
  let cells: ReportCells
  let source: PageSource

  /// Lays a report out.
  init(_ report: ReportTable, source: PageSource) {
    self.report = report
    self.source = source
    cells = ReportCells(report, writer: ReportWriter(graph: source.view.graph, language: source.language))
  }

  /// Some of the figures, in that order; all where none are named.
  func figures(_ names: [String]? = nil) -> [Figure] {
    (names ?? cells.figureNames).compactMap { name in
      cells.figure(name).map { Figure(name: name, title: $0.title, text: $0.text) }
    }
  }

  /// The text of a figure.
  func text(_ figure: String) -> String { cells.figure(figure)?.text ?? "" }

  /// A figure as a number; nil where it is unknown.
  func number(_ figure: String) -> Double? { report.figure(figure).number }

  /// The rows as objects by the names of the columns.
  var records: [[String: Value]] {
    report.rows.map { row in Dictionary(zip(report.columns.map(\.name), row)) { first, _ in first } }
  }

  /// The table of the rows.
  ///
  /// A node and the name beside it become one cell with a link to its page. Evidence is left out: the interface for programs and
  /// the command give it.
  ///
  /// - Parameters:
  ///   - names: the columns that are shown; all where none are named.
  ///   - limit: the most rows.
  func table(_ names: [String]? = nil, limit: Int = 500) -> PageTable {
    let columns = report.columns
    var shown: [(column: Int, node: Int?)] = []
    for (index, column) in columns.enumerated() where column.type != .facts {
      if column.type == .node, isNamed(index) { continue }
      guard names?.contains(column.name) ?? true else { continue }
      shown.append((index, index > 0 && columns[index - 1].type == .node && isNamed(index - 1) ? index - 1 : nil))
    }
    if let names { shown.sort { order(columns[$0.column], names) < order(columns[$1.column], names) } }
    let titles = cells.columnTitles
    let rows = report.rows.prefix(limit).map { row in
      let texts = cells.row(row)
      return PageTable.Row(cells: shown.map { cell(row, texts, $0.column, $0.node) })
    }
    return PageTable(
      // Two tables of one page must be told apart by those who hear their names.
      caption: cells.title + " · " + cells.conditions,
      columns: shown.map { .init(title: titles[$0.column], isNumeric: Self.isNumeric(columns[$0.column])) },
      rows: rows)
  }

  private func order(_ column: ReportColumn, _ names: [String]) -> Int {
    names.firstIndex(of: column.name) ?? names.count
  }

  /// Whether the column behind a column of nodes has their names.
  private func isNamed(_ index: Int) -> Bool {
    guard index + 1 < report.columns.count else { return false }
    let next = report.columns[index + 1]
    return next.type == .text && (next.name == "name" || next.name.hasSuffix("Name"))
  }

  private static func isNumeric(_ column: ReportColumn) -> Bool { column.type == .integer || column.type == .number }

  private func cell(_ row: [Value], _ texts: [String], _ index: Int, _ nodeIndex: Int?) -> PageTable.Cell {
    let column = report.columns[index]
    var cell = PageTable.Cell(text: texts[index], isNumeric: Self.isNumeric(column))
    if case .node(let node) = row[nodeIndex ?? index] { cell.href = source.links.node(node, in: source.view.graph) }
    if column.isCoded, case .string(let code) = row[index], column.name != "role" { cell.mark = Self.mark(code) }
    if column.unit == .share, let share = row[index].number, (0...1).contains(share) { cell.bar = Int(share * 100) }
    return cell
  }

  /// The codes that have a look of their own.
  private static func mark(_ code: String) -> String? {
    switch code {
    case "covered", "good", "gained", "joined", "held": "good"
    case "gap", "poor", "lost", "high": "bad"
    case "fair", "medium", "vacant", "left": "fair"
    case "unknown", "low": "unknown"
    default: nil
    }
  }
}

extension Value {
  /// The number that the value is; nil where it is none.
  var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .float(let number): number
    default: nil
    }
  }
}
