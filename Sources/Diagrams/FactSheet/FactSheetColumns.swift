/// The columns of a table on a sheet: as wide as their texts, the widest narrowed where there is no room for all.
struct FactSheetColumns {
  static let gap = 10.0

  /// The left side and the width of each column, in points.
  let places: [(x: Double, width: Double)]

  init(_ section: FactSheet.Section, rows: Int, in available: Double, from left: Double, ruler: TextRuler) {
    let shown = section.rows.prefix(rows)
    let natural = section.columns.indices.map { index in
      let title = Self.width(section.columns[index].title, .small, ruler)
      return shown.map { $0.indices.contains(index) ? Self.width($0[index], .cell, ruler) : 0 }.reduce(title, max)
    }
    let room = max(0, available - Self.gap * Double(max(0, natural.count - 1)))
    let widths = Self.shared(room, natural)
    var x = left
    places = widths.map { width in
      defer { x += width + Self.gap }
      return (x, width)
    }
  }

  /// Room for each of several: what is small gets what it wants, the rest share what remains (max-min fairness); what nobody
  /// wants is given to all alike.
  static func shared(_ room: Double, _ wanted: [Double]) -> [Double] {
    var widths = wanted
    var rest = room
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    for (position, index) in order.enumerated() {
      widths[index] = min(wanted[index], max(0, rest) / Double(order.count - position))
      rest -= widths[index]
    }
    guard rest > 0, !widths.isEmpty else { return widths }
    return widths.map { $0 + rest / Double(widths.count) }
  }

  private static func width(_ text: String, _ style: FactSheetStyle, _ ruler: TextRuler) -> Double {
    // A hair more, so that what is as wide as its column is not broken by rounding.
    LineBreaker.words(of: CleanText(text).value)
      .reduce(0.5) { $0 + ruler.width(of: String($1), fontSize: style.fontSize) }
  }
}
