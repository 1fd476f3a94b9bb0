/// An entry of a legend: a sample as it looks in the picture, and what it means.
struct LegendItem: Sendable {
  /// How the sample is drawn.
  enum Look: Sendable {
    /// A small box with a fill, a border and a text.
    case box(fill: DotColor, border: DotColor, borderWidth: Double, text: DotColor)
    /// A small shape with an outline and a letter.
    case shape(DotShape, ink: DotColor)
    /// A small box that looks as boxes of the picture do.
    case surface([DotAttribute])
    /// A text alone.
    case text(DotColor)
  }

  /// The text of the sample; may be empty.
  let sample: String
  let look: Look
  /// The meaning, at the right of the sample.
  let meaning: String
}
