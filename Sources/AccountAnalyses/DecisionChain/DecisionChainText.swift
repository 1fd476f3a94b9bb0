internal import Procedures
internal import PropertyGraph

/// What the two reports on decision chains say alike.
enum DecisionChainText {
  static let sources = [
    FormulaSource("Definition of this project: ΣI·k·(s + 1)/2 / ΣI over the required seats, vacant ones included"),
    FormulaSource("Altify, Relationship Maps: the four steps of a map and its key players"),
  ]

  static let window = ProcedureParameter(
    "window", .integer, default: 180, unit: .days, range: 1...36_500,
    LocalizedText(
      "The days, up to the as-of date, in which contacts count where no buying center is recorded.",
      "未记录采购中心时，截至查询日期计入联系的天数。"))

  static func share(_ name: String, _ english: String, _ chinese: String, _ value: Double?) -> SummaryLine {
    SummaryLine(name, LocalizedText(english, chinese), Value(value), unit: .share)
  }

  static func count(_ name: String, _ english: String, _ chinese: String, _ value: Int) -> SummaryLine {
    SummaryLine(name, LocalizedText(english, chinese), .integer(value), unit: .count)
  }

  static func sharedFacts(_ facts: [Value]) -> [ReportNote] {
    guard !facts.isEmpty else { return [] }
    return [
      ReportNote(
        LocalizedText(
          "Where nobody judged a person's influence it is computed; that rests on these \(facts.count) facts.",
          "未人工评定影响力的人员按计算值，计算依据为这 \(facts.count) 条事实。"), facts: facts)
    ]
  }
}
