internal import Procedures
internal import PropertyGraph

/// The two dates of a trend or a difference.
enum CoverageDates {
  /// Refuses a last date after the as-of date, of which nothing is known, and a first date after the last.
  static func check(from first: CalendarDate, to last: CalendarDate, asOf: CalendarDate) throws(ProcedureError) {
    guard last <= asOf else {
      throw .outOfRange(parameter: "to", found: last.description, allowed: "a date up to \(asOf)")
    }
    guard first <= last else {
      throw .outOfRange(parameter: "from", found: first.description, allowed: "a date up to \(last)")
    }
  }
}
