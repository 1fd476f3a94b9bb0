/// The size of one line of text, in points.
public struct TextExtent: Sendable, Hashable {
  /// The width that a box needs to hold the text, in points.
  public let width: Double
  /// The height of the line, in points.
  public let height: Double

  /// Creates an extent.
  public init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }
}
