public import Procedures
public import PropertyGraph

/// The coverage of a group on several dates.
public struct CoverageTrend: Sendable {
  /// The most dates that one trend has.
  public static let dateLimit = TrendDates.limit

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
    let dates = try TrendDates.every(months, from: first, to: last)
    func report(_ date: CalendarDate) -> CoverageReport {
      let view = view.on(date)
      return CoverageReport(GroupScope(of: parent, in: view), in: view, options: options)
    }
    let final = report(dates.last ?? first)
    self.last = final
    points =
      dates.dropLast().prefix { _ in !Interruption.isRequested }.map { Point(date: $0, total: report($0).total) }
      + [Point(date: final.asOf, total: final.total)]
  }
}
