/// The line from a box to its parent and the place of its label.
struct TreeLink: Hashable, Sendable {
  /// The corners of the line, from the parent to the child.
  var corners: [Point]
  /// The box of the label.
  var label: Rectangle

  /// The link moved.
  func offset(x: Double, y: Double) -> TreeLink {
    TreeLink(
      corners: corners.map { Point(x: $0.x + x, y: $0.y + y) }, label: label.offset(x: x, y: y))
  }
}
