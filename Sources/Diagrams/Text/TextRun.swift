/// One line of text in one size, to be measured with the font that draws it.
public struct TextRun: Sendable, Hashable {
  /// The text as it is drawn, not escaped.
  public let text: String
  /// The font family.
  public let fontName: String
  /// The size of the font, in points.
  public let fontSize: Double

  /// Creates a line of text.
  public init(text: String, fontName: String = DiagramFont.family, fontSize: Double) {
    self.text = text
    self.fontName = fontName
    self.fontSize = fontSize
  }
}
