import PropertyGraph

extension ByteReader {
  /// A value with its tag.
  ///
  /// - Parameter inList: whether it is an item of a list, which cannot be a list itself.
  mutating func value(inList: Bool = false) throws(PartFault) -> Value {
    switch try tag() {
    case .boolean: return .boolean(try boolean())
    case .integer: return .integer(Int(try signed()))
    case .float: return .float(try float())
    case .string: return .string(try text())
    case .date: return .date(try date())
    case .localDateTime: return .localDateTime(try localDateTime(second: try signed()))
    case .localTime: return .localTime(try localTime())
    case .time:
      guard let time = OffsetTime(time: try localTime(), offset: try offset()) else {
        throw PartFault("an offset is beyond 18 hours")
      }
      return .time(time)
    case .dateTime: return .dateTime(try zonedDateTime())
    case .duration: return .duration(try duration())
    case .list where !inList:
      var items: [Value] = []
      for _ in 0..<(try count("items of a list")) { items.append(try value(inList: true)) }
      return .list(items)
    case .list, .mixed: throw PartFault("a value has a type that cannot stand there")
    }
  }

  mutating func tag() throws(PartFault) -> ValueTag {
    let code = try byte()
    guard let tag = ValueTag(rawValue: code) else { throw PartFault("there is no type \(code)") }
    return tag
  }

  mutating func boolean() throws(PartFault) -> Bool {
    let byte = try byte()
    guard byte <= 1 else { throw PartFault("a truth value is \(byte)") }
    return byte == 1
  }

  mutating func date() throws(PartFault) -> CalendarDate {
    guard let date = CalendarDate(daysSinceEpoch: try signed()) else { throw PartFault("a date is out of range") }
    return date
  }

  /// The nanoseconds that belong to a second that was read before.
  mutating func localDateTime(second: Int64) throws(PartFault) -> LocalDateTime {
    guard let result = LocalDateTime(epochSecond: second, nanosecond: try nanosecond()) else {
      throw PartFault("a date and time is out of range")
    }
    return result
  }

  private mutating func nanosecond() throws(PartFault) -> Int32 {
    Int32(try number(upTo: 999_999_999, "a fraction of a second"))
  }

  private mutating func localTime() throws(PartFault) -> LocalTime {
    let nanosecond = try number(upTo: 86_399_999_999_999, "a time of day")
    guard let time = LocalTime(nanosecondOfDay: Int64(nanosecond)) else { throw PartFault("a time is out of range") }
    return time
  }

  private mutating func offset() throws(PartFault) -> Int32 {
    guard let offset = Int32(exactly: try signed()) else { throw PartFault("an offset is beyond 18 hours") }
    return offset
  }

  private mutating func zonedDateTime() throws(PartFault) -> ZonedDateTime {
    let second = try signed()
    let nanosecond = try nanosecond()
    let zone: TimeZoneReference?
    if try boolean() {
      let name = try text()
      zone = TimeZoneReference(named: name)
      guard zone != nil else { throw PartFault("this machine's time zone database has no zone \"\(name)\"") }
    } else {
      zone = TimeZoneReference(offsetSeconds: try offset())
    }
    guard let zone, let moment = ZonedDateTime(epochSecond: second, nanosecond: nanosecond, zone: zone) else {
      throw PartFault("a date and time with zone is out of range")
    }
    return moment
  }

  private mutating func duration() throws(PartFault) -> CalendarDuration {
    let (months, days, seconds) = (try signed(), try signed(), try signed())
    let nanoseconds = Int64(try nanosecond())
    do {
      return try CalendarDuration(months: months, days: days, seconds: seconds, nanoseconds: nanoseconds)
    } catch {
      throw PartFault("a duration is out of range")
    }
  }
}
