extension DotNumber {
  /// A length in points as the inches that `width`, `height` and `pad` are given in, to a thousandth of a point.
  static func inches(_ points: Double) -> String {
    guard points.isFinite else { return "0" }
    let millionths = Int((min(max(points, 0), limit) / 72 * 1_000_000).rounded())
    let digits = String(1_000_000 + millionths % 1_000_000).dropFirst()
    var decimals = digits
    while decimals.last == "0" { decimals.removeLast() }
    return decimals.isEmpty ? "\(millionths / 1_000_000)" : "\(millionths / 1_000_000).\(decimals)"
  }

  /// A place as DOT gives it: x, then y from the bottom upwards.
  static func text(_ point: Point) -> String {
    "\(text(point.x)),\(text(-point.y))"
  }
}
