internal import Procedures

/// The columns that several analyses share.
enum AnalysisColumns {
  static let company = ReportColumn("company", LocalizedText("Node", "节点"), .node)
  static let name = ReportColumn("name", LocalizedText("Company", "公司"), .text)
  static let level = ReportColumn("level", LocalizedText("Level", "层级"), .integer)
  static let currency = ReportColumn("currency", LocalizedText("Currency", "币种"), .text)
  static let potential = ReportColumn("potential", LocalizedText("Potential", "年度潜力"), .number, unit: .amount)
  static let sales = ReportColumn("sales", LocalizedText("Sales, 12 months", "近12个月销售额"), .number, unit: .amount)
  static let evidence = ReportColumn("evidence", LocalizedText("Evidence", "依据"), .facts)

  static func count(_ name: String, _ english: String, _ chinese: String) -> ReportColumn {
    ReportColumn(name, LocalizedText(english, chinese), .integer, unit: .count)
  }

  static func share(_ name: String, _ english: String, _ chinese: String) -> ReportColumn {
    ReportColumn(name, LocalizedText(english, chinese), .number, unit: .share)
  }
}
