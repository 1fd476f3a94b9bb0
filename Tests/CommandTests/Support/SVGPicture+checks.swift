import Rendering
import TestSupport

extension SVGPicture {
  /// The boxes of companies and of what is folded, each with the strip below it.
  var boxes: [Node] {
    nodes.filter { node in ["company_", "folded_", "status_"].contains { node.name.hasPrefix($0) } }
  }

  /// The lines that stand outside of their box, measured with the font that draws them.
  ///
  /// The ink of a line reaches from 0.88 em above its baseline, where the em box of Noto Sans CJK begins, to 0.25 em below
  /// it, where Latin letters such as g end.
  ///
  /// - Parameter isChecked: which nodes are looked at; without it the ``boxes``.
  func linesOutside(where isChecked: ((Node) -> Bool)? = nil) throws -> [String] {
    let checked = isChecked.map { test in nodes.filter(test) } ?? boxes
    let placed = checked.flatMap { node in node.lines.map { (node, $0) } }
    let runs = placed.map { TextRun($0.1.text, fontName: $0.1.fontName, fontSize: $0.1.fontSize) }
    let extents = try RenderClient(executable: BuiltCommand.path).measure(runs)
    return zip(placed, extents).compactMap { entry, extent in
      let (node, line) = entry
      let width = extent.scalableWidth
      let left = line.anchor == "middle" ? line.x - width / 2 : line.anchor == "end" ? line.x - width : line.x
      guard let box = node.box, left >= box.left, left + width <= box.right,
        line.baseline - 0.88 * line.fontSize >= box.top, line.baseline + 0.25 * line.fontSize <= box.bottom
      else { return "\(node.name): \(line.text)" }
      return nil
    }
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
