internal import PropertyGraph
internal import QueryBinding

extension FunctionLibrary {
  /// Points in time from texts, maps and other points.
  static let moments: [FunctionDefinition] = TemporalType.allCases.map { type in
    FunctionDefinition(
      FunctionSignature(type.rawValue, [], optional: [.any], result: .temporal), type.summary, type.example
    ) { arguments, context throws(EvaluationError) in try type.value(arguments, context) }
  }

  /// The clocks, which all show the beginning of the statement.
  static let clocks: [FunctionDefinition] = TemporalType.allCases.flatMap { type in
    ["transaction", "statement", "realtime"].map { clock in
      FunctionDefinition(
        FunctionSignature("\(type.rawValue).\(clock)", [], optional: [.string], result: .temporal),
        "`\(type.rawValue)()` at the beginning of the statement, in the time zone that the argument names.",
        .init([], type.now)
      ) { arguments, context throws(EvaluationError) in try type.clock(arguments, context) }
    }
  }

  /// The starts of units of time.
  static let truncations: [FunctionDefinition] = TemporalType.allCases.map { type in
    FunctionDefinition(
      FunctionSignature(
        type.rawValue + ".truncate", [.string], optional: [.temporal, .map], result: .temporal),
      "The start of the unit that holds a point in time, with the entries of a map changed afterwards.",
      type.truncation
    ) { arguments, context throws(EvaluationError) in try type.truncated(arguments, context) }
  }

  /// Moments by the seconds since 1970.
  static let epochs: [FunctionDefinition] = [
    FunctionDefinition(
      FunctionSignature("datetime.fromEpoch", [.integer], optional: [.integer], result: .temporal),
      "The moment so many seconds and nanoseconds after 1970-01-01T00:00Z.",
      .init([0, 5], example(.dateTime, "1970-01-01T00:00:00.000000005Z"))
    ) { arguments, _ throws(EvaluationError) in
      let seconds = try integer(arguments[0], "datetime.fromEpoch")
      let nanosecond = arguments.count > 1 ? try integer(arguments[1], "datetime.fromEpoch") : 0
      return .dateTime(try moment(seconds, nanosecond: nanosecond, in: .utc))
    },
    FunctionDefinition(
      FunctionSignature("datetime.fromEpochMillis", [.integer], result: .temporal),
      "The moment so many milliseconds after 1970-01-01T00:00Z.",
      .init([1_500], example(.dateTime, "1970-01-01T00:00:01.5Z"))
    ) { arguments, _ throws(EvaluationError) in
      let milliseconds = try integer(arguments[0], "datetime.fromEpochMillis")
      guard let moment = ZonedDateTime(epochMilliseconds: Int64(milliseconds)) else {
        throw EvaluationError(.outOfRange(.dateTime))
      }
      return .dateTime(moment)
    },
  ]

  static func moment(
    _ seconds: Int, nanosecond: Int, in zone: TimeZoneReference
  ) throws(EvaluationError) -> ZonedDateTime {
    guard let nanosecond = Int32(exactly: nanosecond), (0...999_999_999).contains(nanosecond),
      let moment = ZonedDateTime(epochSecond: Int64(seconds), nanosecond: nanosecond, zone: zone)
    else { throw EvaluationError(.outOfRange(.dateTime)) }
    return moment
  }

  /// A point in time for the reference; null where the text is wrong, which the test of the reference notices.
  static func example(_ type: TemporalType, _ text: String) -> Value {
    switch type {
    case .date: (try? CalendarDate(parsing: text)).map(Value.date) ?? .null
    case .localTime: (try? LocalTime(parsing: text)).map(Value.localTime) ?? .null
    case .time: (try? OffsetTime(parsing: text)).map(Value.time) ?? .null
    case .localDateTime: (try? LocalDateTime(parsing: text)).map(Value.localDateTime) ?? .null
    case .dateTime: (try? ZonedDateTime(parsing: text)).map(Value.dateTime) ?? .null
    }
  }
}

extension TemporalType {
  fileprivate var summary: String {
    switch self {
    case .date: "A date from a text, a map or another point in time; today without an argument."
    case .localTime: "A time of day without an offset from a text, a map or another point in time."
    case .time: "A time of day with an offset from a text, a map or another point in time."
    case .localDateTime: "A date and time without a zone from a text, a map or another point in time."
    case .dateTime: "A moment with a time zone from a text, a map or another point in time."
    }
  }

  fileprivate var example: FunctionDefinition.Example {
    switch self {
    case .date: .init([.map(["year": 2026, "week": 27, "dayOfWeek": 2])], result("2026-06-30"))
    case .localTime: .init([.map(["hour": 9, "minute": 30])], result("09:30"))
    case .time: .init([.map(["hour": 9, "timezone": "+08:00"])], result("09:00+08:00"))
    case .localDateTime: .init(["2026-06-30T09:30"], result("2026-06-30T09:30"))
    case .dateTime:
      .init(
        [.map(["year": 2026, "month": 6, "day": 30, "timezone": "Asia/Shanghai"])],
        result("2026-06-30T00:00+08:00[Asia/Shanghai]"))
    }
  }

  fileprivate var truncation: FunctionDefinition.Example {
    switch self {
    case .date: .init(["quarter", result("2026-06-30"), .map(["day": 15])], result("2026-04-15"))
    case .localTime: .init(["hour", result("09:31:14")], result("09:00"))
    case .time: .init(["minute", result("09:31:14+08:00")], result("09:31+08:00"))
    case .localDateTime: .init(["month", result("2026-06-30T09:31")], result("2026-06-01T00:00"))
    case .dateTime: .init(["day", result("2026-06-30T09:31+08:00")], result("2026-06-30T00:00+08:00"))
    }
  }

  fileprivate var now: Value {
    switch self {
    case .date: result("2026-06-30")
    case .localTime: result("09:30")
    case .time: result("09:30Z")
    case .localDateTime: result("2026-06-30T09:30")
    case .dateTime: result("2026-06-30T09:30Z")
    }
  }

  private func result(_ text: String) -> Value { FunctionLibrary.example(self, text) }
}
