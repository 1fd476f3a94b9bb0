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

  /// The attribute as DOT spells it; positions are turned over, since y grows upwards there.
  var text: String {
    let (name, value) = spelling
    return "\(name)=\"\(value)\""
  }

  private var spelling: (name: String, value: String) {
    switch self {
    case .arrowHead(let isShown): ("dir", isShown ? "forward" : "none")
    case .arrowSize(let size): ("arrowsize", DotNumber.text(size))
    case .backgroundColor(let color): ("bgcolor", color.text)
    case .borderColor(let color): ("color", color.text)
    case .borderWidth(let width): ("penwidth", DotNumber.text(width))
    case .fillColor(let color): ("fillcolor", color.text)
    case .fixedSize: ("fixedsize", "true")
    case .fontColor(let color): ("fontcolor", color.text)
    case .fontName: ("fontname", DiagramFont.family)
    case .fontSize(let size): ("fontsize", DotNumber.text(size))
    case .height(let points): ("height", DotNumber.inches(points))
    case .label(let label): ("label", label.escaped)
    case .labelPosition(let point): ("lp", DotNumber.text(point))
    case .margin: ("margin", "0")
    case .edgesFirst: ("outputorder", "edgesfirst")
    case .padding(let points): ("pad", DotNumber.inches(points))
    case .position(let point): ("pos", DotNumber.text(point) + "!")
    case .shape(let shape): ("shape", shape.rawValue)
    case .sideMargin(let points): ("margin", DotNumber.inches(points) + ",0")
    case .spline(let spline): ("pos", spline.text)
    case .stripes(let first, let second, let count):
      ("fillcolor", (0..<max(2, count)).map { ($0.isMultiple(of: 2) ? first : second).text }.joined(separator: ":"))
    case .style(let style): ("style", style.rawValue)
    case .title(let text): ("title", DotLabel([text.value]).escaped)
    case .width(let points): ("width", DotNumber.inches(points))
    }
  }
}
