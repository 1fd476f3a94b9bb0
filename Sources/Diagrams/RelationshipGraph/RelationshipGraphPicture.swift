/// A relationship graph with everything in its place, as it is put together.
struct RelationshipGraphPicture {
  private static let margin = 28.0
  private static let bridgeWidth = 2.2

  let theme: DiagramTheme
  let texts: RelationshipGraphTexts
  let boxes: RelationshipGraphBoxes
  let layout: RelationshipGraphLayout
  private(set) var graph: DotGraph
  private var headingNames: [DotName] = []
  private var rowNames: [[DotName]] = []
  private var colleagueNames: [DotName] = []
  private var number = 0

  init(
    boxes: RelationshipGraphBoxes, layout: RelationshipGraphLayout, links: RelationshipGraphLinks,
    frame: PageFrame, ruler: TextRuler, texts: RelationshipGraphTexts, theme: DiagramTheme
  ) {
    self.theme = theme
    self.texts = texts
    self.boxes = boxes
    self.layout = layout
    graph = DotGraph()
    graph.attributes = [
      .backgroundColor(theme.background), .edgesFirst, .padding(points: Self.margin), .fontName, .title(frame.title),
    ]
    graph.nodeDefaults = [
      .shape(.text), .fixedSize, .margin, .fontName, .fontSize(theme.nameSize), .fontColor(theme.ink),
    ]
    graph.edgeDefaults = [.arrowHead(isShown: false)]
    var top = 0.0
    graph.nodes += frame.headerNodes(top: &top, ruler: ruler)
    let left = max(0, (frame.width - layout.size.width) / 2)
    for block in boxes.headings.indices {
      headingNames.append(add(boxes.headings[block], in: layout.headings[block], left, top, layout.isLeft[block]))
      rowNames.append(
        boxes.rows[block].indices.map { row in
          add(boxes.rows[block][row], in: layout.rows[block][row], left, top, layout.isLeft[block])
        })
    }
    for (box, place) in zip(boxes.colleagues, layout.colleagues) {
      colleagueNames.append(add(box, in: place, left, top, nil))
    }
    addLines(links, left, top)
    top += layout.size.height
    graph.nodes += frame.footerNodes(top: &top, ruler: ruler, theme: theme)
  }

  /// The size of the page: all that is drawn, and margins.
  var size: Size {
    let drawn = graph.nodes.map(\.place)
    guard let first = drawn.first else { return Size(width: 0, height: 0) }
    let bounds = drawn.reduce(first) { $0.union($1) }
    return Size(width: bounds.size.width + 2 * Self.margin, height: bounds.size.height + 2 * Self.margin)
  }

  /// Adds the nodes of a box, one a line of text and one for its cell, and returns the name of the first.
  ///
  /// - Parameter isLeft: whether the box stands at the left, so that its cell is at its right; nil for one of ours.
  private mutating func add(
    _ box: RelationshipGraphBoxes.Box, in place: Rectangle, _ x: Double, _ y: Double, _ isLeft: Bool?
  ) -> DotName {
    let cell = box.content.strength == nil ? 0 : RelationshipGraphBoxes.cellWidth
    let whole = place.offset(x: x, y: y)
    let textLeft = isLeft == false ? whole.minX + cell : whole.minX
    let width = whole.size.width - cell
    let small = DiagramFont.height(lines: 1, fontSize: theme.statusSize)
    let count = Double(box.detail.count + box.weakness.count)
    var top = whole.minY
    let name = nextName()
    func strip(_ name: DotName, _ lines: [String], _ height: Double, _ attributes: [DotAttribute]) {
      graph.nodes.append(
        DotNode(
          name, in: Rectangle(x: textLeft, y: top, width: width, height: height),
          label: DotLabel(lines, alignment: .left),
          [.style(.filled), .sideMargin(points: RelationshipGraphBoxes.padding)] + attributes))
      top += height
    }
    let fill = self.fill(box.content.look)
    strip(name, box.text, whole.size.height - count * small, [.fillColor(fill), .title(box.content.text)])
    if !box.detail.isEmpty {
      strip(
        nextName(), box.detail, small,
        [
          .fillColor(fill), .fontSize(theme.statusSize), .fontColor(theme.mutedInk), .title(box.content.detail),
        ])
    }
    if let weakness = box.content.weakness, !box.weakness.isEmpty {
      strip(
        nextName(), box.weakness, small,
        [
          .fillColor(theme.weakFill), .fontSize(theme.statusSize), .fontColor(theme.weakInk),
          .title(texts.spoken(weakness)),
        ])
    }
    if let strength = box.content.strength {
      let band = StrengthBand(strength)
      graph.nodes.append(
        DotNode(
          nextName(),
          in: Rectangle(
            x: isLeft == false ? whole.minX : whole.maxX - cell, y: whole.minY, width: cell, height: whole.size.height),
          label: DotLabel([StrengthBand.text(strength)]),
          [
            .style(.filled), .fillColor(theme.fill(band)), .fontColor(theme.text(on: band)),
            .fontSize(theme.statusSize), .title(texts.spoken(strength: strength)),
          ]))
    }
    return name
  }

  private func fill(_ look: RelationshipGraphBox.Look) -> DotColor {
    switch look {
    case .person: theme.personFill
    case .summary: theme.foldedFill
    case .heading: theme.headingFill
    }
  }

  private mutating func nextName() -> DotName {
    number += 1
    return DotName(kind: .person, number: number)
  }

  /// Adds the lines, the weakest first, so that the strong ones and the bridges lie on top.
  private mutating func addLines(_ links: RelationshipGraphLinks, _ x: Double, _ y: Double) {
    let sorted = links.lines.enumerated().sorted { a, b in
      if a.element.isBridge != b.element.isBridge { return b.element.isBridge }
      let strengths = (a.element.strength ?? -1, b.element.strength ?? -1)
      return strengths.0 != strengths.1 ? strengths.0 < strengths.1 : a.offset < b.offset
    }
    for (_, line) in sorted {
      let isLeft = layout.isLeft[line.block]
      let theirs = line.row.map { layout.rows[line.block][$0] } ?? layout.headings[line.block]
      let ours = layout.colleagues[line.colleague]
      let start = Point(x: x + (isLeft ? theirs.maxX : theirs.minX), y: y + theirs.center.y)
      let end = Point(x: x + (isLeft ? ours.minX : ours.maxX), y: y + ours.center.y)
      let bend = (start.x + end.x) / 2
      let look: [DotAttribute] =
        line.isBridge
        ? [.style(.dashed), .borderColor(theme.weakInk), .borderWidth(Self.bridgeWidth)]
        : [.borderColor(theme.fill(StrengthBand(line.strength))), .borderWidth(theme.lineWidth(line.strength))]
      let course = DotSpline(
        points: [start, Point(x: bend, y: start.y), Point(x: bend, y: end.y), end], tip: nil)
      graph.edges.append(
        DotEdge(
          source: line.row.map { rowNames[line.block][$0] } ?? headingNames[line.block],
          target: colleagueNames[line.colleague], attributes: [.spline(course), .title(spoken(line))] + look))
    }
  }

  private func spoken(_ line: RelationshipGraphLinks.Line) -> CleanText {
    let theirs = line.row.map { boxes.rows[line.block][$0] } ?? boxes.headings[line.block]
    return texts.spoken(boxes.colleagues[line.colleague].content.text, theirs.content.text, line)
  }
}
