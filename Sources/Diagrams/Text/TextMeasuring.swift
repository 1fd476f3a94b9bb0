/// Measures lines of text with the font that will draw them.
///
/// A diagram asks three times at most, each time for many lines: for the pieces that it breaks lines from, for the
/// lines in its boxes, and for the lines around the picture.
public protocol TextMeasuring: Sendable {
  /// The extents of `runs`, in the same order and of the same number.
  ///
  /// - Throws: Whatever kept the text from being measured; the diagram reports it as
  ///   ``DiagramError/textNotMeasured(reason:)``.
  func extents(of runs: [TextRun]) throws -> [TextExtent]
}
