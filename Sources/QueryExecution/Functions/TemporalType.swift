internal import PropertyGraph

/// The types of points in time by the names of their functions.
enum TemporalType: String, CaseIterable {
  case date
  case localTime = "localtime"
  case time
  case localDateTime = "localdatetime"
  case dateTime = "datetime"

  var hasDate: Bool { self == .date || self == .localDateTime || self == .dateTime }
  var hasTime: Bool { self != .date }
  var hasZone: Bool { self == .time || self == .dateTime }

  /// The value of a text, a map, or another point in time; without arguments that of the statement's beginning.
  func value(_ arguments: [Value], _ context: FunctionContext) throws(EvaluationError) -> Value {
    guard let argument = arguments.first else { return try value(of: context.now) }
    switch argument {
    case .string(let text): return try parsed { () throws(TemporalSyntaxError) in try value(parsing: text) }
    case .map(let entries): return try value(entries, context)
    default:
      guard let point = argument.temporalPoint else {
        throw .argument(rawValue, argument, expected: "STRING | MAP | " + Value.pointTypes)
      }
      var fields = TemporalFields(name: rawValue, entries: [:])
      fields.dateBase = try dated(point)
      fields.timeBase = hasTime ? try timed(point, isNeeded: !hasDate) : nil
      return try value(fields, zone: nil, context)
    }
  }

  /// The moment at which the statement began, in a zone.
  func clock(_ arguments: [Value], _ context: FunctionContext) throws(EvaluationError) -> Value {
    guard let argument = arguments.first else { return try value(of: context.now) }
    return try value(["timezone": argument], context)
  }

  /// The value of the parts, with the base and zone that the fields bring.
  func value(
    _ fields: TemporalFields, zone: TimeZoneReference?, _ context: FunctionContext
  ) throws(EvaluationError) -> Value {
    switch self {
    case .date: return .date(try fields.date())
    case .localTime: return .localTime(try fields.time())
    case .localDateTime: return .localDateTime(LocalDateTime(date: try fields.date(), time: try fields.time()))
    case .time:
      let offset = zone?.offsetSeconds(atEpochSecond: context.now.epochSecond)
      let base = fields.timeBase?.offsetSeconds
      let time = OffsetTime(time: try fields.time(), offset: base ?? offset ?? 0)
      guard let time = base != nil && offset != nil ? time?.atSameMoment(offset: offset ?? 0) : time else {
        throw EvaluationError(.outOfRange(.time))
      }
      return .time(time)
    case .dateTime:
      let local = LocalDateTime(date: try fields.date(), time: try fields.time())
      let base = fields.timeBase?.timeZone
      let moment = ZonedDateTime(
        local, in: base ?? zone ?? .utc, preferredOffset: fields.timeBase?.offsetSeconds)
      guard let zone, base != nil else { return .dateTime(moment) }
      guard let moved = moment.atSameMoment(in: zone) else { throw EvaluationError(.outOfRange(.dateTime)) }
      return .dateTime(moved)
    }
  }

  /// What a point gives for the date of this type, which must be one where a date is needed.
  func dated(_ point: any TemporalPoint) throws(EvaluationError) -> (any TemporalPoint)? {
    guard hasDate else { return nil }
    guard point.calendarDate != nil else { throw lacking("date", "日期") }
    return point
  }

  /// What a point gives for the time of this type.
  func timed(_ point: any TemporalPoint, isNeeded: Bool) throws(EvaluationError) -> (any TemporalPoint)? {
    if point.localTime != nil { return point }
    if isNeeded { throw lacking("time of day", "时刻") }
    return nil
  }

  private func lacking(_ english: String, _ chinese: String) -> EvaluationError {
    .invalid(
      "\(rawValue)() needs a value with a \(english)", chinese: "\(rawValue)() 需要带有\(chinese)的值")
  }

  private func value(parsing text: String) throws(TemporalSyntaxError) -> Value {
    switch self {
    case .date: .date(try CalendarDate(parsing: text))
    case .localTime: .localTime(try LocalTime(parsing: text))
    case .time: .time(try OffsetTime(parsing: text))
    case .localDateTime: .localDateTime(try LocalDateTime(parsing: text))
    case .dateTime: .dateTime(try ZonedDateTime(parsing: text))
    }
  }

  private func value(of moment: ZonedDateTime) throws(EvaluationError) -> Value {
    let local = moment.local
    switch self {
    case .date: return .date(local.date)
    case .localTime: return .localTime(local.time)
    case .localDateTime: return .localDateTime(local)
    case .dateTime: return .dateTime(moment)
    case .time:
      guard let time = OffsetTime(time: local.time, offset: moment.offset) else {
        throw EvaluationError(.outOfRange(.time))
      }
      return .time(time)
    }
  }

  private func value(_ entries: [String: Value], _ context: FunctionContext) throws(EvaluationError) -> Value {
    if entries.values.contains(where: \.isNull) { return .null }
    var fields = TemporalFields(name: rawValue, entries: entries)
    let zone = try fields.zone()
    if let zone, entries.count == 1 {
      guard let now = context.now.atSameMoment(in: zone) else { throw EvaluationError(.outOfRange(.dateTime)) }
      return try value(of: now)
    }
    if self == .dateTime, let moment = try epoch(fields, zone) { return .dateTime(moment) }
    try fields.check(keys)
    let both = try base("datetime", fields)
    let dateBase = try base("date", fields)
    let timeBase = try base("time", fields)
    if hasDate, let base = dateBase ?? both { fields.dateBase = try dated(base) }
    if hasTime, let base = timeBase ?? both { fields.timeBase = try timed(base, isNeeded: true) }
    if !hasDate, fields.timeBase == nil, entries["hour"] == nil {
      throw .invalid("\(rawValue)() needs the entry 'hour'", chinese: "\(rawValue)() 缺少 'hour' 这一项")
    }
    return try value(fields, zone: zone, context)
  }

  /// The entries that the type knows.
  private var keys: Set<String> {
    var keys: Set<String> = ["timezone", "datetime"]
    if hasDate { keys.formUnion(TemporalFields.dateKeys.union(["date"])) }
    if hasTime { keys.formUnion(TemporalFields.timeKeys.union(["time"])) }
    if !hasZone { keys.remove("timezone") }
    return keys
  }

  private func base(_ key: String, _ fields: TemporalFields) throws(EvaluationError) -> (any TemporalPoint)? {
    guard let value = fields.entries[key] else { return nil }
    guard let point = value.temporalPoint else {
      throw .argument("\(rawValue)({\(key)})", value, expected: Value.pointTypes)
    }
    return point
  }

  /// The moment of `{epochSeconds: …, nanosecond: …}` or `{epochMillis: …}`.
  private func epoch(_ fields: TemporalFields, _ zone: TimeZoneReference?) throws(EvaluationError) -> ZonedDateTime? {
    if let seconds = try fields.integer("epochSeconds") {
      try fields.check(["epochSeconds", "nanosecond", "timezone"])
      return try FunctionLibrary.moment(seconds, nanosecond: try fields.integer("nanosecond") ?? 0, in: zone ?? .utc)
    }
    guard let milliseconds = try fields.integer("epochMillis") else { return nil }
    try fields.check(["epochMillis", "timezone"])
    guard let moment = ZonedDateTime(epochMilliseconds: Int64(milliseconds), zone: zone ?? .utc) else {
      throw EvaluationError(.outOfRange(.dateTime))
    }
    return moment
  }
}
