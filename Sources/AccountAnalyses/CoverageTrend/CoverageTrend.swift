public import Procedures
public import PropertyGraph

/// The coverage of a group on several dates.
public struct CoverageTrend: Sendable {
  /// The most dates that one trend has.
  public static let dateLimit = 600

  /// The coverage on one date.
  public struct Point: Sendable, Hashable {
    /// The date.
    public let date: CalendarDate
    /// The whole group on that date.
    public let total: CoverageTally
  }

  /// The dates in their order.
  public let points: [Point]
  /// The whole report on the last of the dates.
  public let last: CoverageReport

  /// Measures the coverage on `first`, then every `months` months up to `last`; from the last day of a month, on last
  /// days of months.
  ///
  /// Group, contacts and business are those of each date. O(dates) × that of one report.
  ///
  /// - Throws: ``ProcedureError/outOfRange(parameter:found:allowed:)`` where `last` is before `first`, a step is shorter
  ///   than a month, or there are more than ``dateLimit`` dates.
  public init(
    of parent: NodeID, in view: GraphView, from first: CalendarDate, to last: CalendarDate, everyMonths months: Int,
    options: CoverageOptions = CoverageOptions()
  ) throws(ProcedureError) {
    guard first <= last else {
      throw .outOfRange(parameter: "from", found: first.description, allowed: "a date up to \(last)")
    }
    guard months >= 1 else {
      throw .outOfRange(parameter: "step", found: String(months), allowed: "at least 1 month")
    }
    var dates: [CalendarDate] = []
    while let date = Self.date(Int64(dates.count) * Int64(months), monthsAfter: first), date <= last {
      guard dates.count < Self.dateLimit else {
        throw .outOfRange(
          parameter: "step", found: String(months), allowed: "so long that there are at most \(Self.dateLimit) dates")
      }
      dates.append(date)
    }
    func report(_ date: CalendarDate) -> CoverageReport {
      let view = view.on(date)
      return CoverageReport(GroupScope(of: parent, in: view), in: view, options: options)
    }
    let final = report(dates.last ?? first)
    self.last = final
    points =
      dates.dropLast().map { Point(date: $0, total: report($0).total) }
      + [Point(date: final.asOf, total: final.total)]
  }

  private static func date(_ months: Int64, monthsAfter first: CalendarDate) -> CalendarDate? {
    guard let next = try? first.adding(days: 1), next.day == 1 else { return try? first.adding(months: months) }
    return try? next.adding(months: months).adding(days: -1)
  }
}
