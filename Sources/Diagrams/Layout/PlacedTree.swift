/// A tree whose boxes have their places, and the lines between them.
struct PlacedTree: Sendable {
  /// The box of each node of the layout tree, in its order.
  var boxes: [Rectangle]
  /// The line from each node to its parent, nil for the root.
  var links: [TreeLink?]

  /// The smallest size that holds all boxes.
  var size: Size {
    Size(width: boxes.map(\.maxX).max() ?? 0, height: boxes.map(\.maxY).max() ?? 0)
  }
}
