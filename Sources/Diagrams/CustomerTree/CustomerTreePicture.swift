/// A customer tree with everything in its place.
struct CustomerTreePicture {
  private static let margin = 28.0
  private static let cornerRadius = 5.0
  private static let arrowLength = 7.0

  let boxes: [CustomerTreeBox]
  let nameLines: [[String]]
  let names: [DotName]
  let stripHeight: Double
  /// The box of each company or summary.
  private(set) var places: [Rectangle] = []
  /// The labels of edges with their boxes.
  private(set) var labels: [Rectangle] = []
  private(set) var document: DiagramDocument

  private let theme: DiagramTheme
  private var graph: DotGraph

  init(
    fold: CustomerTreeFold, content: CustomerTreeBoxes, placed: PlacedTree, holdings: CustomerTreeHoldings,
    frame: CustomerTreeFrame, ruler: TextRuler, theme: DiagramTheme
  ) {
    self.theme = theme
    boxes = content.boxes
    nameLines = content.nameLines
    stripHeight = content.stripHeight
    names = fold.boxes.map { box in
      switch box {
      case .company(let position): DotName(kind: .company, number: position)
      case .summary(let owner, _): DotName(kind: .folded, number: owner)
      }
    }
    graph = CustomerTreePicture.emptyGraph(theme)
    document = DiagramDocument(dot: "", size: Size(width: 0, height: 0), foldedCount: 0, caption: "")
    var top = 0.0
    graph.nodes += frame.headerNodes(top: &top, ruler: ruler)
    let left = max(0, (frame.width - placed.size.width) / 2)
    places = placed.boxes.map { $0.offset(x: left, y: top) }
    let links = placed.links.map { $0?.offset(x: left, y: top) }
    for index in boxes.indices { graph.nodes += nodes(of: index) }
    for (index, link) in links.enumerated() {
      if let link { addLink(link, from: fold.parents[index], to: index) }
    }
    addHoldings(holdings, links: links.compactMap { $0 }, ruler: ruler)
    top += placed.size.height
    graph.nodes += frame.footerNodes(top: &top, ruler: ruler, theme: theme)
    document = DiagramDocument(
      dot: graph.text,
      size: Size(
        width: frame.width + 2 * CustomerTreePicture.margin, height: top + 2 * CustomerTreePicture.margin),
      foldedCount: fold.foldedCount, caption: frame.caption)
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

  /// The two nodes of a box: the name above, the strip with the coverage below.
  private func nodes(of index: Int) -> [DotNode] {
    let box = boxes[index]
    let place = places[index]
    let nameHeight = place.size.height - stripHeight
    let upper = Rectangle(x: place.minX, y: place.minY, width: place.size.width, height: nameHeight)
    let lower = Rectangle(
      x: place.minX, y: place.minY + nameHeight, width: place.size.width, height: stripHeight)
    let border: [DotAttribute] =
      box.isWhiteSpace ? [.borderColor(theme.whiteSpace), .borderWidth(theme.whiteSpaceWidth)] : []
    let fill = box.mark.map(theme.fill) ?? theme.foldedFill
    let style: DotStyle = box.mark == nil ? .filledDashed : .filled
    return [
      DotNode(
        name: names[index],
        attributes: [.label(DotLabel(nameLines[index]))] + DotNode.pinned(upper) + [
          .style(style), .fillColor(box.mark == nil ? theme.foldedFill : theme.boxFill),
        ] + border),
      DotNode(
        name: DotName(kind: .status, number: index),
        attributes: [.label(DotLabel([box.status]))] + DotNode.pinned(lower) + [
          .fontSize(theme.statusSize), .fontColor(box.mark.map(theme.text) ?? theme.ink), .style(style),
          .fillColor(fill),
        ] + border),
    ]
  }

  private mutating func addLink(_ link: TreeLink, from parent: Int, to child: Int) {
    let course = EdgeCourse.spline(through: link.corners, radius: CustomerTreePicture.cornerRadius)
    var attributes: [DotAttribute] = [.spline(course)]
    if !boxes[child].share.isEmpty {
      attributes += [.label(DotLabel([boxes[child].share])), .labelPosition(link.label.center)]
      labels.append(link.label)
    }
    graph.edges.append(DotEdge(source: names[parent], target: names[child], attributes: attributes))
  }

  private mutating func addHoldings(_ holdings: CustomerTreeHoldings, links: [TreeLink], ruler: TextRuler) {
    guard !holdings.lines.isEmpty else { return }
    let treeLines = links.flatMap { EdgeRouter.strips(along: $0.corners) }
    var router = EdgeRouter(boxes: places, nuisances: labels + treeLines)
    let routes = holdings.lines.map { router.route(from: $0.owner, to: $0.held) }
    var placer = LabelPlacer(
      taken: places + labels, lines: treeLines + routes.flatMap { EdgeRouter.strips(along: $0) })
    for (line, route) in zip(holdings.lines, routes) {
      let course = EdgeCourse.spline(
        through: route, radius: CustomerTreePicture.cornerRadius, arrow: CustomerTreePicture.arrowLength)
      var attributes: [DotAttribute] = [
        .spline(course), .style(.dashed), .borderColor(theme.otherHolding),
        .borderWidth(theme.otherHoldingWidth), .arrowHead(isShown: true), .arrowSize(0.7),
      ]
      let size = Size(
        width: ruler.width(of: line.share, fontSize: theme.labelSize),
        height: DiagramFont.height(lines: 1, fontSize: theme.labelSize))
      if !line.share.isEmpty, let place = placer.place(size, along: route) {
        labels.append(place)
        attributes += [
          .label(DotLabel([line.share])), .labelPosition(place.center), .fontColor(theme.otherHolding),
        ]
      }
      graph.edges.append(DotEdge(source: names[line.owner], target: names[line.held], attributes: attributes))
    }
  }
}
