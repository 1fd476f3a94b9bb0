/// A tree whose boxes have their places, and the lines between them.
struct PlacedTree: Sendable {
  /// The box of each node of the layout tree, in its order.
  var boxes: [Rectangle]
  /// The line from each node to its parent, nil for the root.
  var links: [TreeLink?]

  init(boxes: [Rectangle], links: [TreeLink?]) {
    self.boxes = boxes
    self.links = links
  }

  /// The boxes of a block that holds a whole tree of `count` boxes.
  init(_ block: TreeBlock, count: Int) {
    boxes = Array(repeating: Rectangle(x: 0, y: 0, width: 0, height: 0), count: count)
    links = Array(repeating: nil, count: count)
    for (box, place) in block.boxes { boxes[box] = place }
    for (box, link) in block.links { links[box] = link }
  }

  /// The smallest size that holds all boxes.
  var size: Size {
    Size(width: boxes.map(\.maxX).max() ?? 0, height: boxes.map(\.maxY).max() ?? 0)
  }
}
