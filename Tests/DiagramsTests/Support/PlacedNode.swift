/// A node as it stands in DOT: its box in points (y upwards) and the lines of its label as they are drawn.
struct PlacedNode: Equatable {
  let name: String
  let left: Double
  let right: Double
  let bottom: Double
  let top: Double
  let lines: [String]
  let fontSize: Double
  let attributes: [String: String]

  init?(_ statement: DotStatement, defaults: [String: String]) {
    attributes = defaults.merging(statement.attributes) { _, own in own }
    guard let position = attributes["pos"], position.hasSuffix("!"),
      let width = attributes["width"].flatMap(Double.init), let height = attributes["height"].flatMap(Double.init),
      let fontSize = attributes["fontsize"].flatMap(Double.init)
    else { return nil }
    let center = position.dropLast().split(separator: ",").compactMap { Double($0) }
    guard center.count == 2 else { return nil }
    name = statement.subject
    left = center[0] - width * 36
    right = center[0] + width * 36
    bottom = center[1] - height * 36
    top = center[1] + height * 36
    self.fontSize = fontSize
    lines = DotStatement.lines(of: attributes["label"] ?? "")
  }

  func overlaps(_ other: PlacedNode) -> Bool {
    let hair = 0.01
    return left < other.right - hair && other.left < right - hair && bottom < other.top - hair
      && other.bottom < top - hair
  }
}
