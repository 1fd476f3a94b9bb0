extension TemporalScanner {
  /// Reads a time of day: `21`, `21:40`, `2140`, `21:40:32` or `214032`, and a fraction of the second.
  mutating func time() throws(TemporalSyntaxError) -> LocalTime {
    let hour = try twoDigits("hour", in: 0...23)
    let isExtended = skip(":")
    var minute: Int64 = 0
    var second: Int64 = 0
    var nanosecond: Int64 = 0
    if isExtended || digitRun > 0 {
      minute = try twoDigits("minute", in: 0...59)
      if isExtended ? skip(":") : digitRun > 0 {
        second = try twoDigits("second", in: 0...59)
        nanosecond = try fractionOfSecond()
      }
    }
    let seconds = hour * TimeScale.secondsPerHour + minute * TimeScale.secondsPerMinute + second
    return LocalTime(validNanosecondOfDay: seconds * TimeScale.nanosecondsPerSecond + nanosecond)
  }

  /// Reads `Z`, or a signed offset such as `+01`, `+0100`, `+01:00` or `+00:53:28`; nil where neither follows.
  mutating func offset() throws(TemporalSyntaxError) -> Int32? {
    let start = position
    if skip("Z") { return 0 }
    let isNegative = skip("-")
    guard isNegative || skip("+") else { return nil }
    var seconds = try twoDigits("hour of the offset", in: 0...18) * TimeScale.secondsPerHour
    let isExtended = skip(":")
    if isExtended || digitRun > 0 {
      seconds += try twoDigits("minute of the offset", in: 0...59) * TimeScale.secondsPerMinute
      if isExtended ? skip(":") : digitRun > 0 {
        seconds += try twoDigits("second of the offset", in: 0...59)
      }
    }
    guard seconds <= Int64(TimeZoneReference.maximumOffsetSeconds) else {
      throw failure("an offset from -18:00 to +18:00", at: start)
    }
    return Int32(isNegative ? -seconds : seconds)
  }

  /// Reads the name of a zone between brackets, such as `[Europe/Berlin]`; nil where no bracket follows.
  mutating func bracketedZone() throws(TemporalSyntaxError) -> TimeZoneReference? {
    guard skip("[") else { return nil }
    let start = position
    let name = try text(until: "]")
    guard let zone = TimeZoneReference(named: name) else {
      throw failure(TimeZoneReference.expectedName, at: start)
    }
    return zone
  }

  /// Reads a date and, after `T` or a space, a time; midnight where no time follows.
  mutating func localDateTime() throws(TemporalSyntaxError) -> LocalDateTime {
    let date = try date()
    guard skip("T") || skip(" ") else { return LocalDateTime(date: date, time: .midnight) }
    return LocalDateTime(date: date, time: try time())
  }
}
