/// The line of a tree whose boxes are groups, led to the one box in each group that it belongs to.
///
/// The box stands at the upper side of its group.
struct TreeCourse {
  private static let hair = 0.01
  private static let busDistance = 14.0

  let corners: [Point]
  let group: Rectangle
  let childGroup: Rectangle
  let parent: Rectangle
  let child: Rectangle

  /// The corners of the line.
  func corners(_ orientation: TreeOrientation) -> [Point] {
    switch orientation {
    case .topDown: downward
    case .leftToRight: TreeCourse(transposing: self).downward.map { Point(x: $0.y, y: $0.x) }
    }
  }

  private init(transposing course: TreeCourse) {
    corners = course.corners.map { Point(x: $0.y, y: $0.x) }
    group = course.group.transposed
    childGroup = course.childGroup.transposed
    parent = course.parent.transposed
    child = course.child.transposed
  }

  init(corners: [Point], group: Rectangle, childGroup: Rectangle, parent: Rectangle, child: Rectangle) {
    self.corners = corners
    self.group = group
    self.childGroup = childGroup
    self.parent = parent
    self.child = child
  }

  private var downward: [Point] {
    guard let first = corners.first, let last = corners.last, corners.count > 1 else { return corners }
    let beginsInMiddle = abs(first.x - group.center.x) < Self.hair
    let endsOnTop = abs(last.y - childGroup.minY) < Self.hair && abs(last.x - childGroup.center.x) < Self.hair
    let start = Point(x: beginsInMiddle ? parent.center.x : first.x, y: parent.maxY)
    if endsOnTop, beginsInMiddle {
      let end = Point(x: child.center.x, y: child.minY)
      guard abs(start.x - end.x) > Self.hair else { return [start, end] }
      let bus = corners.count > 2 ? corners[1].y : group.maxY + Self.busDistance
      return [start, Point(x: start.x, y: bus), Point(x: end.x, y: bus), end]
    }
    var moved = corners
    moved[0] = start
    if beginsInMiddle, corners.count > 2 { moved[1].x = start.x }
    if abs(last.x - childGroup.minX) < Self.hair, corners.count > 2 {
      moved[moved.count - 1].y = child.center.y
      moved[moved.count - 2].y = child.center.y
    }
    return moved
  }
}
