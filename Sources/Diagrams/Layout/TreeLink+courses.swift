extension TreeLink {
  /// From the middle of the parent's lower side down, across and down to the middle of the child's upper side.
  static func drop(from parent: Rectangle, to child: Rectangle, label: Size) -> TreeLink {
    let bus = parent.maxY + busDistance
    let label = Rectangle(
      x: child.center.x + 3, y: child.minY - label.height - 2, width: label.width, height: label.height)
    return TreeLink(corners: drop(from: parent, bus: bus, to: child), label: label)
  }

  /// Down from the parent along a line at its left, then right to the middle of the child's left side.
  static func hang(
    from parent: Rectangle, bus: Double, to child: Rectangle, label: Size
  ) -> TreeLink {
    TreeLink(
      corners: [
        Point(x: bus, y: parent.maxY), Point(x: bus, y: child.center.y), Point(x: child.minX, y: child.center.y),
      ], label: shareLabelPlace(bus: bus, child: child, label: label))
  }

  /// Straight down from the parent to the child's upper side at `x`.
  static func straight(from parent: Rectangle, x: Double, to child: Rectangle, label: Size) -> TreeLink {
    TreeLink(
      corners: [Point(x: x, y: parent.maxY), Point(x: x, y: child.minY)],
      label: Rectangle(x: x + 3, y: child.minY - label.height - 1, width: label.width, height: label.height))
  }

  /// Down from the middle of the parent, across to a column, down along it and right to the child.
  static func column(
    from parent: Rectangle, bus: Double, to child: Rectangle, label: Size
  ) -> TreeLink {
    let level = parent.maxY + busDistance
    return TreeLink(
      corners: [
        Point(x: parent.center.x, y: parent.maxY), Point(x: parent.center.x, y: level), Point(x: bus, y: level),
        Point(x: bus, y: child.center.y), Point(x: child.minX, y: child.center.y),
      ], label: shareLabelPlace(bus: bus, child: child, label: label))
  }

  /// From a level on the left to the next on the right, the label above the last stretch.
  static func across(from parent: Rectangle, to child: Rectangle, label: Size) -> TreeLink {
    let corners = drop(from: parent.transposed, bus: parent.maxX + busDistance, to: child.transposed)
    return TreeLink(
      corners: corners.map { Point(x: $0.y, y: $0.x) },
      label: shareLabelPlace(bus: child.minX - label.width - 6, child: child, label: label))
  }

  /// How far below a parent the line to its children branches.
  private static let busDistance = 14.0

  private static func drop(from parent: Rectangle, bus: Double, to child: Rectangle) -> [Point] {
    let start = Point(x: parent.center.x, y: parent.maxY)
    let end = Point(x: child.center.x, y: child.minY)
    guard abs(start.x - end.x) > 0.01 else { return [start, end] }
    return [start, Point(x: start.x, y: bus), Point(x: end.x, y: bus), end]
  }

  private static func shareLabelPlace(bus: Double, child: Rectangle, label: Size) -> Rectangle {
    Rectangle(
      x: bus + 3, y: child.center.y - label.height - 1.5, width: label.width, height: label.height)
  }
}
