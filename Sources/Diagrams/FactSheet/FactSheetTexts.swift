/// The texts of a sheet that are measured before its lines are broken.
struct FactSheetTexts {
  private(set) var runs: [TextRun] = []

  init(_ sheet: FactSheet) {
    add(sheet.title, .title)
    add(sheet.subtitle, .quiet)
    add(sheet.trendTitle, .small)
    for figure in sheet.figures {
      add(figure.title, .small)
      add(figure.text, .figure)
    }
    for section in sheet.sections {
      add(section.title, .heading)
      for column in section.columns { add(column.title, .small) }
      for row in section.rows.prefix(10) { for cell in row { add(cell, .cell) } }
      for note in section.notes.prefix(10) { add(note, .cell) }
      add(FactSheetPage.left(section.rows.count, in: sheet.language), .quiet)
    }
    add(FactSheetPage.nothing(in: sheet.language), .quiet)
  }

  private mutating func add(_ text: String, _ style: FactSheetStyle) {
    runs += style.breaker(width: 0, lines: 1).runs(for: CleanText(text))
    runs += style.digits
  }
}
