extension CalendarDate: CustomStringConvertible {
  /// Reads a date in an ISO 8601 form that openCypher accepts.
  ///
  /// Forms: `2015-07-21`, `20150721`, `2015-07`, `201507`, `2015`, week dates `2015-W30-2` and `2015W302`,
  /// ordinal days `2015-202` and `2015202`, quarters `2015-Q2-60`; a year with a sign may have up to nine digits.
  public init(parsing text: some StringProtocol) throws(TemporalSyntaxError) {
    var scanner = try TemporalScanner(text, kind: .date)
    self = try scanner.date()
    try scanner.expectEnd()
  }

  /// The date as `yyyy-MM-dd`; years before 0 and after 9999 bear a sign.
  public var description: String {
    let fields = fields
    var text = fields.year < 0 ? "-" : fields.year > 9999 ? "+" : ""
    text.append(fields.year.magnitude, width: 4)
    text.append("-")
    text.append(fields.month, width: 2)
    text.append("-")
    text.append(fields.day, width: 2)
    return text
  }
}
