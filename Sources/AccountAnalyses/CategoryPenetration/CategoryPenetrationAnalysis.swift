internal import AccountModel
public import Procedures
public import PropertyGraph

/// Which product lines the companies of a group buy: `account.categoryPenetration`, 品类渗透.
public struct CategoryPenetrationAnalysis: Procedure {
  /// Makes the analysis.
  public init() {}

  /// The declaration.
  public let signature = ProcedureSignature(
    name: "account.categoryPenetration", reportName: "category-penetration",
    title: LocalizedText("Category penetration", "品类渗透"),
    summary: LocalizedText(
      "Which of our product lines the companies of a group buy, of those that they could.", "集团各公司已购买的产品线占可购买产品线的比例。"),
    parameters: [
      AnalysisParameters.account,
      ProcedureParameter(
        "window", .integer, default: 365, unit: .days, range: 1...36_500,
        LocalizedText("The days, up to the as-of date, in which orders and invoices count.", "截至查询日期，计入订单和发票的天数。")),
    ],
    columns: [
      AnalysisColumns.company, AnalysisColumns.name, AnalysisColumns.count("active", "Lines bought", "已购产品线"),
      AnalysisColumns.count("feasible", "Lines feasible", "可购产品线"),
      AnalysisColumns.count("unknown", "Lines unknown", "未知产品线"),
      AnalysisColumns.share("penetration", "Penetration", "渗透率"),
      AnalysisColumns.share("upper", "Upper bound", "上限"),
      ReportColumn("lines", LocalizedText("Lines", "产品线"), .text), AnalysisColumns.evidence,
    ],
    line: LinePattern("CATEGORY PENETRATION OF $account", example: "CATEGORY PENETRATION OF \"Acme Group\""),
    formulaVersion: 1,
    sources: [FormulaSource("Definition of this project: active cells / feasible cells of company × product line")])

  /// Lists the companies of the group in the order of the tree.
  public func call(_ arguments: ProcedureArguments, on view: GraphView) throws(ProcedureError) -> ReportTable {
    let report = CategoryPenetrationReport(
      try arguments.group(in: view), in: view, windowDays: try arguments.integer("window"))
    let rows = zip(report.scope.companies, report.entries).map { company, entry -> [Value] in
      let names = entry.active.map { view.property(AccountKey.name, of: $0).plainText }.joined(separator: "; ")
      return [
        .node(company.node), .string(company.name), company.isFullyVisible ? .integer(entry.active.count) : .null,
        .integer(entry.feasible), .integer(entry.unknown), company.isFullyVisible ? Value(entry.share) : .null,
        Value(entry.upperShare), company.isFullyVisible ? .string(names) : .null,
        .list(entry.evidence.prefix(10).map(Value.node)),
      ]
    }
    let perAccount = rows.isEmpty ? nil : Double(report.activeCells) / Double(rows.count)
    let name = report.scope.parentName
    func figure(_ name: String, _ english: String, _ chinese: String, _ value: Int) -> SummaryLine {
      SummaryLine(name, LocalizedText(english, chinese), .integer(value), unit: .count)
    }
    return ReportTable(
      arguments, title: LocalizedText("Category penetration of \(name)", "\(name) 品类渗透"), asOf: view.asOf, rows: rows,
      summary: [
        figure("active", "Active cells", "已购单元", report.activeCells),
        figure("feasible", "Feasible cells", "可购单元", report.feasibleCells),
        SummaryLine("penetration", LocalizedText("Penetration", "渗透率"), Value(report.share), unit: .share),
        SummaryLine("upper", LocalizedText("Upper bound", "上限"), Value(report.upperShare), unit: .share),
        SummaryLine("linesPerCompany", LocalizedText("Lines a company", "每公司产品线数"), Value(perAccount), unit: .count),
        figure("lines", "Lines that the group buys", "集团已购产品线数", report.activeLines.count),
        figure("linesSold", "Lines that we sell", "在售产品线数", report.lines.count),
      ], notes: report.scope.notes(in: view))
  }
}
