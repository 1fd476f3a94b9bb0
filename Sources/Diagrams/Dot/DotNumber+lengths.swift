extension DotText {
  /// Adds a length in points as the inches that `width`, `height` and `pad` are given in, to a thousandth of a point.
  mutating func append(inches points: Double) {
    guard points.isFinite else { return append("0") }
    append(Int((min(max(points, 0), DotNumber.limit) / 72 * 1_000_000).rounded()), outOf: 1_000_000)
  }

  /// Adds a place as DOT gives it: x, then y from the bottom upwards.
  mutating func append(_ point: Point) {
    append(number: point.x)
    append(UInt8(ascii: ","))
    append(number: -point.y)
  }
}
