extension TemporalScanner {
  /// Reads a date in a calendar, week, quarter or ordinal form of ISO 8601, extended or basic.
  mutating func date() throws(TemporalSyntaxError) -> CalendarDate {
    let start = position
    let year = try year()
    let isExtended = peek("-") && (peek("W", offset: 1) || peek("Q", offset: 1) || peekDigit(offset: 1))
    if isExtended { _ = skip("-") }
    let date: CalendarDate?
    if skip("W") {
      date = try week(of: year, isExtended: isExtended)
    } else if skip("Q") {
      date = try quarter(of: year, isExtended: isExtended)
    } else {
      date = try monthOrOrdinal(of: year, isExtended: isExtended)
    }
    guard let date else { throw failure(TemporalSyntaxError.existingDate, at: start) }
    return date
  }

  /// Reads four digits, or a sign and one to nine digits.
  private mutating func year() throws(TemporalSyntaxError) -> Int {
    let isNegative = skip("-")
    if isNegative || skip("+") {
      // Without a separator, the digits after a signed year could be years too: the longest run counts.
      let value = try digits(min(max(digitRun, 1), 9), "a year of one to nine digits")
      return Int(isNegative ? -value : value)
    }
    return Int(try digits(4, "a year of four digits"))
  }

  private mutating func week(of year: Int, isExtended: Bool) throws(TemporalSyntaxError) -> CalendarDate? {
    let week = Int(try twoDigits("week", in: 1...53))
    let hasDay = isExtended ? skip("-") : digitRun > 0
    let day = hasDay ? Int(try digits(1, "a day of the week from 1 to 7")) : 1
    return CalendarDate(weekYear: year, week: week, dayOfWeek: day)
  }

  private mutating func quarter(of year: Int, isExtended: Bool) throws(TemporalSyntaxError) -> CalendarDate? {
    let quarter = Int(try digits(1, "a quarter from 1 to 4"))
    let hasDay = isExtended ? skip("-") : digitRun > 0
    let day = hasDay ? Int(try digits(2, "a two-digit day of the quarter")) : 1
    return CalendarDate(year: year, quarter: quarter, dayOfQuarter: day)
  }

  private mutating func monthOrOrdinal(of year: Int, isExtended: Bool) throws(TemporalSyntaxError) -> CalendarDate? {
    switch digitRun {
    case 0 where !isExtended:
      return CalendarDate(year: year, month: 1, day: 1)
    case 3:
      return CalendarDate(year: year, ordinalDay: Int(try digits(3, "an ordinal day")))
    case 2:
      let month = Int(try twoDigits("month", in: 1...12))
      let hasDay = isExtended && skip("-")
      let day = hasDay ? Int(try twoDigits("day", in: 1...31)) : 1
      return CalendarDate(year: year, month: month, day: day)
    case 4 where !isExtended:
      let month = Int(try twoDigits("month", in: 1...12))
      return CalendarDate(year: year, month: month, day: Int(try twoDigits("day", in: 1...31)))
    default:
      throw failure("a month, week, quarter or ordinal day")
    }
  }
}
