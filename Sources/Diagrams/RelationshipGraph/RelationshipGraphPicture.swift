/// A relationship graph with everything in its place, as it is put together.
struct RelationshipGraphPicture {
  private static let margin = 28.0

  let theme: DiagramTheme
  let texts: RelationshipGraphTexts
  let boxes: RelationshipGraphBoxes
  let layout: RelationshipGraphLayout
  var graph: DotGraph
  private(set) var headingNames: [DotName] = []
  private(set) var rowNames: [[DotName]] = []
  private(set) var colleagueNames: [DotName] = []
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
    for (position, box) in boxes.colleagues.enumerated() {
      colleagueNames.append(add(box, in: layout.colleagues[position], left, top, nil))
      addBars(layout.bars[position], box.content.text, left, top)
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
    func strip(
      _ name: DotName, _ lines: [String], _ height: Double, _ fill: DotColor, _ attributes: [DotAttribute]
    ) {
      graph.nodes.append(
        DotNode(
          name, in: Rectangle(x: textLeft, y: top, width: width, height: height),
          label: DotLabel(lines, alignment: .left),
          theme.flat(fill) + [.sideMargin(points: RelationshipGraphBoxes.padding)] + attributes))
      top += height
    }
    let fill = self.fill(box.content.look)
    strip(name, box.text, whole.size.height - count * small, fill, [.title(box.content.text)])
    if !box.detail.isEmpty {
      strip(
        nextName(), box.detail, small, fill,
        [.fontSize(theme.statusSize), .fontColor(theme.mutedInk), .title(box.content.detail)])
    }
    if let weakness = box.content.weakness, !box.weakness.isEmpty {
      strip(
        nextName(), box.weakness, small, theme.weakFill,
        [.fontSize(theme.statusSize), .fontColor(theme.weakInk), .title(texts.spoken(weakness))])
    }
    if let strength = box.content.strength {
      let band = StrengthBand(strength)
      graph.nodes.append(
        DotNode(
          nextName(),
          in: Rectangle(
            x: isLeft == false ? whole.minX : whole.maxX - cell, y: whole.minY, width: cell, height: whole.size.height),
          label: DotLabel([StrengthBand.text(strength)]),
          theme.flat(theme.fill(band)) + [
            .fontColor(theme.text(on: band)), .fontSize(theme.statusSize), .title(texts.spoken(strength: strength)),
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

  mutating func nextName() -> DotName {
    number += 1
    return DotName(kind: .person, number: number)
  }
}
