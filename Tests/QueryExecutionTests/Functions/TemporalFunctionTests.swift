import PropertyGraph
import QueryExecution
import Testing

// The answers to the tables of this suite are facts of openCypher's compatibility kit (Temporal1, 3, 9 and 10), here of
// other days, or computed by hand from the calendar.
@Suite("Functions of dates, times and durations")
struct TemporalFunctionTests {
  @Test(
    "dates from maps",
    arguments: [
      Row("date({year: 2026})", "2026-01-01"), Row("date({year: 2026, month: 6})", "2026-06-01"),
      Row("date({year: 1984, week: 10, dayOfWeek: 3})", "1984-03-07"),
      Row("date({year: 1984, ordinalDay: 202})", "1984-07-20"),
      Row("date({year: 1984, quarter: 3, dayOfQuarter: 45})", "1984-08-14"),
      Row("date({date: date('1816-12-31'), week: 2})", "1817-01-07"),
      Row("date({date: date('2026-06-30'), year: 28})", "0028-06-30"),
      Row("date({date: date('1984-11-11'), quarter: 3})", "1984-08-11"),
      Row("date(datetime('2026-06-30T23:30-08:00'))", "2026-06-30"), Row("date()", "2026-06-30"),
      Row("date({timezone: 'Pacific/Kiritimati'})", "2026-06-30"),
      Row("date({timezone: 'Pacific/Honolulu'})", "2026-06-29"),
    ])
  func dates(_ row: Row) { check(row) }

  @Test(
    "times and moments from maps",
    arguments: [
      Row(
        "localtime({hour: 12, minute: 31, second: 14, millisecond: 123, microsecond: 456, nanosecond: 789})",
        "12:31:14.123456789"),
      Row("localtime({time: localtime('12:31:14.6'), second: 42})", "12:31:42.6"),
      Row("time({hour: 12, timezone: '-02:05:07'})", "12:00-02:05:07"),
      Row("time({time: time('12:31:14+01:00'), timezone: '+05:00'})", "16:31:14+05:00"),
      Row("time(localtime('12:31'))", "12:31Z"),
      Row("localdatetime({date: date('2026-06-30'), time: time('09:30+08:00'), day: 28})", "2026-06-28T09:30"),
      Row("localdatetime(date('2026-06-30'))", "2026-06-30T00:00"),
      Row("datetime({year: 2026, timezone: 'Asia/Shanghai'})", "2026-01-01T00:00+08:00[Asia/Shanghai]"),
      Row("datetime({date: datetime('2026-06-30T09:30+08:00'), hour: 10})", "2026-06-30T10:00Z"),
      Row("datetime({datetime: datetime('2026-06-30T09:30+08:00'), day: 28})", "2026-06-28T09:30+08:00"),
      Row(
        "datetime({datetime: datetime('2026-06-30T09:30+08:00'), timezone: 'Europe/Berlin'})",
        "2026-06-30T03:30+02:00[Europe/Berlin]"),
      Row("datetime(localdatetime('2026-06-30T09:30'))", "2026-06-30T09:30Z"),
      Row("datetime({epochSeconds: 0, timezone: '+08:00'})", "1970-01-01T08:00+08:00"),
      Row("datetime({epochMillis: 237821673987})", "1977-07-15T13:34:33.987Z"),
      Row("datetime.fromepoch(416779, 999999999)", "1970-01-05T19:46:19.999999999Z"),
      Row("datetime.realtime('Asia/Shanghai')", "2026-06-30T17:30+08:00[Asia/Shanghai]"),
      Row("localtime.statement()", "09:30"), Row("time.transaction('+08:00')", "17:30+08:00"),
    ])
  func times(_ row: Row) { check(row) }

  @Test(
    "the start of a unit",
    arguments: [
      Row("date.truncate('millennium', date('2017-10-11'), {day: 2})", "2000-01-02"),
      Row("date.truncate('weekYear', date('1984-01-01'), {day: 5})", "1983-01-05"),
      Row("date.truncate('week', date('1984-10-11'), {dayOfWeek: 2})", "1984-10-09"),
      Row("date.truncate('quarter')", "2026-04-01"),
      Row("localtime.truncate('millisecond', localtime('12:31:14.645876123'), {nanosecond: 2})", "12:31:14.645000002"),
      Row("time.truncate('hour', time('12:31-01:00'), {timezone: '+01:00'})", "12:00+01:00"),
      Row("time.truncate('day', datetime('2026-06-30T09:30+02:00[Europe/Berlin]'))", "00:00+02:00"),
      Row("localdatetime.truncate('decade', datetime('1984-10-11T12:31+01:00'))", "1980-01-01T00:00"),
      Row(
        "datetime.truncate('day', date('2026-06-30'), {timezone: 'Europe/Berlin'})",
        "2026-06-30T00:00+02:00[Europe/Berlin]"),
      Row("datetime.truncate('century', datetime('2017-10-11T12:31-01:00'))", "2000-01-01T00:00-01:00"),
    ])
  func truncation(_ row: Row) { check(row) }

  @Test(
    "durations",
    arguments: [
      Row("duration({months: 0.75})", "P22DT19H51M49.5S"), Row("duration({weeks: 2.5})", "P17DT12H"),
      Row("duration({minutes: 1.5, seconds: 1})", "PT1M31S"),
      Row(
        "duration('P2012-02-02T14:37:21.545')",
        "P2012Y2M2DT14H37M21.545S"),
      Row("duration({})", "PT0S"),
      Row("duration.between(date('2026-01-31'), date('2026-03-01'))", "P1M1D"),
      Row("duration.between(localtime('14:30'), time('16:30+01:00'))", "PT2H"),
      Row("duration.inMonths(date('2018-03-11'), date('2016-06-24'))", "P-1Y-8M"),
      Row("duration.inDays(date('2026-01-01'), datetime('2026-06-30T23:00Z'))", "P180D"),
      Row("duration.inSeconds(localtime('12:34:54.7'), localtime('12:34:54.3'))", "PT-0.4S"),
    ])
  func durations(_ row: Row) { check(row) }

  @Test("null in a map gives null")
  func nulls() {
    for expression in [
      "date({year: null})", "datetime({date: null, hour: 1})", "duration({days: null})",
      "date.truncate('day', date('2026-06-30'), {day: null})",
    ] {
      Row(expression, "null").check()
    }
  }

  @Test(
    "what is no date, time or duration is an error",
    arguments: [
      "date({})", "date({year: 2026, month: 13})", "date({year: 2026, month: 2, day: 30})", "date({month: 6})",
      "date({year: 2026, day: 5})", "date({year: 2026, week: 3, month: 2})", "date({yeer: 2026})", "date('2026-02-30')",
      "date(localtime('12:00'))", "localtime({})", "localtime({minute: 5})", "localtime({hour: 24})",
      "localtime(date('2026-06-30'))", "time({hour: 1, timezone: 'Mars/Olympus'})", "datetime({hour: 12})",
      "localtime({hour: 1, millisecond: 1000})", "date.truncate('hour', date('2026-06-30'))",
      "localtime.truncate('month', localtime('12:00'))", "date.truncate('eon', date('2026-06-30'))",
      "duration('P')", "duration({fortnights: 1})", "localdatetime({year: 2026, timezone: 'Z'})",
    ])
  func wrongValues(_ expression: String) { expectFailure(.argumentError, "InvalidArgumentValue", expression) }

  @Test("results that cannot be represented are errors")
  func outOfRange() {
    expectFailure(.arithmeticError, "NumberOutOfRange", "datetime.fromepoch(9223372036854775807, 0)")
    expectFailure(.arithmeticError, "NumberOutOfRange", "duration({years: 9223372036854775807})")
    expectFailure(.arithmeticError, "NumberOutOfRange", "duration({days: 1.0 / 0.0})")
    expectFailure(.typeError, "InvalidArgumentValue", "date({year: 2026.5})")
    expectFailure(.typeError, "InvalidArgumentValue", "duration.between(date(), 1)")
  }

  /// Compares the text of the value.
  private func check(_ row: Row) { Row("toString(\(row.expression))", "'\(row.result)'").check() }
}
