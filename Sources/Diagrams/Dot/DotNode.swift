/// A node: a name of ours, its place on the page and what else is said of it.
struct DotNode: Sendable {
  let name: DotName
  let place: Rectangle
  let label: DotLabel
  let attributes: [DotAttribute]

  /// Makes a node.
  ///
  /// - Parameter title: what it stands for, for those who do not see the picture; nil where its label says it.
  init(
    _ name: DotName, in place: Rectangle, label: DotLabel, _ attributes: [DotAttribute], title: String? = nil
  ) {
    self.name = name
    self.place = place
    self.label = label
    self.attributes = attributes + (title.map { [.title(CleanText(joining: $0))] } ?? [])
  }

  /// A line of text without a border.
  static func text(
    _ name: DotName, _ line: String, in place: Rectangle, fontSize: Double, color: DotColor
  ) -> DotNode {
    DotNode(
      name, in: place, label: DotLabel([line]), [.shape(.text), .fontSize(fontSize), .fontColor(color)])
  }

  /// All attributes, those that pin the node to its place included.
  var allAttributes: [DotAttribute] {
    [
      .label(label), .position(place.center), .width(points: place.size.width), .height(points: place.size.height),
    ] + attributes
  }
}
