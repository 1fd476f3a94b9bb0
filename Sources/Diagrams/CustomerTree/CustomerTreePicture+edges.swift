extension CustomerTreePicture {
  private static let cornerRadius = 5.0
  private static let arrowLength = 7.0

  /// Adds an edge of the tree with its share.
  mutating func addLink(_ link: TreeLink, from parent: Int, to child: Int) {
    let course = EdgeCourse.spline(through: link.corners, radius: CustomerTreePicture.cornerRadius)
    let share = content.boxes[child].share
    var attributes: [DotAttribute] = [
      .spline(course), .title(texts.holding(name(parent), name(child), share: share)),
    ]
    if !share.isEmpty {
      attributes += [.label(DotLabel([share])), .labelPosition(link.label.center)]
      labels.append(link.label)
    }
    graph.edges.append(DotEdge(source: names[parent], target: names[child], attributes: attributes))
  }

  /// Adds the holdings beside the tree, led around its boxes.
  mutating func addHoldings(_ holdings: CustomerTreeHoldings, links: [TreeLink], ruler: TextRuler) {
    guard !holdings.lines.isEmpty else { return }
    let treeLines = links.flatMap { EdgeRouter.strips(along: $0.corners) }
    var router = EdgeRouter(boxes: places, nuisances: labels + treeLines)
    let courses = holdings.lines.map { router.route(from: $0.owner, to: $0.held) }
    routes = courses.flatMap { EdgeRouter.strips(along: $0) }
    var placer = LabelPlacer(taken: places + labels, lines: treeLines + routes)
    for (line, course) in zip(holdings.lines, courses) {
      addHolding(line, along: course, placer: &placer, ruler: ruler)
    }
  }

  private mutating func addHolding(
    _ line: CustomerTreeHoldings.Line, along corners: [Point], placer: inout LabelPlacer, ruler: TextRuler
  ) {
    let course = EdgeCourse.spline(
      through: corners, radius: CustomerTreePicture.cornerRadius, arrow: CustomerTreePicture.arrowLength)
    var attributes: [DotAttribute] = [
      .spline(course), .style(.dashed), .borderColor(theme.otherHolding), .borderWidth(theme.otherHoldingWidth),
      .arrowHead(isShown: true), .arrowSize(0.7),
      .title(texts.holding(name(line.owner), name(line.held), share: line.share)),
    ]
    let size = Size(
      width: ruler.width(of: line.share, fontSize: theme.labelSize),
      height: DiagramFont.height(lines: 1, fontSize: theme.labelSize))
    if !line.share.isEmpty, let place = placer.place(size, along: corners) {
      labels.append(place)
      attributes += [
        .label(DotLabel([line.share])), .labelPosition(place.center), .fontColor(theme.otherHolding),
      ]
    }
    graph.edges.append(DotEdge(source: names[line.owner], target: names[line.held], attributes: attributes))
  }

  private func name(_ box: Int) -> CleanText { content.boxes[box].name }
}
