internal import AccountAnalyses
internal import Procedures
internal import PropertyGraph

/// What stands above the rows of a report in every form that people read.
struct ReportHeading {
  let report: ReportTable
  let cells: CellText

  var title: String { CellText.printable(report.title[cells.language]) }

  /// The date, the parameters and the version of the formulas.
  var conditions: String {
    let given = zip(report.signature.parameters, report.arguments).compactMap { parameter, value -> String? in
      value.isNull ? nil : "\(parameter.name) = \(cells.text(value, unit: parameter.unit))"
    }
    let asOf = cells.language == .english ? "As of \(report.asOf)" : "截至 \(report.asOf)"
    let version = cells.language == .english ? "formula \(report.formulaVersion)" : "公式版本 \(report.formulaVersion)"
    return ([asOf] + given + [version]).joined(separator: " · ")
  }

  var figures: [(title: String, value: String)] {
    report.summary.map { ($0.title[cells.language], cells.text($0.value, unit: $0.unit)) }
  }

  var columnTitles: [String] { report.columns.map { $0.title[cells.language] } }

  /// The cells of a row. A number that is not there is unknown; a name, date or fact that is not there is a dash.
  func row(_ row: [Value]) -> [String] {
    zip(report.columns, row).map { column, value in
      if column.isCoded, case .string(let codes) = value { return ChoiceWords.text(codes, in: cells.language) }
      return value.isNull && !column.isNumeric ? "–" : cells.text(value, unit: column.unit)
    }
  }

  var notes: [String] { report.notes.map { CellText.printable($0.text[cells.language]) } }
}

extension ReportColumn {
  /// Whether the column holds numbers, which are set to the right.
  var isNumeric: Bool { type == .integer || type == .number }
}
