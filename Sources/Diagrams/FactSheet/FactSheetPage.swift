internal import Procedures

/// A page of a sheet as it is filled from the top.
struct FactSheetPage {
  /// How many lines a cell has, and how many rows a table, at most.
  struct Density {
    let lines: Int
    let rows: Int
  }

  /// A line of text on the page.
  struct Line {
    let text: String
    let style: FactSheetStyle
    let x: Double
    let top: Double
    let width: Double
    let isRight: Bool
  }

  /// A4 in points.
  static let size = Size(width: 595, height: 842)
  private static let margin = 40.0
  private static let inner = size.width - 2 * margin

  private(set) var lines: [Line] = []
  /// Plain surfaces: tiles and lines below headings.
  private(set) var surfaces: [(place: Rectangle, color: DotColor)] = []
  private(set) var trend: [Point] = []
  private let ruler: TextRuler
  private let theme = DiagramTheme.standard
  private var top = FactSheetPage.margin

  init(ruler: TextRuler) { self.ruler = ruler }

  /// Whether all that was written is on the page.
  var isFitting: Bool { top <= Self.size.height - Self.margin }

  /// What is said where rows were left out.
  static func left(_ count: Int, in language: Language) -> String {
    language == .english ? "\(count) more on the page of the account" : "另有 \(count) 项，见客户页面"
  }

  /// What is said of a section without rows.
  static func nothing(in language: Language) -> String {
    language == .english ? "Nothing on record." : "无记录。"
  }

  /// Writes a sheet from the top of the page.
  mutating func write(_ sheet: FactSheet, _ density: Density) {
    top += write(sheet.title, .title, x: Self.margin, width: Self.inner, most: 2)
    top += write(sheet.subtitle, .quiet, x: Self.margin, width: Self.inner, most: 1) + 10
    writeFigures(sheet)
    for section in sheet.sections {
      top += 9
      top += write(section.title, .heading, x: Self.margin, width: Self.inner, most: 1) + 1
      rule()
      if section.rows.isEmpty, section.notes.isEmpty {
        top += write(Self.nothing(in: sheet.language), .quiet, x: Self.margin, width: Self.inner, most: 1)
      }
      writeTable(section, density, sheet.language)
      for note in section.notes.prefix(min(5, density.rows)) {
        top += write(note, .cell, x: Self.margin, width: Self.inner, most: density.lines) + 1
      }
    }
  }

  /// Tiles, five in a row, the last one for the trend.
  private mutating func writeFigures(_ sheet: FactSheet) {
    let hasTrend = sheet.trend.count > 1
    let count = sheet.figures.count + (hasTrend ? 1 : 0)
    let start = top
    let size = Size(
      width: Self.inner / 5 - 4, height: 2 * FactSheetStyle.small.lineHeight + FactSheetStyle.figure.lineHeight + 8)
    for number in 0..<count {
      let x = Self.margin + Double(number % 5) * (size.width + 5)
      top = start + Double(number / 5) * (size.height + 5)
      surfaces.append((Rectangle(x: x, y: top, width: size.width, height: size.height), theme.personFill))
      top += 3
      let isTrend = number == sheet.figures.count
      if isTrend {
        draw(sheet.trend, in: Rectangle(x: x + 9, y: top + 3, width: size.width - 18, height: 11))
        top += FactSheetStyle.figure.lineHeight
      } else {
        top += write(sheet.figures[number].text, .figure, x: x + 5, width: size.width - 10, most: 1)
      }
      let title = isTrend ? sheet.trendTitle : sheet.figures[number].title
      _ = write(title, .small, x: x + 5, width: size.width - 10, most: 2)
    }
    top = start + Double((count + 4) / 5) * (size.height + 5)
  }

  /// Draws shares as a line, the first at the left, 1 at the top.
  private mutating func draw(_ shares: [Double], in place: Rectangle) {
    trend = shares.enumerated().map { number, share in
      Point(
        x: place.minX + place.size.width * Double(number) / Double(max(1, shares.count - 1)),
        y: place.maxY - place.size.height * share)
    }
  }

  private mutating func writeTable(_ section: FactSheet.Section, _ density: Density, _ language: Language) {
    guard !section.columns.isEmpty, !section.rows.isEmpty else { return }
    let columns = FactSheetColumns(section, rows: density.rows, in: Self.inner, from: Self.margin, ruler: ruler)
    writeRow(section.columns.map(\.title), .small, section.columns, columns, most: 1)
    for row in section.rows.prefix(density.rows) {
      writeRow(row, .cell, section.columns, columns, most: density.lines)
    }
    let left = section.rows.count - density.rows
    if left > 0 {
      top += write(Self.left(left, in: language), .quiet, x: Self.margin, width: Self.inner, most: 1)
    }
  }

  private mutating func writeRow(
    _ cells: [String], _ style: FactSheetStyle, _ heads: [FactSheet.Column], _ columns: FactSheetColumns, most: Int
  ) {
    let heights = zip(zip(cells, heads), columns.places).map { cell, place in
      write(cell.0, style, x: place.x, width: place.width, most: most, isRight: cell.1.isNumeric)
    }
    top += max(style.lineHeight, heights.max() ?? 0) + 1
  }

  /// A thin line across the page.
  private mutating func rule() {
    surfaces.append((Rectangle(x: Self.margin, y: top, width: Self.inner, height: 0.4), theme.headingLink))
    top += 3
  }

  /// Writes a text into a column and returns its height in points.
  private mutating func write(
    _ text: String, _ style: FactSheetStyle, x: Double, width: Double, most: Int, isRight: Bool = false
  ) -> Double {
    let broken = style.breaker(width: width, lines: most).lines(of: CleanText(text), ruler: ruler)
    for (number, line) in broken.enumerated() {
      lines.append(
        Line(
          text: line, style: style, x: x, top: top + Double(number) * style.lineHeight, width: width, isRight: isRight))
    }
    return Double(broken.count) * style.lineHeight
  }
}
