internal import PropertyGraph

/// Writes moments as ``ZonedDateTime`` does. What all moments of one second share is written once.
struct AuditMoments {
  private var second: Int64?
  private var beginning = ""

  /// The text of a moment.
  mutating func text(of moment: ZonedDateTime) -> String {
    let milliseconds = moment.nanosecond / 1_000_000
    guard moment.zone == .utc, milliseconds > 0, milliseconds * 1_000_000 == moment.nanosecond else {
      return moment.description
    }
    if second != moment.epochSecond {
      let ending = ".001Z"
      let text = ZonedDateTime(epochMilliseconds: moment.epochSecond * 1_000 + 1)?.description ?? ""
      guard text.hasSuffix(ending) else { return moment.description }
      (second, beginning) = (moment.epochSecond, String(text.dropLast(ending.utf8.count)))
    }
    var (digits, count) = (milliseconds, 3)
    while digits % 10 == 0 { (digits, count) = (digits / 10, count - 1) }
    let written = String(digits)
    return beginning + "." + String(repeating: "0", count: count - written.utf8.count) + written + "Z"
  }
}
