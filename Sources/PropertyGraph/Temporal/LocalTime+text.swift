extension LocalTime: CustomStringConvertible {
  /// Reads `21`, `21:40`, `2140`, `21:40:32` or `214032`, the last two with up to nine digits of a fraction.
  public init(parsing text: some StringProtocol) throws(TemporalSyntaxError) {
    var scanner = try TemporalScanner(text, kind: .localTime)
    self = try scanner.time()
    try scanner.expectEnd()
  }

  /// The time as `HH:mm`, with seconds and a fraction where they are not 0.
  public var description: String {
    var text = ""
    text.append(hour, width: 2)
    text.append(":")
    text.append(minute, width: 2)
    if second != 0 || nanosecond != 0 {
      text.append(":")
      text.append(second, width: 2)
      text.appendFraction(nanoseconds: Int64(nanosecond))
    }
    return text
  }
}
