/// The size of one line of text, in points.
public struct TextExtent: Sendable, Equatable, Codable {
  /// The width that Graphviz reserves: glyphs rounded to whole pixels at 96 dots per inch, the sum rounded up to
  /// whole points. A PNG or PDF is drawn with these widths.
  public var width: Double
  /// The width of the same glyphs without rounding, which is what a viewer of SVG draws; it may exceed ``width``.
  public var scalableWidth: Double
  /// Height of the line as Graphviz counts it: 1.1 × the size of the font, rounded.
  public var height: Double
  /// Distance from the top of the line to its baseline.
  public var baseline: Double

  /// The width of a box that holds the text in every format.
  public var boxWidth: Double { max(width, scalableWidth) }
}
