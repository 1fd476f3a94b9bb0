/// The headings of the ribs: a name and a tally, all of one size.
struct PowerMapHeadings {
  private static let widestName = 178.0
  private static let padding = 8.0
  private static let linePadding = 5.0

  /// By rib: the lines of the name.
  let names: [[String]]
  let nameHeight: Double
  let tallyHeight: Double
  let width: Double

  var size: Size { Size(width: width, height: nameHeight + tallyHeight) }

  private static func breaker(_ theme: DiagramTheme) -> LineBreaker {
    LineBreaker(fontSize: theme.subtitleSize, maximumWidth: widestName, maximumLines: 2)
  }

  /// The texts that must be measured first.
  static func runs(_ headings: [String], tallies: [String], _ theme: DiagramTheme) -> [TextRun] {
    headings.flatMap { breaker(theme).runs(for: CleanText(joining: $0)) }
      + tallies.map { TextRun(text: $0, fontSize: theme.statusSize) }
  }

  /// The names in lines, to be measured as they are drawn.
  static func lines(_ headings: [String], _ theme: DiagramTheme, ruler: TextRuler) -> [[String]] {
    headings.map { breaker(theme).lines(of: CleanText(joining: $0), ruler: ruler) }
  }

  /// - Parameters:
  ///   - names: the measured lines of each name.
  ///   - tallies: the longest tally of each rib.
  init(_ names: [[String]], tallies: [String], _ theme: DiagramTheme, ruler: TextRuler) {
    let widest = names.joined().map { ruler.width(of: $0, fontSize: theme.subtitleSize) }.max() ?? 0
    let longest = tallies.map { ruler.width(of: $0, fontSize: theme.statusSize) }.max() ?? 0
    self.names = names
    width = (max(widest, longest, 90) + 2 * Self.padding).rounded(.up)
    nameHeight =
      DiagramFont.height(lines: max(1, names.map(\.count).max() ?? 1), fontSize: theme.subtitleSize) + Self.linePadding
    tallyHeight = DiagramFont.height(lines: 1, fontSize: theme.statusSize) + Self.linePadding
  }
}
