extension CalendarDuration: CustomStringConvertible {
  /// Reads a duration in the ISO 8601 form with units or in its alternative form.
  ///
  /// Units, in this order: `P12Y5M2W14DT16H12M70.5S`, each at most once, each with an optional sign and fraction.
  /// Alternative: `P2012-02-02T14:37:21.545` and `P20120202T143721.545`. A sign before `P` counts for all parts.
  public init(parsing text: some StringProtocol) throws(TemporalSyntaxError) {
    var scanner = try TemporalScanner(text, kind: .duration)
    self = try scanner.duration()
  }

  /// The duration as openCypher prints it: `P1Y2M3DT4H5M6.7S` without the parts that are 0; `PT0S` for no time.
  public var description: String {
    var text = "P"
    Self.append(months / 12, "Y", to: &text)
    Self.append(months % 12, "M", to: &text)
    Self.append(days, "D", to: &text)
    let clock = clockNanoseconds
    if clock != 0 {
      text.append("T")
      Self.append(hours, "H", to: &text)
      Self.append(minutes % 60, "M", to: &text)
      let rest = Int64(clock % Self.nanosecondsPerMinute)
      if rest != 0 {
        let perSecond = UInt64(TimeScale.nanosecondsPerSecond)
        text.append(rest < 0 ? "-" : "")
        text.append(String(rest.magnitude / perSecond))
        text.appendFraction(nanoseconds: Int64(rest.magnitude % perSecond))
        text.append("S")
      }
    }
    return text == "P" ? "PT0S" : text
  }

  private static func append(_ amount: Int64, _ unit: String, to text: inout String) {
    if amount != 0 { text.append("\(amount)\(unit)") }
  }
}
