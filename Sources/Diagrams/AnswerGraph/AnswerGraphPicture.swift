/// The picture of an answer, as it is put together.
struct AnswerGraphPicture {
  /// What stands in a box.
  struct Box {
    let name: [String]
    let kind: [String]
    let title: CleanText

    /// The height in points.
    func height(_ theme: DiagramTheme) -> Double { nameHeight(theme) + kindHeight(theme) }

    func nameHeight(_ theme: DiagramTheme) -> Double {
      DiagramFont.height(lines: max(1, name.count), fontSize: theme.nameSize) + 6
    }

    func kindHeight(_ theme: DiagramTheme) -> Double {
      kind.isEmpty ? 0 : DiagramFont.height(lines: 1, fontSize: theme.statusSize) + 2
    }
  }

  private static let margin = 20.0

  private(set) var graph = DotGraph()
  private let frame: PageFrame
  private let ruler: TextRuler
  private let theme: DiagramTheme
  private var top = 0.0
  private var names: [DotName] = []

  init(frame: PageFrame, ruler: TextRuler, theme: DiagramTheme) {
    (self.frame, self.ruler, self.theme) = (frame, ruler, theme)
    graph.attributes = [
      .backgroundColor(theme.background), .edgesFirst, .padding(points: Self.margin), .fontName, .title(frame.title),
    ]
    graph.nodeDefaults = [
      .shape(.text), .fixedSize, .margin, .fontName, .fontSize(theme.nameSize), .fontColor(theme.ink),
    ]
    graph.edgeDefaults = [
      .arrowHead(isShown: true), .arrowSize(0.6), .borderColor(theme.link), .borderWidth(theme.linkWidth),
    ]
    graph.nodes += frame.headerNodes(top: &top, ruler: ruler)
  }

  /// The size of the page: all that is drawn, and margins.
  var size: Size {
    let drawn = graph.nodes.map(\.place)
    guard let first = drawn.first else { return Size(width: 0, height: 0) }
    let bounds = drawn.reduce(first) { $0.union($1) }
    return Size(width: bounds.size.width + 2 * Self.margin, height: bounds.size.height + 2 * Self.margin)
  }

  /// Adds the boxes: the name, and below it what it is, in one colour for each kind.
  mutating func add(_ boxes: [Box], numbers: [Int], _ layout: AnswerGraphLayout) {
    let fills = [theme.personFill, theme.headingFill, theme.weakFill, DotColor(0xDDF1E4), DotColor(0xF3E6F0)]
    for (number, box) in boxes.enumerated() {
      let place = layout.places[number].offset(x: 0, y: top)
      let fill = theme.flat(fills[numbers[number] % fills.count])
      let name = DotName(kind: .person, number: number)
      names.append(name)
      let height = box.nameHeight(theme)
      graph.nodes.append(
        DotNode(
          name, in: Rectangle(x: place.minX, y: place.minY, width: place.size.width, height: height),
          label: DotLabel(box.name), fill + [.title(box.title)]))
      guard !box.kind.isEmpty else { continue }
      graph.nodes.append(
        DotNode(
          DotName(kind: .status, number: number),
          in: Rectangle(
            x: place.minX, y: place.minY + height, width: place.size.width, height: box.kindHeight(theme)),
          label: DotLabel(box.kind),
          fill + [.fontSize(theme.statusSize), .fontColor(theme.mutedInk), .title(box.title)]))
    }
  }

  /// Adds the lines and, above them, their types.
  mutating func add(_ lines: AnswerGraphLines, labels: [[String]], _ layout: AnswerGraphLayout, _ ruler: TextRuler) {
    let pairs = Set(lines.lines.map { [$0.source, $0.target] })
    for (number, line) in lines.lines.enumerated() {
      let isReturn = line.source > line.target && pairs.contains([line.target, line.source])
      let course = AnswerGraphLines.course(line, layout, isReturn: isReturn)
      let spline = DotSpline(
        points: course.spline.points.map { moved($0) }, tip: course.spline.tip.map { moved($0) })
      graph.edges.append(
        DotEdge(
          source: names[line.source], target: names[line.target], attributes: [.spline(spline), .title(line.types)]))
      let width = labels[number].map { ruler.width(of: $0, fontSize: theme.labelSize) }.max() ?? 0
      let height = DiagramFont.height(lines: max(1, labels[number].count), fontSize: theme.labelSize)
      graph.nodes.append(
        DotNode(
          DotName(kind: .caption, number: AnswerGraph.mostNodes + number),
          in: Rectangle(center: moved(course.label), size: Size(width: width + 4, height: height)),
          label: DotLabel(labels[number]),
          theme.flat(theme.background) + [.fontSize(theme.labelSize), .fontColor(theme.mutedInk), .title(line.types)]))
    }
  }

  /// Adds what stands below the drawing.
  mutating func finish(_ layout: AnswerGraphLayout) {
    top += layout.size.height
    graph.nodes += frame.footerNodes(top: &top, ruler: ruler, theme: theme)
  }

  private func moved(_ point: Point) -> Point { Point(x: point.x, y: point.y + top) }
}
