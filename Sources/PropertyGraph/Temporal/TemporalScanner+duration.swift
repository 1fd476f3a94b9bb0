extension TemporalScanner {
  /// Reads a whole text as a duration.
  mutating func duration() throws(TemporalSyntaxError) -> CalendarDuration {
    let isNegative = skip("-")
    if !isNegative { _ = skip("+") }
    guard skip("P") else { throw failure("P") }
    var builder = DurationBuilder()
    if (digitRun == 4 && peek("-", offset: 4)) || digitRun == 8 && (peek("T", offset: 8) || !peekAny(offset: 8)) {
      try readDateAndTime(into: &builder)
    } else {
      try readUnits(into: &builder)
    }
    try expectEnd()
    do {
      let duration = try builder.duration()
      return isNegative ? try duration.negated() : duration
    } catch {
      throw failure("parts that fit 64 bits", at: 0)
    }
  }

  /// Reads `2012-02-02T14:37:21.545` as years, months, days and a time.
  private mutating func readDateAndTime(into builder: inout DurationBuilder) throws(TemporalSyntaxError) {
    builder.add(try digits(4, "four digits of years"), .years)
    let isExtended = skip("-")
    builder.add(try twoDigits("number of months", in: 0...12), .months)
    if isExtended, !skip("-") { throw failure("- and the days") }
    builder.add(try twoDigits("number of days", in: 0...31), .days)
    if skip("T") { builder.add(try time().nanosecondOfDay, .nanoseconds) }
  }

  /// Reads amounts with their units, large units first.
  private mutating func readUnits(into builder: inout DurationBuilder) throws(TemporalSyntaxError) {
    let dateUnits: [(Unicode.Scalar, DurationUnit)] = [("Y", .years), ("M", .months), ("W", .weeks), ("D", .days)]
    let clockUnits: [(Unicode.Scalar, DurationUnit)] = [("H", .hours), ("M", .minutes), ("S", .seconds)]
    if !peek("T") { try readUnits(from: dateUnits[...], into: &builder) }
    if skip("T") { try readUnits(from: clockUnits[...], into: &builder) }
  }

  private mutating func readUnits(
    from units: ArraySlice<(Unicode.Scalar, DurationUnit)>, into builder: inout DurationBuilder
  ) throws(TemporalSyntaxError) {
    var remaining = units
    repeat {
      let amount = try amount()
      guard let index = remaining.firstIndex(where: { peek($0.0) }) else {
        let names = remaining.map { String($0.0) }.joined(separator: ", ")
        throw failure(names.isEmpty ? "the end of the text" : "one of the units \(names)")
      }
      _ = skip(remaining[index].0)
      builder.add(
        whole: amount.whole, numerator: amount.numerator, denominator: amount.denominator, remaining[index].1)
      remaining = remaining[(index + 1)...]
    } while !isAtEnd && !peek("T")
  }

  /// Reads a decimal number: a sign, up to 19 digits, and up to 18 digits of a fraction.
  private mutating func amount() throws(TemporalSyntaxError) -> (whole: Int128, numerator: Int128, denominator: Int128)
  {
    let isNegative = skip("-")
    if !isNegative { _ = skip("+") }
    let run = digitRun
    guard (1...19).contains(run) else { throw failure("a number of one to 19 digits") }
    var whole = Int128(try digits(min(run, 18), "a digit"))
    if run > 18 { whole = whole * 10 + Int128(try digits(1, "a digit")) }
    var numerator: Int128 = 0
    var denominator: Int128 = 1
    if skip(".") || skip(",") {
      let count = digitRun
      guard (1...18).contains(count) else { throw failure("one to 18 digits of a fraction") }
      numerator = Int128(try digits(count, "a digit"))
      for _ in 0..<count { denominator *= 10 }
    }
    return isNegative ? (-whole, -numerator, denominator) : (whole, numerator, denominator)
  }
}
