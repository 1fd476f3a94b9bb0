/// The course of an edge: cubic Bézier curves one after the other.
struct DotSpline: Hashable, Sendable {
  /// The start, then two control points and an end for each curve.
  let points: [Point]
  /// Where the tip of the arrow is; the last curve ends at the arrow's base.
  let tip: Point?

  /// The value of `pos` of an edge.
  var text: String {
    let arrow = tip.map { "e,\(DotNumber.text($0)) " } ?? ""
    return arrow + points.map(DotNumber.text).joined(separator: " ")
  }
}
