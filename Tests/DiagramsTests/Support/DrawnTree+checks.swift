import Diagrams

extension DrawnTree {
  /// The first line of text that is wider than its node, or that its node is too low for.
  func firstTextOutside() -> String? {
    let measurer = GridMeasurer()
    for node in nodes where node.lines != [""] {
      let extents = (try? measurer.extents(of: node.lines.map { TextRun(text: $0, fontSize: node.fontSize) })) ?? []
      let height = extents.map(\.height).reduce(0, +)
      guard extents.count == node.lines.count, height <= node.top - node.bottom + 0.01 else { return node.name }
      // A box leaves some room at both sides; a text without a border does not need it.
      let room = node.right - node.left - (node.attributes["shape"] == "plaintext" ? -0.01 : 4)
      for (line, extent) in zip(node.lines, extents) where extent.width > room { return line }
    }
    return nil
  }

  /// Whether every line of DOT but the first and the last is a statement.
  var statementsAreRead: Bool { unreadLines == ["digraph guanxi {", "}"] }

  /// The labels of edges as boxes.
  func edgeLabels() -> [PlacedNode] {
    edges.compactMap { edge in
      guard let label = edge.attributes["label"], let position = edge.attributes["lp"] else { return nil }
      let extent = try? GridMeasurer().extents(of: [TextRun(text: label, fontSize: 9)]).first
      guard let extent else { return nil }
      let attributes = [
        "label": label, "pos": position + "!", "width": "\(extent.width / 72)", "height": "\(extent.height / 72)",
        "fontsize": "9",
      ]
      return PlacedNode(DotStatement(subject: edge.subject, attributes: attributes), defaults: [:])
    }
  }

  /// Places along an edge: its control points, and eight between each two of them.
  static func points(of edge: DotStatement) -> [(x: Double, y: Double)] {
    let corners = (edge.attributes["pos"] ?? "").split(separator: " ").filter { !$0.hasPrefix("e,") }
      .map { $0.split(separator: ",").compactMap { Double($0) } }.filter { $0.count == 2 }.map { ($0[0], $0[1]) }
    return zip(corners, corners.dropFirst()).flatMap { start, end in
      (0...8).map { step in
        let part = Double(step) / 8
        return (start.0 + (end.0 - start.0) * part, start.1 + (end.1 - start.1) * part)
      }
    }
  }
}

extension PlacedNode {
  func contains(_ point: (x: Double, y: Double), inset: Double) -> Bool {
    point.x > left + inset && point.x < right - inset && point.y > bottom + inset && point.y < top - inset
  }
}
