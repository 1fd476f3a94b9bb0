extension DotNode {
  /// A line of text without a border.
  static func text(
    _ name: DotName, _ line: String, in place: Rectangle, fontSize: Double, color: DotColor
  ) -> DotNode {
    DotNode(
      name: name,
      attributes: [.label(DotLabel([line])), .shape(.text)] + pinned(place) + [.fontSize(fontSize), .fontColor(color)])
  }

  /// What pins a node to its place.
  static func pinned(_ place: Rectangle) -> [DotAttribute] {
    [.position(place.center), .width(points: place.size.width), .height(points: place.size.height)]
  }
}
