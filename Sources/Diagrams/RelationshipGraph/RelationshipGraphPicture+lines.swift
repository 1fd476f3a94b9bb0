extension RelationshipGraphPicture {
  /// Adds the bars at which lines end.
  mutating func addBars(_ bars: [Rectangle?], _ name: CleanText, _ x: Double, _ y: Double) {
    for bar in bars.compactMap(\.self) {
      graph.nodes.append(
        DotNode(
          nextName(), in: bar.offset(x: x, y: y), label: DotLabel([]), theme.flat(theme.barFill) + [.title(name)]))
    }
  }

  /// Adds the lines, the weakest first, so that the strong ones and the bridges lie on top.
  mutating func addLines(_ links: RelationshipGraphLinks, _ x: Double, _ y: Double) {
    let ports = RelationshipGraphPorts(layout, links, theme: theme)
    let sorted = links.lines.enumerated().sorted { a, b in
      if a.element.isBridge != b.element.isBridge { return b.element.isBridge }
      let strengths = (a.element.strength ?? -1, b.element.strength ?? -1)
      return strengths.0 != strengths.1 ? strengths.0 < strengths.1 : a.offset < b.offset
    }
    for (number, line) in sorted {
      let isLeft = layout.isLeft[line.block]
      let theirs = layout.place(of: line)
      let ours = layout.colleagues[line.colleague]
      let bar = RelationshipGraphLayout.barWidth
      let start = Point(x: x + (isLeft ? theirs.maxX : theirs.minX), y: y + ports.theirs[number])
      let end = Point(x: x + (isLeft ? ours.minX - bar : ours.maxX + bar), y: y + ports.ours[number])
      let bend = (start.x + end.x) / 2
      let course = DotSpline(
        points: [start, Point(x: bend, y: start.y), Point(x: bend, y: end.y), end], tip: nil)
      let color = line.isBridge ? theme.weakInk : theme.fill(StrengthBand(line.strength))
      graph.edges.append(
        DotEdge(
          source: line.row.map { rowNames[line.block][$0] } ?? headingNames[line.block],
          target: colleagueNames[line.colleague],
          attributes: [
            .spline(course), .title(spoken(line)), .borderColor(color), .borderWidth(theme.width(of: line)),
          ] + (line.isBridge ? [.style(.dashed)] : [])))
    }
  }

  private func spoken(_ line: RelationshipGraphLinks.Line) -> CleanText {
    let theirs = line.row.map { boxes.rows[line.block][$0] } ?? boxes.headings[line.block]
    return texts.spoken(boxes.colleagues[line.colleague].content.text, theirs.content.text, line)
  }
}
