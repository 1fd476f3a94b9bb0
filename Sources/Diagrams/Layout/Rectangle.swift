/// A box on the page: its upper left corner and its size, in points; y grows downwards.
struct Rectangle: Hashable, Sendable {
  var origin: Point
  var size: Size

  init(x: Double, y: Double, width: Double, height: Double) {
    origin = Point(x: x, y: y)
    size = Size(width: width, height: height)
  }

  init(center: Point, size: Size) {
    self.init(
      x: center.x - size.width / 2, y: center.y - size.height / 2, width: size.width, height: size.height)
  }

  var minX: Double { origin.x }
  var minY: Double { origin.y }
  var maxX: Double { origin.x + size.width }
  var maxY: Double { origin.y + size.height }
  var center: Point { Point(x: origin.x + size.width / 2, y: origin.y + size.height / 2) }
  var transposed: Rectangle { Rectangle(x: minY, y: minX, width: size.height, height: size.width) }

  /// Whether the boxes share more than a border; a hair's breadth of rounding does not count.
  func overlaps(_ other: Rectangle, gap: Double = 0) -> Bool {
    let hair = 1e-6
    return minX < other.maxX + gap - hair && other.minX < maxX + gap - hair
      && minY < other.maxY + gap - hair && other.minY < maxY + gap - hair
  }

  /// The box moved.
  func offset(x: Double, y: Double) -> Rectangle {
    Rectangle(x: minX + x, y: minY + y, width: size.width, height: size.height)
  }

  /// The smallest box around both.
  func union(_ other: Rectangle) -> Rectangle {
    let left = min(minX, other.minX)
    let top = min(minY, other.minY)
    return Rectangle(
      x: left, y: top, width: max(maxX, other.maxX) - left, height: max(maxY, other.maxY) - top)
  }
}
