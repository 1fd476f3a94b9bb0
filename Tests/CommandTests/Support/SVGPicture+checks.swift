import Rendering
import TestSupport

extension SVGPicture {
  /// The boxes of companies and of what is folded, each with the strip below it.
  var boxes: [Node] {
    nodes.filter { node in ["company_", "folded_", "status_"].contains { node.name.hasPrefix($0) } }
  }

  /// The lines that stand outside of their box, measured with the font that draws them.
  func linesOutside() throws -> [String] {
    let lines = boxes.flatMap(\.lines)
    let client = RenderClient(executable: BuiltCommand.path)
    let extents = try client.measure(lines.map { TextRun($0.text, fontName: $0.fontName, fontSize: $0.fontSize) })
    let owners = boxes.flatMap { node in node.lines.map { _ in node } }
    var outside: [String] = []
    for ((line, extent), node) in zip(zip(lines, extents), owners) {
      let width = extent.scalableWidth
      let left = line.anchor == "middle" ? line.x - width / 2 : line.anchor == "end" ? line.x - width : line.x
      let top = line.baseline - extent.baseline
      guard let box = node.box, left >= box.left, left + width <= box.right, top >= box.top - 0.5,
        top + extent.height <= box.bottom + 0.5
      else {
        outside.append("\(node.name) \(line.text)")
        continue
      }
    }
    return outside
  }

  /// The first two nodes with outlines that overlap.
  func overlap() -> String? {
    let drawn = nodes.compactMap { node in node.box.map { (node.name, $0) } }
    for (index, first) in drawn.enumerated() {
      if let second = drawn[(index + 1)...].first(where: { $0.1.overlaps(first.1) }) { return "\(first.0) \(second.0)" }
    }
    return nil
  }

  /// The text of a company's box without white space, which line breaks take.
  func name(ofNode name: String) -> String? {
    nodes.first { $0.name == name }?.lines.map(\.text).joined().filter { !$0.isWhitespace }
  }

  /// What no diagram may hold: scripts, links, pictures, style sheets.
  var isPlain: Bool {
    elements.isSubset(of: ["svg", "g", "title", "polygon", "polyline", "path", "text", "ellipse"])
      && !attributes.contains { $0.contains("href") || $0.hasPrefix("on") || $0 == "style" }
  }
}
