internal import PropertyGraph

/// The entries of a map such as `{year: 2026, month: 6}` and the values that they change.
struct TemporalFields {
  /// The function, for messages.
  let name: String
  /// The entries, none of which is null.
  let entries: [String: Value]
  /// What gives the parts of the date that no entry gives.
  var dateBase: (any TemporalPoint)?
  /// What gives the parts of the time that no entry gives.
  var timeBase: (any TemporalPoint)?
  /// Whether the fraction of a second is added to that of the base, which has been truncated.
  var addsFraction = false

  static let dateKeys: Set<String> = [
    "year", "month", "day", "week", "dayOfWeek", "quarter", "dayOfQuarter", "ordinalDay",
  ]
  static let timeKeys: Set<String> = ["hour", "minute", "second", "millisecond", "microsecond", "nanosecond"]

  /// The date that the entries and the base give.
  func date() throws(EvaluationError) -> CalendarDate {
    let base = dateBase?.calendarDate
    let year = try integer("year")
    let date: CalendarDate?
    if has("week") || has("dayOfWeek") {
      try refuse(["month", "day", "quarter", "dayOfQuarter", "ordinalDay"], beside: "week")
      date = CalendarDate(
        weekYear: try needed(year ?? base?.weekYear, "year"), week: try needed(integer("week") ?? base?.week, "week"),
        dayOfWeek: try integer("dayOfWeek") ?? base?.dayOfWeek ?? 1)
    } else if has("ordinalDay") {
      try refuse(["month", "day", "quarter", "dayOfQuarter"], beside: "ordinalDay")
      date = CalendarDate(
        year: try needed(year ?? base?.year, "year"), ordinalDay: try needed(integer("ordinalDay"), "ordinalDay"))
    } else if has("quarter") || has("dayOfQuarter") {
      try refuse(["month", "day"], beside: "quarter")
      date = CalendarDate(
        year: try needed(year ?? base?.year, "year"),
        quarter: try needed(integer("quarter") ?? base?.quarter, "quarter"),
        dayOfQuarter: try integer("dayOfQuarter") ?? base?.dayOfQuarter ?? 1)
    } else {
      let month = try integer("month") ?? base?.month
      if month == nil, has("day") { throw missing("month") }
      date = CalendarDate(
        year: try needed(year ?? base?.year, "year"), month: month ?? 1, day: try integer("day") ?? base?.day ?? 1)
    }
    guard let date else { throw noSuch("date", "日期") }
    return date
  }

  /// The time of day that the entries and the base give.
  func time() throws(EvaluationError) -> LocalTime {
    let base = timeBase?.localTime
    if base == nil {
      for (smaller, larger) in [("minute", "hour"), ("second", "minute")] where has(smaller) && !has(larger) {
        throw missing(larger)
      }
    }
    let time = LocalTime(
      hour: try integer("hour") ?? base?.hour ?? 0, minute: try integer("minute") ?? base?.minute ?? 0,
      second: try integer("second") ?? base?.second ?? 0, nanosecond: try fraction(base))
    guard let time else { throw noSuch("time", "时间") }
    return time
  }

  /// Whether any entry says something of the time of day.
  var hasTime: Bool { !Self.timeKeys.isDisjoint(with: entries.keys) }

  /// The zone of the entry `timezone`.
  func zone() throws(EvaluationError) -> TimeZoneReference? {
    guard let value = entries["timezone"] else { return nil }
    let text = try FunctionLibrary.text(value, name)
    return try parsed { () throws(TemporalSyntaxError) in try TimeZoneReference(parsing: text) }
  }

  /// Throws where there is an entry that the function does not know.
  func check(_ keys: Set<String>) throws(EvaluationError) {
    guard let unknown = entries.keys.filter({ !keys.contains($0) }).min() else { return }
    throw .invalid(
      "\(name)() does not know the entry '\(unknown)'; it knows \(keys.sorted().joined(separator: ", "))",
      chinese: "\(name)() 不支持 '\(unknown)' 这一项，支持的有 \(keys.sorted().joined(separator: "、"))")
  }

  /// A whole number among the entries.
  func integer(_ key: String) throws(EvaluationError) -> Int? {
    guard let value = entries[key] else { return nil }
    guard case .integer(let number) = value else { throw .argument("\(name)({\(key)})", value, expected: "INTEGER") }
    return number
  }

  private func fraction(_ base: LocalTime?) throws(EvaluationError) -> Int {
    guard has("millisecond") || has("microsecond") || has("nanosecond") else { return base?.nanosecond ?? 0 }
    var sum = addsFraction ? base?.nanosecond ?? 0 : 0
    for (key, factor) in [("millisecond", 1_000_000), ("microsecond", 1_000), ("nanosecond", 1)] {
      guard let number = try integer(key) else { continue }
      guard (0..<1_000_000_000 / factor).contains(number) else { throw noSuch("time", "时间") }
      sum += number * factor
    }
    return sum
  }

  private func has(_ key: String) -> Bool { entries[key] != nil }

  private func needed(_ number: Int?, _ key: String) throws(EvaluationError) -> Int {
    guard let number else { throw missing(key) }
    return number
  }

  private func refuse(_ keys: [String], beside key: String) throws(EvaluationError) {
    guard let other = keys.first(where: has) else { return }
    throw .invalid(
      "\(name)() cannot use '\(other)' together with '\(key)'", chinese: "\(name)() 不能同时使用 '\(other)' 和 '\(key)'")
  }

  private func missing(_ key: String) -> EvaluationError {
    .invalid("\(name)() needs the entry '\(key)'", chinese: "\(name)() 缺少 '\(key)' 这一项")
  }

  private func noSuch(_ english: String, _ chinese: String) -> EvaluationError {
    .invalid("there is no \(english) \(Value.map(entries))", chinese: "\(chinese) \(Value.map(entries)) 不存在")
  }
}
