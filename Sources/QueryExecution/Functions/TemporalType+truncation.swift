internal import PropertyGraph

extension TemporalType {
  /// The start of the unit that holds a point, with the entries of a map changed afterwards.
  func truncated(_ arguments: [Value], _ context: FunctionContext) throws(EvaluationError) -> Value {
    let function = rawValue + ".truncate"
    let unit = try unit(try FunctionLibrary.text(arguments[0], function), function)
    let subject = arguments.count > 1 ? arguments[1] : .dateTime(context.now)
    guard let point = subject.temporalPoint else {
      throw .argument(function, subject, expected: Value.pointTypes)
    }
    var entries: [String: Value] = [:]
    if arguments.count > 2 {
      guard case .map(let map) = arguments[2] else { throw .argument(function, arguments[2], expected: "MAP") }
      if map.values.contains(where: \.isNull) { return .null }
      entries = map
    }
    var fields = TemporalFields(name: function, entries: entries)
    try fields.check(keysOfTruncation)
    if let date = try dated(point)?.calendarDate {
      fields.dateBase = try temporal { () throws(TemporalRangeError) in try date.truncated(to: unit) }
    }
    if hasTime {
      fields.timeBase = (try timed(point, isNeeded: !hasDate)?.localTime ?? .midnight).truncated(to: unit)
      fields.addsFraction = true
    }
    var zone = try fields.zone() ?? point.timeZone
    if self == .time, entries["timezone"] == nil, let offset = point.offsetSeconds {
      zone = TimeZoneReference(offsetSeconds: offset)
    }
    return try value(fields, zone: zone, context)
  }

  private var keysOfTruncation: Set<String> {
    (hasDate ? TemporalFields.dateKeys : []).union(hasTime ? TemporalFields.timeKeys : [])
      .union(hasZone ? ["timezone"] : [])
  }

  private func unit(_ text: String, _ function: String) throws(EvaluationError) -> TruncationUnit {
    let clock: [TruncationUnit] = [.hour, .minute, .second, .millisecond, .microsecond]
    let units = TruncationUnit.allCases.filter { unit in
      unit == .day || (clock.contains(unit) ? hasTime : hasDate)
    }
    guard let unit = units.first(where: { $0.rawValue.lowercased() == text.lowercased() }) else {
      let names = units.map(\.rawValue).joined(separator: ", ")
      throw .invalid(
        "\(function)() takes one of \(names), not '\(text)'",
        chinese: "\(function)() 的单位应为 \(names) 之一，而不是 '\(text)'")
    }
    return unit
  }
}
