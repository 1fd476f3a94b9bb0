/// What can be said of a graph, a node or an edge, and nothing else.
///
/// An attribute that reads a file, makes a link or runs a script cannot be spelled: there is no case for it.
enum DotAttribute: Hashable, Sendable {
  case arrowHead(isShown: Bool)
  case arrowSize(Double)
  case backgroundColor(DotColor)
  case borderColor(DotColor)
  case borderWidth(Double)
  case fillColor(DotColor)
  case fixedSize
  case fontColor(DotColor)
  case fontName
  case fontSize(Double)
  case height(points: Double)
  case label(DotLabel)
  case labelPosition(Point)
  case margin
  case edgesFirst
  case padding(points: Double)
  case position(Point)
  case shape(DotShape)
  case sideMargin(points: Double)
  case spline(DotSpline)
  case stripes(DotColor, DotColor, count: Int)
  case style(DotStyle)
  /// What a screen reader says of a node or an edge, or of the whole drawing; a node without it says its label.
  case title(CleanText)
  case width(points: Double)

  /// Adds the attribute as DOT spells it; positions are turned over, since y grows upwards there.
  func write(to text: inout DotText) {
    text.append(beginning)
    writeValue(to: &text)
    text.append(UInt8(ascii: "\""))
  }

  /// The name and what stands between it and the value.
  private var beginning: String {
    switch self {
    case .arrowHead: "dir=\""
    case .arrowSize: "arrowsize=\""
    case .backgroundColor: "bgcolor=\""
    case .borderColor: "color=\""
    case .borderWidth: "penwidth=\""
    case .fillColor, .stripes: "fillcolor=\""
    case .fixedSize: "fixedsize=\""
    case .fontColor: "fontcolor=\""
    case .fontName: "fontname=\""
    case .fontSize: "fontsize=\""
    case .height: "height=\""
    case .label: "label=\""
    case .labelPosition: "lp=\""
    case .margin, .sideMargin: "margin=\""
    case .edgesFirst: "outputorder=\""
    case .padding: "pad=\""
    case .position, .spline: "pos=\""
    case .shape: "shape=\""
    case .style: "style=\""
    case .title: "title=\""
    case .width: "width=\""
    }
  }

  private func writeValue(to text: inout DotText) {
    switch self {
    case .arrowHead(let isShown): text.append(isShown ? "forward" : "none")
    case .arrowSize(let number), .borderWidth(let number), .fontSize(let number): text.append(number: number)
    case .backgroundColor(let color), .borderColor(let color), .fillColor(let color), .fontColor(let color):
      text.append(color)
    case .fixedSize: text.append("true")
    case .fontName: text.append(DiagramFont.family)
    case .height(let points), .padding(let points), .width(let points): text.append(inches: points)
    case .label(let label): label.write(to: &text)
    case .labelPosition(let point): text.append(point)
    case .margin: text.append("0")
    case .edgesFirst: text.append("edgesfirst")
    case .position(let point):
      text.append(point)
      text.append("!")
    case .shape(let shape): text.append(shape.rawValue)
    case .sideMargin(let points):
      text.append(inches: points)
      text.append(",0")
    case .spline(let spline): spline.write(to: &text)
    case .stripes(let first, let second, let count):
      for stripe in 0..<max(2, count) {
        if stripe > 0 { text.append(":") }
        text.append(stripe.isMultiple(of: 2) ? first : second)
      }
    case .style(let style): text.append(style.rawValue)
    case .title(let title): DotLabel([title.value]).write(to: &text)
    }
  }
}
