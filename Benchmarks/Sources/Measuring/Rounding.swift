/// A number with a fixed count of digits after the point.
public func rounded(_ value: Double, digits: Int = 1) -> String {
  let power = (0..<digits).reduce(1.0) { result, _ in result * 10 }
  let scaled = Int((value.magnitude * power).rounded())
  let text = String(scaled)
  let padded = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
  let sign = value < 0 && scaled != 0 ? "-" : ""
  return digits == 0 ? sign + padded : sign + padded.dropLast(digits) + "." + padded.suffix(digits)
}
