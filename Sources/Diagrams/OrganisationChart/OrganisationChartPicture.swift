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
    let first = number + 1
    var top = place.minY
    for strip in box.strips {
      let fill = strip.part == .folded ? theme.foldedFill : fill(box.content.look)
      graph.nodes.append(
        DotNode(
          nextName(box.content.look),
          in: Rectangle(x: place.minX, y: top, width: place.size.width - cell, height: strip.height),
          label: DotLabel(strip.lines, alignment: .left),
          theme.flat(fill) + [
            .fontSize(OrganisationChartBoxes.fontSize(strip.part, theme)), .fontColor(ink(strip.part)),
            .sideMargin(points: OrganisationChartBoxes.padding), .title(texts.spoken(strip.text.map(\.spoken))),
          ]))
      top += strip.height
    }
    if let strength = box.content.strength { addCell(strength, at: place, width: cell) }
    return DotName(kind: Self.kind(box.content.look), number: first)
  }

  private mutating func addCell(_ strength: Double?, at place: Rectangle, width: Double) {
    let band = StrengthBand(strength)
    graph.nodes.append(
      DotNode(
        nextName(.person),
        in: Rectangle(x: place.maxX - width, y: place.minY, width: width, height: place.size.height),
        label: DotLabel([strength == nil ? texts.neverMet : StrengthBand.text(strength)]),
        theme.flat(strength == nil ? theme.unmetFill : theme.fill(band)) + [
          .fontColor(strength == nil ? theme.mutedInk : theme.text(on: band)), .fontSize(theme.statusSize),
          .title(texts.spoken(strength: strength)),
        ]))
  }

  /// A vacant post: a dashed border without a fill.
  private mutating func addGhost(_ box: OrganisationChartBoxes.Box, in place: Rectangle) -> DotName {
    let name = nextName(.vacancy)
    graph.nodes.append(
      DotNode(
        name, in: place, label: DotLabel(box.strips.flatMap(\.lines), alignment: .left),
        theme.ghost + [
          .fontSize(theme.statusSize), .sideMargin(points: OrganisationChartBoxes.padding),
          .title(texts.spoken(box.strips.flatMap(\.text).map(\.spoken))),
        ]))
    return name
  }

  private func ink(_ part: OrganisationChartBoxes.Part) -> DotColor {
    switch part {
    case .name, .title: theme.ink
    case .role: theme.roleInk
    case .detail, .besides, .folded: theme.mutedInk
    }
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
    return DotName(kind: Self.kind(look), number: number)
  }

  private static func kind(_ look: OrganisationChartBox.Look) -> DotName.Kind {
    switch look {
    case .person, .vacancy: .person
    case .heading: .company
    case .summary: .folded
    }
  }
}
