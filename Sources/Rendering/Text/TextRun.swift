/// One line of text in one font, to be measured.
public struct TextRun: Sendable, Equatable, Codable {
  /// The text as it is drawn, not escaped.
  public var text: String
  /// A font family that fontconfig knows, such as `Noto Sans CJK SC`.
  public var fontName: String
  /// Size of the font in points, above 0 and at most 1000.
  public var fontSize: Double

  /// Creates a line of text.
  public init(_ text: String, fontName: String, fontSize: Double) {
    self.text = text
    self.fontName = fontName
    self.fontSize = fontSize
  }
}
