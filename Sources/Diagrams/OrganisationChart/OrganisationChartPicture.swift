/// An organisation chart with everything in its place, as it is put together.
struct OrganisationChartPicture {
  static let margin = 28.0
  static let cornerRadius = 4.0

  let theme: DiagramTheme
  let texts: OrganisationChartTexts
  let boxes: [OrganisationChartBoxes.Box]
  /// By box: its place on the page.
  let places: [Rectangle]
  /// By box: the name of its first node.
  private(set) var names: [DotName] = []
  /// The stretches of the lines beside the tree.
  var routes: [Rectangle] = []
  var graph: DotGraph
  private var number = 0

  init(
    _ fold: OrganisationChartFold, boxes: [OrganisationChartBoxes.Box], layout: OrganisationChartLayout,
    lines: OrganisationChartLines, frame: PageFrame, ruler: TextRuler, texts: OrganisationChartTexts,
    theme: DiagramTheme
  ) {
    self.theme = theme
    self.texts = texts
    self.boxes = boxes
    graph = Self.emptyGraph(theme, frame.title)
    var top = 0.0
    graph.nodes += frame.headerNodes(top: &top, ruler: ruler)
    let left = max(0, (frame.width - layout.size.width) / 2)
    places = layout.places.map { $0.offset(x: left, y: top) }
    for box in boxes.indices { names.append(addBox(box)) }
    let courses = layout.courses.map { $0?.map { Point(x: $0.x + left, y: $0.y + top) } }
    addTree(courses, fold)
    addLines(lines, treeCourses: courses.compactMap(\.self))
    top += layout.size.height
    graph.nodes += frame.footerNodes(top: &top, ruler: ruler, theme: theme)
  }

  /// The size of the page: all that is drawn, and margins.
  var size: Size {
    let drawn = graph.nodes.map(\.place) + routes
    guard let first = drawn.first else { return Size(width: 0, height: 0) }
    let bounds = drawn.reduce(first) { $0.union($1) }
    return Size(width: bounds.size.width + 2 * Self.margin, height: bounds.size.height + 2 * Self.margin)
  }

  private static func emptyGraph(_ theme: DiagramTheme, _ title: CleanText) -> DotGraph {
    var graph = DotGraph()
    graph.attributes = [
      .backgroundColor(theme.background), .edgesFirst, .padding(points: margin), .fontName, .title(title),
    ]
    graph.nodeDefaults = [
      .shape(.text), .fixedSize, .margin, .fontName, .fontSize(theme.nameSize), .fontColor(theme.ink),
    ]
    graph.edgeDefaults = [.borderColor(theme.link), .borderWidth(theme.linkWidth), .arrowHead(isShown: false)]
    return graph
  }

  /// Adds the nodes of a box, a strip for each kind of text and one for its cell; returns the name of the first.
  private mutating func addBox(_ index: Int) -> DotName {
    let box = boxes[index]
    let place = places[index]
    guard box.content.look != .vacancy else { return addGhost(box, in: place) }
    let cell = box.content.strength == nil ? 0 : OrganisationChartBoxes.cellWidth
    let small = DiagramFont.height(lines: 1, fontSize: theme.statusSize)
    let smallCount = Double(box.lines.small.count)
    let name = nextName(box.content.look)
    var top = place.minY
    func strip(_ name: DotName, _ lines: [String], height: Double, _ attributes: [DotAttribute]) {
      graph.nodes.append(
        DotNode(
          name, in: Rectangle(x: place.minX, y: top, width: place.size.width - cell, height: height),
          label: DotLabel(lines, alignment: .left),
          [.style(.filled), .fillColor(fill(box.content.look)), .sideMargin(points: OrganisationChartBoxes.padding)]
            + attributes))
      top += height
    }
    strip(name, box.lines.name, height: place.size.height - smallCount * small, [.title(box.content.name)])
    let strips = [
      (box.lines.details, theme.mutedInk, box.content.details),
      (box.lines.role, theme.roleInk, [box.content.role].compactMap(\.self)),
      (box.lines.outside, theme.mutedInk, box.content.outside),
    ]
    for (lines, ink, spoken) in strips where !lines.isEmpty {
      strip(
        nextName(box.content.look), lines, height: small * Double(lines.count),
        [.fontSize(theme.statusSize), .fontColor(ink), .title(texts.spoken(spoken))])
    }
    if let strength = box.content.strength { addCell(strength, at: place, width: cell, box.content.look) }
    return name
  }

  private mutating func addCell(
    _ strength: Double?, at place: Rectangle, width: Double, _ look: OrganisationChartBox.Look
  ) {
    let band = StrengthBand(strength)
    graph.nodes.append(
      DotNode(
        nextName(look),
        in: Rectangle(x: place.maxX - width, y: place.minY, width: width, height: place.size.height),
        label: DotLabel([strength == nil ? texts.neverMet : StrengthBand.text(strength)]),
        [
          .style(.filled), .fillColor(strength == nil ? theme.unmetFill : theme.fill(band)),
          .fontColor(strength == nil ? theme.mutedInk : theme.text(on: band)), .fontSize(theme.statusSize),
          .title(texts.spoken(strength: strength)),
        ]))
  }

  /// A vacant post: a dashed border without a fill.
  private mutating func addGhost(_ box: OrganisationChartBoxes.Box, in place: Rectangle) -> DotName {
    let name = nextName(.vacancy)
    graph.nodes.append(
      DotNode(
        name, in: place, label: DotLabel(box.lines.name + box.lines.details + box.lines.role, alignment: .left),
        [
          .shape(.box), .style(.dashed), .borderColor(theme.boxBorder), .borderWidth(1.2), .fontSize(theme.statusSize),
          .fontColor(theme.mutedInk), .sideMargin(points: OrganisationChartBoxes.padding),
          .title(texts.spoken([box.content.name] + box.content.details)),
        ]))
    return name
  }

  private func fill(_ look: OrganisationChartBox.Look) -> DotColor {
    switch look {
    case .person, .vacancy: theme.personFill
    case .summary: theme.foldedFill
    case .heading: theme.headingFill
    }
  }

  private mutating func nextName(_ look: OrganisationChartBox.Look) -> DotName {
    number += 1
    return DotName(kind: look == .summary ? .folded : look == .heading ? .company : .person, number: number)
  }
}
