/// A manager's box with the boxes of the assistants at its side, placed in one rectangle.
struct OrganisationChartGroup {
  private static let sideGap = 18.0
  private static let stackGap = 8.0
  /// A line that would leave the manager's box nearer to its corner than this has bends instead.
  private static let levelMargin = 8.0

  /// The rectangle around all of them.
  let size: Size
  /// The manager's box.
  let manager: Rectangle
  /// The assistants' boxes.
  let assistants: [Rectangle]

  /// Places the boxes.
  ///
  /// - Parameter isCentered: whether the manager stands in the middle, rather than in the upper left corner.
  init(_ own: Size, assistants sizes: [Size], orientation: TreeOrientation, isCentered: Bool) {
    guard let widest = sizes.map(\.width).max() else {
      size = own
      manager = Rectangle(x: 0, y: 0, width: own.width, height: own.height)
      assistants = []
      return
    }
    let stack = sizes.reduce(-Self.stackGap) { $0 + $1.height + Self.stackGap }
    let isBeside = orientation == .topDown
    let left = isBeside && isCentered ? widest + Self.sideGap : 0
    let x = isBeside ? left + own.width + Self.sideGap : Self.sideGap
    var y = isBeside ? max(0, (own.height - stack) / 2) : own.height + Self.stackGap
    var places: [Rectangle] = []
    for size in sizes {
      places.append(Rectangle(x: x, y: y, width: size.width, height: size.height))
      y += size.height + Self.stackGap
    }
    let manager = Rectangle(x: left, y: 0, width: own.width, height: own.height)
    let whole = places.reduce(manager) { $0.union($1) }
    self.manager = manager
    assistants = places
    size = Size(width: whole.maxX, height: whole.maxY)
  }

  /// The line from a manager to an assistant at the side.
  static func course(from manager: Rectangle, to assistant: Rectangle, _ orientation: TreeOrientation) -> [Point] {
    switch orientation {
    case .topDown:
      let start = Point(x: manager.maxX, y: manager.center.y)
      let end = Point(x: assistant.minX, y: assistant.center.y)
      let bend = (start.x + end.x) / 2
      if end.y > manager.minY + levelMargin, end.y < manager.maxY - levelMargin {
        return [Point(x: start.x, y: end.y), end]
      }
      return [start, Point(x: bend, y: start.y), Point(x: bend, y: end.y), end]
    case .leftToRight:
      let bus = manager.minX + sideGap / 2
      return [
        Point(x: bus, y: manager.maxY), Point(x: bus, y: assistant.center.y),
        Point(x: assistant.minX, y: assistant.center.y),
      ]
    }
  }
}
