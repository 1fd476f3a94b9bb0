/// Where on its boxes each line ends, so that lines lie side by side and those to one box do not cross there.
struct RelationshipGraphPorts {
  /// The share of their box that lines spread over.
  private static let spread = 0.6

  /// By line: the height at which it leaves their box.
  private(set) var theirs: [Double]
  /// By line: the height at which it reaches the bar of ours.
  private(set) var ours: [Double]

  /// O(lines · log lines).
  init(_ layout: RelationshipGraphLayout, _ links: RelationshipGraphLinks, theme: DiagramTheme) {
    theirs = links.lines.map { layout.place(of: $0).center.y }
    ours = links.lines.map { layout.colleagues[$0.colleague].center.y }
    let lines = links.lines
    let middles = (theirs: theirs, ours: ours)
    for group in Self.groups(lines.indices, by: { [lines[$0].block, lines[$0].row ?? -1] }) {
      let place = layout.place(of: lines[group[0]])
      let sorted = group.sorted { (middles.ours[$0], $0) < (middles.ours[$1], $1) }
      let room = place.size.height * Self.spread
      for (position, line) in sorted.enumerated() {
        theirs[line] = place.center.y + room * ((Double(position) + 0.5) / Double(sorted.count) - 0.5)
      }
    }
    for group in Self.groups(lines.indices, by: { [lines[$0].colleague, layout.isLeft[lines[$0].block] ? 0 : 1] }) {
      let first = lines[group[0]]
      guard let bar = layout.bars[first.colleague][layout.isLeft[first.block] ? 0 : 1] else { continue }
      let sorted = group.sorted { (middles.theirs[$0], $0) < (middles.theirs[$1], $1) }
      let widths = sorted.map { theme.width(of: lines[$0]) + RelationshipGraphColumn.lineGap }
      let scale = bar.size.height / max(widths.reduce(0, +), 0.1)
      var top = bar.minY
      for (line, width) in zip(sorted, widths) {
        ours[line] = top + width * scale / 2
        top += width * scale
      }
    }
  }

  /// The lines in groups of the same key, in the order of their first lines.
  private static func groups(_ lines: Range<Int>, by key: (Int) -> [Int]) -> [[Int]] {
    var places: [[Int]: Int] = [:]
    var groups: [[Int]] = []
    for line in lines {
      let key = key(line)
      if let place = places[key] {
        groups[place].append(line)
      } else {
        places[key] = groups.count
        groups.append([line])
      }
    }
    return groups
  }
}

extension RelationshipGraphLayout {
  /// Their box at the end of a line.
  func place(of line: RelationshipGraphLinks.Line) -> Rectangle {
    line.row.map { rows[line.block][$0] } ?? headings[line.block]
  }
}
