extension String {
  /// Appends a number from 0, filled with zeros on the left to `width` digits.
  mutating func append(_ number: some BinaryInteger, width: Int) {
    let digits = String(number)
    for _ in digits.count..<max(width, digits.count) { append("0") }
    append(digits)
  }

  /// Appends `.` and the digits of a fraction of a second, without trailing zeros; nothing for 0.
  mutating func appendFraction(nanoseconds: Int64) {
    guard nanoseconds > 0 else { return }
    var value = nanoseconds
    var width = 9
    while value % 10 == 0 {
      value /= 10
      width -= 1
    }
    append(".")
    append(value, width: width)
  }
}
