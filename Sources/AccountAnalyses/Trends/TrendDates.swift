internal import Procedures
internal import PropertyGraph

/// The dates of a trend or a difference.
enum TrendDates {
  /// The most dates that one trend has.
  static let limit = 600

  /// The first date, then every `months` months up to `last`; from the last day of a month, on last days of months.
  ///
  /// - Throws: `outOfRange` where `last` is before `first`, a step is shorter than a month, or there are more than
  ///   ``limit`` dates.
  static func every(
    _ months: Int, from first: CalendarDate, to last: CalendarDate
  ) throws(ProcedureError) -> [CalendarDate] {
    guard first <= last else {
      throw .outOfRange(parameter: "from", found: first.description, allowed: "a date up to \(last)")
    }
    guard months >= 1 else {
      throw .outOfRange(parameter: "step", found: String(months), allowed: "at least 1 month")
    }
    var dates: [CalendarDate] = []
    while let date = date(Int64(dates.count) * Int64(months), monthsAfter: first), date <= last {
      guard dates.count < limit else {
        throw .outOfRange(
          parameter: "step", found: String(months), allowed: "so long that there are at most \(limit) dates")
      }
      dates.append(date)
    }
    return dates
  }

  /// Refuses a last date after the as-of date, of which nothing is known, and a first date after the last.
  static func check(from first: CalendarDate, to last: CalendarDate, asOf: CalendarDate) throws(ProcedureError) {
    guard last <= asOf else {
      throw .outOfRange(parameter: "to", found: last.description, allowed: "a date up to \(asOf)")
    }
    guard first <= last else {
      throw .outOfRange(parameter: "from", found: first.description, allowed: "a date up to \(last)")
    }
  }

  private static func date(_ months: Int64, monthsAfter first: CalendarDate) -> CalendarDate? {
    guard let next = try? first.adding(days: 1), next.day == 1 else { return try? first.adding(months: months) }
    return try? next.adding(months: months).adding(days: -1)
  }
}

extension ProcedureArguments {
  /// The dates from the argument `from` to `to`, else to the view's date, every `step` months.
  func trendDates(in view: GraphView) throws(ProcedureError) -> [CalendarDate] {
    let (first, last) = (try date("from"), self["to"].calendarDate ?? view.asOf)
    try TrendDates.check(from: first, to: last, asOf: view.asOf)
    return try TrendDates.every(try integer("step"), from: first, to: last)
  }
}
