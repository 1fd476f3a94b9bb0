/// A paragraph of a box: as it is drawn, with signs, and as a screen reader says it, in words.
struct OrganisationChartPhrase {
  let drawn: CleanText
  let spoken: CleanText

  init(_ drawn: CleanText, spoken: CleanText) {
    self.drawn = drawn
    self.spoken = spoken
  }

  /// A paragraph without signs.
  init(_ text: CleanText) { self.init(text, spoken: text) }
}
