/// A place on the page: points from the left edge and from the top edge.
struct Point: Hashable, Sendable {
  var x: Double
  var y: Double
}
