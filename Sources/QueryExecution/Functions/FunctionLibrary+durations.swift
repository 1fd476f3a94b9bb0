internal import PropertyGraph
internal import QueryBinding

extension FunctionLibrary {
  /// Amounts of time.
  static let durations: [FunctionDefinition] = [
    FunctionDefinition(
      FunctionSignature("duration", [.any], accepts: [0: [.string, .map, .temporal]], result: .temporal),
      """
      An amount of time from a text or from a map of years, quarters, months, weeks, days, hours, minutes, seconds, \
      milliseconds, microseconds and nanoseconds.
      """, .init([.map(["days": 1.5, "months": 5])], amount("P5M1DT12H"))
    ) { arguments, _ throws(EvaluationError) in
      switch arguments[0] {
      case .duration: arguments[0]
      case .string(let text):
        .duration(try parsed { () throws(TemporalSyntaxError) in try CalendarDuration(parsing: text) })
      case .map(let entries): try duration(entries)
      default: throw .argument("duration", arguments[0], expected: "STRING | MAP | DURATION")
      }
    },
    measure("between", "The time from one point to another in months, then days, then seconds.", "P5M29D") {
      (start: any TemporalPoint, end: any TemporalPoint) throws(TemporalRangeError) in
      try CalendarDuration.between(start, end)
    },
    measure("inMonths", "The whole months from one point to another.", "P5M") {
      (start: any TemporalPoint, end: any TemporalPoint) throws(TemporalRangeError) in
      try CalendarDuration.inMonths(start, end)
    },
    measure("inDays", "The whole days from one point to another.", "P180D") {
      (start: any TemporalPoint, end: any TemporalPoint) throws(TemporalRangeError) in
      try CalendarDuration.inDays(start, end)
    },
    measure("inSeconds", "The time from one point to another in seconds.", "PT4320H") {
      (start: any TemporalPoint, end: any TemporalPoint) throws(TemporalRangeError) in
      try CalendarDuration.inSeconds(start, end)
    },
  ]

  private static func duration(_ entries: [String: Value]) throws(EvaluationError) -> Value {
    if entries.values.contains(where: \.isNull) { return .null }
    let units = DurationUnit.allCases.map(\.rawValue)
    try TemporalFields(name: "duration", entries: entries).check(Set(units))
    var builder = DurationBuilder()
    for unit in DurationUnit.allCases {
      switch entries[unit.rawValue] {
      case nil: continue
      case .integer(let number)?: builder.add(Int64(number), unit)
      case .float(let number)?:
        do { try builder.add(number, unit) } catch { throw EvaluationError(error) }
      case let value?: throw .argument("duration({\(unit.rawValue)})", value, expected: "INTEGER | FLOAT")
      }
    }
    do { return .duration(try builder.duration()) } catch { throw EvaluationError(error) }
  }

  private static func measure(
    _ name: String, _ summary: String, _ result: String,
    _ body: @escaping @Sendable (any TemporalPoint, any TemporalPoint) throws(TemporalRangeError) -> CalendarDuration
  ) -> FunctionDefinition {
    let name = "duration." + name
    return FunctionDefinition(
      FunctionSignature(name, [.temporal, .temporal], result: .temporal), summary,
      .init([example(.date, "2026-01-01"), example(.date, "2026-06-30")], amount(result))
    ) { arguments, _ throws(EvaluationError) in
      guard let start = arguments[0].temporalPoint else {
        throw .argument(name, arguments[0], expected: Value.pointTypes)
      }
      guard let end = arguments[1].temporalPoint else {
        throw .argument(name, arguments[1], expected: Value.pointTypes)
      }
      return .duration(try temporal { () throws(TemporalRangeError) in try body(start, end) })
    }
  }

  private static func amount(_ text: String) -> Value {
    (try? CalendarDuration(parsing: text)).map(Value.duration) ?? .null
  }
}
