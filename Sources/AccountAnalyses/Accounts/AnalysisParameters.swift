package import Procedures
package import PropertyGraph

/// The parameters that several analyses share.
package enum AnalysisParameters {
  package static let account = ProcedureParameter(
    "account", .account, isRequired: true,
    LocalizedText(
      "The parent company: its id, its name, or a part of its name that no other has.", "母公司：编号、名称，或名称中唯一的一部分。"))

  package static let window = ProcedureParameter(
    "window", .integer, default: 180, unit: .days, range: 1...36_500,
    LocalizedText("The days, up to the as-of date, in which contacts count.", "截至查询日期，计入联系的天数。"))

  package static let threshold = ProcedureParameter(
    "threshold", .integer, default: 2, unit: .rung, range: 0...4,
    LocalizedText("The lowest rung that counts as covered.", "视为已覆盖的最低级别。"))

  package static let recordsFrom = ProcedureParameter(
    "recordsFrom", .date,
    LocalizedText(
      "The first day from which contacts are on record; else that of the first contact.", "联系记录的起始日期；默认为首次联系的日期。"))

  package static let firstDate = ProcedureParameter(
    "from", .date, isRequired: true, LocalizedText("The first date.", "起始日期。"))

  package static let lastDate = ProcedureParameter(
    "to", .date, LocalizedText("The last date; else the as-of date.", "结束日期；默认为查询日期。"))

  package static let step = ProcedureParameter(
    "step", .integer, default: 1, unit: .months, range: 1...1_200,
    LocalizedText("The months from one date to the next.", "相邻日期间隔的月数。"))

  package static func top(_ count: Int) -> ProcedureParameter {
    ProcedureParameter(
      "top", .integer, default: .integer(count), unit: .count, range: 1...1_000_000,
      LocalizedText("The greatest number of rows.", "最多行数。"))
  }
}

extension ProcedureArguments {
  /// The node that an argument of that kind names; nil where none was given.
  package func node(_ name: String, _ kind: NamedKind, in view: GraphView) throws(ProcedureError) -> NodeID? {
    self[name].isNull ? nil : try AccountDirectory(view, of: kind).node(self[name])
  }

  /// The group of the company that the argument `account` names.
  package func group(in view: GraphView) throws(ProcedureError) -> GroupScope {
    GroupScope(of: try AccountDirectory(view).node(self["account"]), in: view)
  }

  /// The options that the arguments of a coverage question choose.
  func coverageOptions() throws(ProcedureError) -> CoverageOptions {
    let threshold = try integer("threshold")
    return CoverageOptions(
      windowDays: try integer("window"), threshold: CoverageRung(rawValue: threshold) ?? .contacted,
      recordsFrom: self["recordsFrom"].calendarDate)
  }
}
