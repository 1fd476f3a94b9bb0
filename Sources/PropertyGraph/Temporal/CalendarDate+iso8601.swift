extension CalendarDate {
  /// Reads exactly `yyyy-MM-dd` from UTF-8 bytes, nil for anything else; makes no string.
  public init?(iso8601 bytes: Span<UInt8>) {
    guard bytes.count == 10 else { return nil }
    self.init(iso8601Prefix: bytes)
  }

  init?(iso8601Prefix bytes: Span<UInt8>) {
    guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let century = bytes.twoDigits(at: 0), let yearOfCentury = bytes.twoDigits(at: 2),
      let month = bytes.twoDigits(at: 5), let day = bytes.twoDigits(at: 8)
    else { return nil }
    self.init(year: century * 100 + yearOfCentury, month: month, day: day)
  }
}

extension LocalDateTime {
  /// Reads exactly `yyyy-MM-dd`, `yyyy-MM-dd HH:mm` or `yyyy-MM-dd HH:mm:ss` from UTF-8 bytes.
  ///
  /// `T` may stand for the space. A date alone is its midnight. Nil for anything else; makes no string.
  public init?(iso8601 bytes: Span<UInt8>) {
    guard let date = CalendarDate(iso8601Prefix: bytes) else { return nil }
    switch bytes.count {
    case 10:
      self.init(date: date, time: .midnight)
    case 16, 19:
      guard bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "), bytes[13] == UInt8(ascii: ":"),
        let hour = bytes.twoDigits(at: 11), let minute = bytes.twoDigits(at: 14)
      else { return nil }
      var second: Int? = 0
      if bytes.count == 19 { second = bytes[16] == UInt8(ascii: ":") ? bytes.twoDigits(at: 17) : nil }
      guard let second, let time = LocalTime(hour: hour, minute: minute, second: second) else { return nil }
      self.init(date: date, time: time)
    default: return nil
    }
  }
}

extension Span where Element == UInt8 {
  /// The number that two ASCII digits at `index` and the next index give, nil where they are no digits.
  fileprivate func twoDigits(at index: Int) -> Int? {
    let tens = self[index] &- 48
    let ones = self[index + 1] &- 48
    return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
  }
}
