/// A customer tree with everything in its place, as it is put together.
struct CustomerTreePicture {
  private static let margin = 28.0

  let theme: DiagramTheme
  let texts: CustomerTreeTexts
  let content: CustomerTreeBoxes
  /// The name in DOT of each box.
  let names: [DotName]
  /// The box of each company or summary.
  let places: [Rectangle]
  /// The labels of edges, so that none is put upon another.
  var labels: [Rectangle] = []
  /// The stretches of the holdings beside the tree.
  var routes: [Rectangle] = []
  var graph: DotGraph

  init(
    fold: CustomerTreeFold, content: CustomerTreeBoxes, placed: PlacedTree, holdings: CustomerTreeHoldings,
    frame: PageFrame, ruler: TextRuler, texts: CustomerTreeTexts, theme: DiagramTheme
  ) {
    self.theme = theme
    self.texts = texts
    self.content = content
    names = fold.boxes.map { box in
      switch box {
      case .company(let position): DotName(kind: .company, number: position)
      case .summary(let owner, _): DotName(kind: .folded, number: owner)
      }
    }
    graph = CustomerTreePicture.emptyGraph(theme)
    graph.attributes.append(.title(frame.title))
    var top = 0.0
    graph.nodes += frame.headerNodes(top: &top, ruler: ruler)
    let left = max(0, (frame.width - placed.size.width) / 2)
    places = placed.boxes.map { $0.offset(x: left, y: top) }
    for index in content.boxes.indices { addBox(index) }
    let links = placed.links.map { $0?.offset(x: left, y: top) }
    for (index, link) in links.enumerated() {
      if let link { addLink(link, from: fold.parents[index], to: index) }
    }
    addHoldings(holdings, links: links.compactMap { $0 }, ruler: ruler)
    top += placed.size.height
    graph.nodes += frame.footerNodes(top: &top, ruler: ruler, theme: theme)
  }

  /// The size of the page: all that is drawn, and margins.
  var size: Size {
    let drawn = graph.nodes.map(\.place) + labels + routes
    guard let first = drawn.first else { return Size(width: 0, height: 0) }
    let bounds = drawn.reduce(first) { $0.union($1) }
    return Size(
      width: bounds.size.width + 2 * CustomerTreePicture.margin,
      height: bounds.size.height + 2 * CustomerTreePicture.margin)
  }

  private static func emptyGraph(_ theme: DiagramTheme) -> DotGraph {
    var graph = DotGraph()
    graph.attributes = [
      .backgroundColor(theme.background), .edgesFirst, .padding(points: margin), .fontName,
    ]
    graph.nodeDefaults = [
      .shape(.box), .fixedSize, .margin, .fontName, .fontSize(theme.nameSize), .fontColor(theme.ink),
      .borderColor(theme.boxBorder), .borderWidth(theme.borderWidth),
    ]
    graph.edgeDefaults = [
      .fontName, .fontSize(theme.labelSize), .fontColor(theme.ink), .borderColor(theme.link),
      .borderWidth(theme.linkWidth), .arrowHead(isShown: false),
    ]
    return graph
  }

  /// Adds the two nodes of a box: the name above, the strip with the coverage below.
  private mutating func addBox(_ index: Int) {
    let box = content.boxes[index]
    let place = places[index]
    let nameHeight = place.size.height - content.stripHeight
    let upper = Rectangle(x: place.minX, y: place.minY, width: place.size.width, height: nameHeight)
    let lower = Rectangle(
      x: place.minX, y: place.minY + nameHeight, width: place.size.width, height: content.stripHeight)
    let border: [DotAttribute] =
      box.isWhiteSpace ? [.borderColor(theme.whiteSpace), .borderWidth(theme.whiteSpaceWidth)] : []
    let style: DotStyle = box.mark == nil ? .filledDashed : .filled
    graph.nodes.append(
      DotNode(
        names[index], in: upper, label: DotLabel(content.nameLines[index]),
        [.style(style), .fillColor(box.mark == nil ? theme.foldedFill : theme.boxFill), .title(box.name)] + border))
    graph.nodes.append(
      DotNode(
        DotName(kind: .status, number: index), in: lower, label: DotLabel([box.status]),
        [
          .fontSize(theme.statusSize), .fontColor(box.mark.map(theme.text) ?? theme.ink), .style(style),
          .fillColor(box.mark.map(theme.fill) ?? theme.foldedFill), .title(CleanText(joining: box.spokenStatus)),
        ] + border))
  }
}
