/// A path of a pattern, which can be written from either end.
struct GeneratedPath {
  struct Link {
    var inside: String
    var direction: Direction
    /// How often the link is repeated, as `{0,2}`.
    var repetition: String?
  }

  enum Direction: CaseIterable { case right, left, either }

  /// The path variable, if there is one.
  var variable: String?
  var selection: String?
  /// What stands between the brackets of the nodes.
  var nodes: [String]
  var links: [Link]

  /// The path without its first or last link.
  var shorter: [GeneratedPath] {
    guard !links.isEmpty else { return [] }
    var (front, back) = (self, self)
    front.links.removeFirst()
    front.nodes.removeFirst()
    back.links.removeLast()
    back.nodes.removeLast()
    return [front, back]
  }

  func text(isMirrored: Bool) -> String {
    let nodes = isMirrored ? nodes.reversed() : nodes
    let links = isMirrored ? links.reversed() : links
    var text = "(\(nodes[0]))"
    for (link, node) in zip(links, nodes.dropFirst()) {
      let inside = link.inside.isEmpty ? "" : "[\(link.inside)]"
      let isLeft = link.direction == (isMirrored ? .right : .left)
      let isRight = link.direction == (isMirrored ? .left : .right)
      let line = (isLeft ? "<-" : "-") + inside + (isRight ? "->" : "-")
      text += (link.repetition.map { "(()\(line)())\($0)" } ?? line) + "(\(node))"
    }
    if let selection { text = "\(selection)(\(text))" }
    return (variable.map { "\($0) = " } ?? "") + text
  }
}
