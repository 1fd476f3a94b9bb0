/// The course of an edge: cubic Bézier curves one after the other.
struct DotSpline: Hashable, Sendable {
  /// The start, then two control points and an end for each curve.
  let points: [Point]
  /// Where the tip of the arrow is; the last curve ends at the arrow's base.
  let tip: Point?

  /// Adds the value of `pos` of an edge.
  func write(to text: inout DotText) {
    if let tip {
      text.append("e,")
      text.append(tip)
      text.append(" ")
    }
    for (place, point) in points.enumerated() {
      if place > 0 { text.append(UInt8(ascii: " ")) }
      text.append(point)
    }
  }
}
