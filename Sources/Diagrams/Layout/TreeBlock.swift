/// A part of a tree whose boxes have their places relative to the part's upper left corner.
struct TreeBlock: Sendable {
  /// The boxes by their number in the tree; the head of the part comes first.
  private(set) var boxes: [(box: Int, place: Rectangle)]
  /// The lines to the boxes other than the head, by the box at their lower end.
  private(set) var links: [(box: Int, link: TreeLink)] = []
  /// The size of the part.
  private(set) var size: Size

  /// Whether lines are kept; without them a part only tells how large it is.
  let keepsLinks: Bool

  /// A part of one box.
  init(head: Int, at place: Rectangle, keepsLinks: Bool) {
    self.keepsLinks = keepsLinks
    boxes = [(head, place)]
    size = Size(width: place.maxX, height: place.maxY)
  }

  /// The box that all others are below.
  var head: (box: Int, place: Rectangle) { boxes[0] }

  /// Adds one box.
  mutating func add(_ box: Int, at place: Rectangle) {
    boxes.append((box, place))
    size = Size(width: max(size.width, place.maxX), height: max(size.height, place.maxY))
  }

  /// Adds the line to a box.
  mutating func add(_ link: @autoclosure () -> TreeLink, to box: Int) {
    if keepsLinks { links.append((box, link())) }
  }

  /// Adds a whole part, moved by `x` and `y`; returns the new place of its head.
  @discardableResult
  mutating func add(_ block: TreeBlock, x: Double, y: Double) -> Rectangle {
    for (box, place) in block.boxes { add(box, at: place.offset(x: x, y: y)) }
    for (box, link) in block.links { add(link.offset(x: x, y: y), to: box) }
    return block.head.place.offset(x: x, y: y)
  }
}
