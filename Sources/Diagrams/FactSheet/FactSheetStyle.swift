/// How a text of a sheet looks.
enum FactSheetStyle {
  case title
  case heading
  case figure
  case cell
  case quiet
  case small

  /// The size of the font in points.
  var fontSize: Double {
    switch self {
    case .title: 18
    case .heading: 11
    case .figure: 14
    case .cell, .quiet: 8.5
    case .small: 7.5
    }
  }

  /// The colour of the text.
  func color(_ theme: DiagramTheme) -> DotColor {
    switch self {
    case .title, .heading: theme.roleInk
    case .figure, .cell: theme.ink
    case .quiet, .small: theme.mutedInk
    }
  }

  /// The height of a line in points.
  var lineHeight: Double { DiagramFont.height(lines: 1, fontSize: fontSize) }

  /// How its lines break.
  func breaker(width: Double, lines: Int) -> LineBreaker {
    LineBreaker(fontSize: fontSize, maximumWidth: width, maximumLines: lines)
  }

  /// The digits in this size, for counts that are known only when the page is laid out.
  var digits: [TextRun] { (0...9).map { TextRun(text: String($0), fontSize: fontSize) } }
}
