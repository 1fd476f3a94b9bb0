extension FactSheetPage {
  /// The page as a drawing of its own size, without margins besides its own.
  func graph(title: String) -> DotGraph {
    let theme = DiagramTheme.standard
    var graph = DotGraph()
    graph.attributes = [
      .backgroundColor(theme.background), .padding(points: 0), .margin, .fontName, .title(CleanText(title)),
    ]
    graph.nodeDefaults = [
      .shape(.text), .fixedSize, .margin, .fontName, .fontSize(FactSheetStyle.cell.fontSize), .fontColor(theme.ink),
    ]
    graph.edgeDefaults = [.arrowHead(isShown: false)]
    var number = 0
    func name() -> DotName {
      defer { number += 1 }
      return DotName(kind: .sheet, number: number)
    }
    graph.nodes.append(
      DotNode(
        name(), in: Rectangle(x: 0, y: 0, width: Self.size.width, height: Self.size.height), label: DotLabel([]),
        theme.flat(theme.background)))
    graph.nodes += surfaces.map { DotNode(name(), in: $0.place, label: DotLabel([]), theme.flat($0.color)) }
    graph.nodes += lines.map { line in
      DotNode(
        name(), in: Rectangle(x: line.x, y: line.top, width: line.width, height: line.style.lineHeight),
        label: DotLabel([line.text], alignment: line.isRight ? .right : .left),
        [.fontSize(line.style.fontSize), .fontColor(line.style.color(theme))])
    }
    guard let first = trend.first, let last = trend.last else { return graph }
    let ends = [first, last].map { point in
      DotNode(
        name(), in: Rectangle(center: point, size: Size(width: 4, height: 4)), label: DotLabel([]),
        theme.flat(theme.roleInk) + [.shape(.ellipse)])
    }
    graph.nodes += ends
    graph.edges.append(
      DotEdge(
        source: ends[0].name, target: ends[1].name,
        attributes: [
          .spline(DotSpline(straightThrough: trend)), .borderColor(theme.roleInk), .borderWidth(1.4),
        ]))
    return graph
  }
}
